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
		'🔑 **{guild}**: {user} が復旧コードとすべての署名付きファイルを無効にしました。心当たりがない場合は、アカウントを保護し、`/snapshot recovery` で作り直してください。'
};
