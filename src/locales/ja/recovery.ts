import type { TranslationOf } from '../types';
import type { recovery as source } from '../en-US/recovery';

export const recovery: TranslationOf<typeof source> = {
	'command.snapshot.recovery.name': '復旧準備',
	'command.snapshot.recovery.description': 'このサーバーを新しいサーバーに読み込むためのコードや署名付きファイルを受け取ります',
	'recovery.title': 'このサーバーがなくなった日のために',
	'recovery.what':
		'`/snapshot load` は、失われたサーバーのスナップショットを新しいサーバーに読み込みます。ボットがあなたのアカウントをオーナーとして知っている限り、ほかに必要なものはありません。復旧コードや署名付きファイルがあれば、あなたのアカウントがなくなっても、持っている人なら誰でも開けます。Discord の外の、ほかの人が読めない場所に保管してください。',
	'recovery.code': 'コードは {time} に {user} が作成しました。',
	'recovery.code.none': 'コードはありません。',
	'recovery.file': '最後の署名付きファイルは {time} に作成されました。',
	'recovery.file.none': '署名付きファイルはありません。',
	'recovery.button.code': '新しいコード',
	'recovery.button.file': '署名付きファイル',
	'recovery.button.revoke': 'すべて無効にする',
	'recovery.made':
		'**これがあなたの復旧コードです。** 表示されるのは今だけで、ボットがもう一度お伝えすることはできません。以前のコードは無効になりました。',
	'recovery.filed':
		'**これはこのサーバーの全スナップショットの署名付きファイルです**（{size}）。無効にするまで、ほかの場所で開くことができます。',
	'recovery.revoked': '完了しました。コードは無効になり、これまでに署名されたファイルは何の証明にもなりません。',
	'notice.recovery.code':
		'🔑 **{guild}**: {user} が復旧コードを作成しました。持っている人は、サーバーのスナップショットをほかのサーバーに読み込めます。以前のコードは無効です。心当たりがない場合は、`/snapshot recovery` で無効にし、アカウントを保護してください。',
	'notice.recovery.file':
		'🔑 **{guild}**: {user} が署名付きスナップショットファイルを作成しました。持っている人は、サーバーのスナップショットをほかのサーバーに読み込めます。心当たりがない場合は、`/snapshot recovery` で無効にし、アカウントを保護してください。',
	'notice.recovery.revoked':
		'🔑 **{guild}**: {user} が復旧コードとすべての署名付きファイルを無効にしました。心当たりがない場合は、アカウントを保護し、`/snapshot recovery` で作り直してください。',

	'command.snapshot.load.name': '読み込み',
	'command.snapshot.load.description': '失われたサーバーのスナップショットをこのサーバーに読み込みます。先に内容を表示します',
	'option.server.name': 'サーバー',
	'option.server.description': 'あなたがオーナーだったサーバー',
	'option.code.name': 'コード',
	'option.code.description': '/snapshot recovery で作成した復旧コード',
	'option.signed.name': 'ファイル',
	'option.signed.description': '/snapshot recovery で作成した署名付きファイル',
	'option.bans.name': 'ban',
	'option.bans.description': 'BAN も読み込むかどうか。省略すると読み込みません',
	'option.member-roles.name': 'メンバーのロール',
	'option.member-roles.description': 'ここにいる人にロールとニックネームを戻すかどうか。省略すると戻しません',
	'option.member-permissions.name': 'メンバーの権限',
	'option.member-permissions.description': 'チャンネルでの個別メンバーの権限も読み込むかどうか。省略すると読み込みません',
	'load.title': '{guild} の {label} を読み込む',
	'load.kept': 'ファイルはインポートとして保存されます。`/snapshot imports` で削除できます。',
	'load.bound': 'メッセージ、ピン留め、スレッドは読み込まれません。',
	'load.present': 'ボットが参加中',
	'load.left': '{time} に退出',
	'refused.proof':
		'スナップショットを開くものを一つだけ指定してください：`サーバー`（あなたがオーナーだったもの）、`コード`、`ファイル` のいずれか。',
	'error.RecoveryRefused':
		'これではほかのサーバーのスナップショットを開けません。間違っているか、古すぎるか、無効にされているか、あなたのサーバーではなかったかのいずれかです。もう一度コマンドを実行してください。サーバーの `/snapshot recovery` がオーナーにコードとファイルを渡します。',
	'error.RecoveryLimited': 'ここでの試行が多すぎます。1 時間待ってから、もう一度お試しください。',
	'notice.recovery.opened.code':
		'🔑 **{guild}**: {user} が復旧コードを使い、**{into}** でサーバーのスナップショットを開きました。心当たりがない場合は、サーバーがまだあれば `/snapshot recovery` でコードを無効にしてください。',
	'notice.recovery.opened.file':
		'🔑 **{guild}**: {user} が署名付きファイルを使い、**{into}** でサーバーのスナップショットを開きました。心当たりがない場合は、サーバーがまだあれば `/snapshot recovery` で署名付きファイルを無効にしてください。',
	'notice.recovery.loaded': '📦 **{guild}**: {user} がサーバーのスナップショットを **{into}** に読み込んでいます。'
};
