import type { TranslationOf } from '../types';
import type { imports as source } from '../en-US/imports';

export const imports: TranslationOf<typeof source> = {
	'import.preview': { other: 'このファイルには{count}個のスナップショットがあります（{size}）。' },
	'import.own': 'このサーバーのものです。',
	'import.foreign': '別のサーバー `{guild}` のものです。',
	'import.checked': 'ファイルの全項目を確認し、各スナップショットはダイジェストと一致しました。まだ何も保存していません。',
	'import.more': { other: '… ほか{count}個' },
	'import.confirm': 'インポート',
	'import.cancel': 'キャンセル',
	'import.known': 'このファイルはインポート {id} としてすでにあります。',
	'import.done': { other: '{count}個のスナップショットをインポート {id} として取り込みました。' },
	'import.use':
		'このサーバーのスナップショットとは別に保存され、既存のものは消えません。`/スナップショット 表示` と `/スナップショット 比較` で次の番号を使えます：',
	'import.dropped': '何もインポートしていません。',
	'imports.title': 'インポートしたファイル',
	'imports.empty': '何もインポートされていません。`/スナップショット インポート` でファイルを取り込めます。',
	'imports.one': { other: 'インポート {id} · スナップショット {count}個 · {time}' },
	'imports.remove': 'インポートを削除',
	'imports.choice': 'インポート {id}（サーバー {guild}）',
	'imports.removed': 'インポート {id} を削除しました。このサーバーのスナップショットはそのままです。',
	'refused.file':
		'ファイルは {size} ありますが、確認を待つ間にBotが保持できるのは {limit} までです。Botのオーナーにインポートを依頼してください。'
};
