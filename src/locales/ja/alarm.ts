import type { TranslationOf } from '../types';
import type { alarm as source } from '../en-US/alarm';

export const alarm: TranslationOf<typeof source> = {
	'alarm.deletions': { other: '{count}件の削除' },
	'alarm.bans': { other: '{count}件のBANまたはキック' },
	'alarm.title': '**{guild} でアラート**：{seconds}秒以内に{what}がありました。',
	'alarm.by': '実行したのは {user} さんです。',
	'alarm.nobody': '誰が行ったかはわかりません。Botに *監査ログを表示* の権限がありません。',
	'alarm.held':
		'その前の最後のスナップショットは {label}（{time}）です。{until} まで保護され、何があっても消えません。今残っているもののスナップショットも作成しています。',
	'alarm.none': 'その前のスナップショットはありません。今残っているもののスナップショットを作成しています。',
	'alarm.todo': '意図しない操作の場合：',
	'alarm.stop': '{user} さんのロールを外すか、そのアカウントをBANしてください。アカウントが乗っ取られている可能性があります。',
	'alarm.stopSomebody': '監査ログで誰が行ったかを確認し、そのアカウントのロールを外してください。',
	'alarm.compare': '失われたものを確認する：`/スナップショット 比較 比較元:{id}`',
	'alarm.restore': '元に戻す：`/スナップショット 復元 スナップショット:{id}`'
};
