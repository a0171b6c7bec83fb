import type { TranslationOf } from '../types';
import type { search as source } from '../en-US/search';

export const search: TranslationOf<typeof source> = {
	'command.archive.search.name': '検索',
	'command.archive.search.description': 'あなたが読めるチャンネルのアーカイブ済みメッセージを探します',
	'option.query.name': '検索語',
	'option.query.description': '言葉、"フレーズ"、前方一致*、-除外、from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'アーカイブの検索結果（新しい順）',
	'search.nothing': '該当するものはありません。',
	'search.incomplete': 'アーカイブしたばかりのメッセージはまだ含まれていません。1分ほどしてからもう一度お試しください。',
	'search.deleted': '🗑️ 削除済み',
	'search.edited': '編集済み',
	'search.files': { other: 'ファイル {count}個' },
	'search.newer': '新しいほうへ',
	'search.older': '古いほうへ',

	'refused.search': '検索のこの部分を理解できません：{term}\n{why}',
	'search.problem.empty': '探すものを書いてください。言葉や、`from:` や `has:` などのフィルターが使えます。',
	'search.problem.quote': '閉じる引用符がありません。',
	'search.problem.has': '`has:` で使えるもの：',
	'search.problem.date': '`2026-01-31`、`2026-01`、`2026` のように日、月、年を書くか、`today` または `yesterday` と書いてください（UTC）。',
	'search.problem.flag': '`true` または `false` と書いてください。',
	'search.problem.not': '日時はマイナスで逆にできません。`after:` の逆には `before:` を使ってください。',
	'search.problem.words': '文字、数字、絵文字が含まれていません。',
	'search.problem.many': '検索に使える言葉とフィルターは20個までです。ここからは多すぎます。',
	'search.problem.value': 'コロンのあとに、スペースを入れずに何か書いてください。',
	'search.problem.from': 'その名前の人が書いたものはアーカイブにありません。書いた人は候補に表示されます。',
	'search.problem.in': 'そのチャンネルはアーカイブにありません。あるものは候補に表示されます。'
};
