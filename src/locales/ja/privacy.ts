import type { TranslationOf } from '../types';
import type { privacy as source } from '../en-US/privacy';

export const privacy: TranslationOf<typeof source> = {
	'command.privacy.name': 'プライバシー',
	'command.privacy.description': 'このサーバーのアーカイブに保存されるあなたのデータを確認し、決めます',
	'command.privacy.show.name': '表示',
	'command.privacy.show.description': '保存されているあなたのデータを表示し、ファイルで受け取れます',
	'command.privacy.opt-out.name': '保存拒否',
	'command.privacy.opt-out.description': '今後、あなたのデータを何も保存しないようにします',
	'command.privacy.opt-in.name': '保存許可',
	'command.privacy.opt-in.description': 'あなたが書いた内容を再び保存できるようにします',
	'command.privacy.forget-me.name': '自分のデータ消去',
	'command.privacy.forget-me.description': '保存されているあなたのデータを削除します',
	'command.archive.forget-user.name': 'ユーザー消去',
	'command.archive.forget-user.description': 'ある人のアーカイブされたデータを削除します',
	'option.user.name': 'ユーザー',
	'option.user.description': '誰のメッセージか。サーバーを抜けた人はID',

	'privacy.title': 'このサーバーのアーカイブにあるあなたのデータ',
	'privacy.is.in': 'アーカイブ対象のチャンネルに書いた内容は保存されます。`/プライバシー 保存拒否` でやめられます。',
	'privacy.is.out': '**保存を拒否しています**：あなたのデータはもう保存されません。`/プライバシー 保存許可` で元に戻せます。',
	'privacy.kept': '保存されているもの：',
	'privacy.nothing': 'あなたのデータは保存されていません。',
	'privacy.messages': { other: 'メッセージ {count}件' },
	'privacy.revisions': { other: '編集されたメッセージの以前の内容 {count}件' },
	'privacy.files': { other: 'ファイル {count}個' },
	'privacy.name': 'あなたの名前とプロフィール（{name} として）',
	'privacy.channels': 'チャンネル別：',
	'privacy.file': 'ファイルで受け取る',
	'privacy.file.done': '保存されているあなたのデータです。1行が1件のメッセージのJSONで、以前の内容も含みます。',
	'privacy.file.large': '保存されているあなたのデータは {limit} のファイルに収まりません。サーバーの運営者に依頼してください。',

	'privacy.out':
		'**保存を拒否しました。** 今後、あなたのデータはここに何も保存されません。メッセージ、編集、リアクション、ファイルのいずれもです。',
	'privacy.out.already': '**すでに保存を拒否しています。** あなたのデータはここに何も保存されません。',
	'privacy.out.rest':
		'ほかの人があなたについて書いた内容や、あなたへのメンションは残ります。以前に保存されたものも残ります。削除するには `/プライバシー 自分のデータ消去` を使ってください。',
	'privacy.in':
		'アーカイブ対象のチャンネルに書いた内容を、今後再び保存します。拒否していた間に書いた内容も、アーカイブが見直した分は保存されます。',
	'privacy.in.already': '保存を拒否していません。アーカイブ対象のチャンネルに書いた内容は保存されています。',

	'privacy.forget.ask': 'このサーバーのアーカイブにあるあなたのデータを削除しますか？',
	'privacy.forget.what':
		'{messages}と{files}を削除します。以前の内容、あなたの名前、ほかの人による引用も含みます。元には戻せません。Discord側は何も変わりません。',
	'privacy.forget.choice': '保存を拒否しないと、今後書く内容は再び保存されます。',
	'privacy.forget.out': '削除して保存も拒否',
	'privacy.forget.yes': '削除する',
	'privacy.forget.begun': '削除しています。途中でBotが止まっても、あとで続きます。',
	'forgetUser.ask': 'アーカイブにある {user} さんのデータを削除しますか？',
	'forgetUser.later': '本人が保存を拒否しないかぎり、今後書く内容は再び保存されます。',

	'removed.title': '削除したもの：',
	'removed.quotes': { other: '返信での引用 {count}件' },
	'removed.reactions': { other: 'リアクションと投票 {count}件' },
	'removed.names': { other: '名前 {count}件' },
	'removed.copies': '以前に誰かが作成したデータベースのコピーには反映されません。'
};
