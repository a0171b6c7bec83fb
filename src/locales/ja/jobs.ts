import type { TranslationOf } from '../types';
import type { jobs as source } from '../en-US/jobs';

export const jobs: TranslationOf<typeof source> = {
	'jobs.title': 'このサーバーのジョブ',
	'jobs.none': '実行中のジョブも、予定のジョブもありません。',
	'jobs.choose': 'ジョブを選ぶ',
	'jobs.waiting': '待機中、次回 {time}',
	'jobs.running': '実行中、{attempts}回中{attempt}回目',
	'jobs.paused': '保留中、誰かが再開するまで待機',
	'jobs.dead': '{attempt}回試して中止',
	'jobs.pause': '保留',
	'jobs.resume': '再開',
	'jobs.retry': '今すぐ実行',
	'jobs.cancel': 'このジョブをやめる',
	'jobs.back': 'すべてのジョブ',

	'job.snapshot:automatic': '自動スナップショット',
	'job.health:watch': 'すべて動くかの確認',
	'job.archive:thread': 'スレッドのアーカイブ',
	'job.archive:people': 'リアクションや投票をした人の取得',
	'job.archive:files': 'ファイルの再取得',
	'job.archive:search': '検索用インデックスの作成'
};
