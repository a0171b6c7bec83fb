import type { TranslationOf } from '../types';
import type { archive as source } from '../en-US/archive';

export const archive: TranslationOf<typeof source> = {
	'archive.begun': '{thread} のアーカイブを始めました。進み具合はここに表示されます。',
	'archive.running': '{thread} はすでにアーカイブ中です。進み具合は最初に依頼した人に表示されます。',
	'archive.due': '{thread} はすでにアーカイブ待ちです。前回は失敗しました。次回は {time} です。',
	'archive.moved': 'Discordの制限により、この返信はもう更新できません。続きはこちらです：{link}',
	'archive.progress.title': '{thread} をアーカイブしています…',
	'archive.progress.messages': { other: '新しいメッセージ {count}件（スレッドの{percent}%を読み取り済み）' },
	'archive.progress.files': { other: '{all}個中{count}個のファイルを保存、{size} をダウンロード' },
	'archive.title': '**{thread}** をアーカイブしました。',
	'archive.nothing': { other: '新しいものはありませんでした。{count}件のメッセージはすべてアーカイブ済みです。' },
	'archive.added': { other: '新しいメッセージ {count}件を追加しました。このスレッドのアーカイブは合計{total}件です。' },
	'archive.edited': { other: '{count}件のメッセージがその後編集されていました。編集前と編集後の両方を保存しています。' },
	'archive.stored': { other: '{count}個のファイルを保存し、{size} をダウンロードしました。' },
	'archive.known': { other: '{count}個のファイルは保存済みのため、再ダウンロードしませんでした。' },
	'archive.saved': '同じファイルは1つだけ保存するため、{size} を節約しました。',
	'archive.waiting': { other: '**{count}個のファイルはまだ取得できていません。** Botが自動で再試行します。' },
	'archive.dead': { other: '**{count}個のファイルは取得をあきらめました。**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**ほかの人の本文、ファイル、埋め込みがありません**：Botに *Message Content Intent* がありません。Botのオーナーが {link} で有効にし、Botを再起動してください。そのあとこのスレッドをもう一度アーカイブすると、補われます。',
	'archive.refused': '{thread} はアーカイブされていません。',
	'archive.again': '{thread} のアーカイブ中に問題が発生しました。読み取った分は保存されています。しばらくするとBotが自動で続けます。',
	'archive.failed':
		'{thread} のアーカイブは毎回問題が発生したため、いったん中止しました。読み取った分は保存されています。あとでもう一度実行すると、続きから再開します。Botのオーナーにこの番号を伝えてください：`{reference}`'
};
