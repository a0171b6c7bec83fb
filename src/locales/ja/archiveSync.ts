import type { TranslationOf } from '../types';
import type { archiveSync as source } from '../en-US/archiveSync';

export const archiveSync: TranslationOf<typeof source> = {
	'command.archive.name': 'アーカイブ',
	'command.archive.description': 'このサーバーのメッセージとファイルを、常に最新の状態で保存します',
	'command.archive.channel.name': 'チャンネル',
	'command.archive.channel.description': 'チャンネルとそのスレッド、または1つのスレッドを今後アーカイブします',
	'command.archive.category.name': 'カテゴリー',
	'command.archive.category.description': 'カテゴリー内の、今あるものと今後できるものをすべてアーカイブします',
	'command.archive.server.name': 'サーバー',
	'command.archive.server.description': '除外したもの以外をすべてアーカイブします',
	'command.archive.sync.name': '同期',
	'command.archive.sync.description': '新しいものと変更されたものを今すぐ確認します',
	'command.archive.status.name': '状況',
	'command.archive.status.description': 'アーカイブの対象と進み具合、足りないものとその理由を表示します',
	'command.archive.pause.name': '一時停止',
	'command.archive.pause.description': 'しばらくの間、アーカイブを止めます',
	'command.archive.resume.name': '再開',
	'command.archive.resume.description': '一時停止から再開し、その間の分を取り込みます',
	'command.archive.forget-channel.name': 'チャンネル消去',
	'command.archive.forget-channel.description': 'チャンネルのアーカイブを完全に削除し、今後はアーカイブしません',

	'option.channel.name': 'チャンネル',
	'option.channel.description': 'チャンネルまたはスレッド',
	'option.category.name': 'カテゴリー',
	'option.category.description': 'カテゴリー',
	'option.choice.name': '選択',
	'option.choice.description': 'アーカイブする（省略時）、除外する、または上位の設定に従う',
	'option.archived.name': 'アーカイブ済み',
	'option.archived.description': 'アーカイブ済みのチャンネルまたはスレッド。Discordから消えていてもかまいません',
	'choice.archive': 'アーカイブする',
	'choice.exclude': '除外する',
	'choice.reset': '上位の設定に従う',

	'choose.server': 'サーバー全体',
	'choose.archive': '{place} を今後アーカイブします。これまでの内容も、これからの内容もすべて対象です。',
	'choose.exclude':
		'{place} を今後除外します。アーカイブ済みの内容は残ります。削除するには `/アーカイブ チャンネル消去` を使ってください。',
	'choose.reset': '{place} 独自の設定をなくしました。上位の設定に従います。',
	'archive.follow': '進み具合の確認：`/アーカイブ 状況`',
	'archive.paused': '**アーカイブは一時停止中です。** `/アーカイブ 再開` で続けられます。',
	'sync.ordered': '新しいものと変更されたものを今から確認します。',
	'pause.done': 'アーカイブを一時停止しました。読み取りも保存も行いません。`/アーカイブ 再開` で続けると、その間の分も読み取ります。',
	'resume.done': 'アーカイブを再開しました。停止中の分も読み取ります。',

	'status.title': 'このサーバーのアーカイブ',
	'status.nothing':
		'何もアーカイブされていません。`/アーカイブ チャンネル`、`/アーカイブ カテゴリー`、`/アーカイブ サーバー` のいずれかで対象を選んでください。',
	'status.archived': 'アーカイブ対象: {places}',
	'status.excluded': '除外: {places}',
	'status.underway': '最新の状態に更新しています。',
	'status.counts': '新しいメッセージ {added}件、編集 {edited}件、削除 {deleted}件',
	'status.round': '{time} から: {counts}',
	'status.last': '最終更新 {time}: {counts}',
	'status.fraction': '{percent}%読み取り済み',
	'status.whole': '完了',
	'status.messages': { other: 'メッセージ {count}件' },
	'status.files': { other: 'ファイル {count}個' },
	'status.deleted': { other: 'うち{count}件はDiscordで削除済み' },
	'status.waiting': { other: '{count}個のファイルは取得待ち' },
	'status.dead': { other: '{count}個のファイルは取得を断念' },
	'status.window': 'Botが停止していた間の変更は、{time} 以降のメッセージで確認しました。それより古いものは確認していません',
	'problem.hidden': '**Botから見えません。** そこで *チャンネルを見る* と *メッセージ履歴を読む* をBotに許可してください。',
	'problem.missing_permission':
		'**Botが読み取れません。** そこで *メッセージ履歴を読む* をBotに許可してください。ボイスチャンネルでは *接続*、プライベートスレッドでは *スレッドと投稿の管理* も必要です。',
	'problem.failed': '**Discordが応答しませんでした。** Botが自動で再試行します。',
	'problem.gone': 'Discordで削除されています。アーカイブした内容は残ります。',

	'forget.ask': '{channel} とそのスレッドのアーカイブをすべて削除しますか？',
	'forget.cost':
		'メッセージとその編集前の内容、ほかで使われていないファイルが完全に削除されます。Discordにもう残っていないものも含みます。今後はアーカイブされません。',
	'forget.confirm': '削除する',
	'forget.done': '{channel} のアーカイブを削除しています。今後はアーカイブされません。',

	'refused.channel': 'Botから見えるこのサーバーのチャンネルではありません。先にそこで *チャンネルを見る* をBotに許可してください。',
	'refused.scope':
		'まだ何もアーカイブされていません。`/アーカイブ チャンネル`、`/アーカイブ カテゴリー`、`/アーカイブ サーバー` のいずれかで対象を選んでください。',
	'refused.paused': 'アーカイブは一時停止中です。`/アーカイブ 再開` で続けてください。',
	'error.ChannelNotArchived': 'そのチャンネルのアーカイブはこのサーバーにありません。候補から選んでください。'
};
