import type { TranslationOf } from '../types';
import type { media as source } from '../en-US/media';

export const media: TranslationOf<typeof source> = {
	'command.archive.media.name': 'ファイル',
	'command.archive.media.description': '保存済みのファイルと足りないファイルを表示し、確認や不要なものの削除をします',

	'media.title': 'アーカイブしたメッセージのファイル',
	'media.none': 'このサーバーのファイルはアーカイブにありません。',
	'media.stored': { other: 'このサーバーのファイル {count}個を保存しています（{size}）。' },
	'media.waiting': { other: '{count}個のファイルがダウンロード待ちです（{size}）。' },
	'media.dead': { other: '**{count}個のファイルは取得をあきらめました**（{size}）：' },
	'media.pool': { other: 'Botの全サーバー合計で、異なるファイルが{count}個あります（ディスク上で {size}）。' },
	'media.unused': { other: 'うち{count}個はもうどこからも使われていません（{size}）。しばらくすると自動で消えます。' },
	'media.due': { other: 'うち{count}個は今削除できます（{size}）。' },
	'media.retry': 'あきらめたファイルを再試行',
	'media.retried': { other: '{count}個のファイルを再試行します。' },
	'media.check': 'ファイルを確認',
	'media.verified': { other: '{count}個のファイルを読み直しました（{size}）。' },
	'media.sound': 'すべて保存したときのままです。',
	'media.damaged': { other: '**{count}個のファイルがないか、壊れています。**' },
	'media.again': { other: 'メッセージのファイル {count}個を、Discordにまだ残っていれば再ダウンロードします。' },
	'media.more': 'まだ残りがあります。もう一度ボタンを押すか、毎日の自動確認に任せてください。',
	'media.mend': '壊れたファイルを再ダウンロード',
	'media.prune': { other: '{count}個のファイルを削除（{size}）' },
	'media.pruned': { other: '{count}個のファイルを削除しました（{size}）。' }
};
