import type { TranslationOf } from '../types';
import type { protection as source } from '../en-US/protection';

export const protection: TranslationOf<typeof source> = {
	'change.delete': 'スナップショット #{id} の削除',
	'change.unpin': 'スナップショット #{id} のピン留め解除',
	'change.remove-import': 'インポート {id} の削除',
	'change.settings': '設定の変更（{settings}）',
	'change.requested':
		'依頼を受け付けました：**{change}**。{time}（{left}）に実行されます。サーバーの所有者に今お知らせします。それまでは、管理者なら誰でも `/スナップショット 取り消し` で取り消せます。',
	'change.waiting': '- {change}: {time}（{left}）、依頼者 {user}',

	'undo.title': '実行待ち',
	'undo.nothing': '実行待ちのものはありません。',
	'undo.choose': '取り消すものを選ぶ',
	'undo.show': '取り消す…',
	'undo.done': '取り消しました：{change}。すべてそのままです。',

	'notice.requested':
		'⚠️ **{guild}**：{user} さんがBotに **{change}** を依頼しました。{time}（{left}）に実行されます。意図しない場合は、それまでにサーバーで `/スナップショット 取り消し` を使って取り消してください。管理者なら誰でもできます。{user} さんの依頼に心当たりがない場合、アカウントが乗っ取られている可能性があります。',
	'notice.undone': '**{guild}**：{user} さんが依頼した {change} を {by} さんが取り消しました。すべてそのままです。',
	'notice.done': '**{guild}**：{user} さんの依頼どおりに実行しました：{change}。',
	'notice.dropped':
		'**{guild}**：{user} さんが {change} を依頼していましたが、実行しませんでした。スナップショットがピン留めされているか、もうありません。',

	'settings.title': 'このサーバーの設定',
	'settings.done': '変更しました',
	'settings.change': '変更…',
	'settings.elsewhere': 'アーカイブの範囲：`/アーカイブ 状況`。メッセージの保存期間：`/アーカイブ 保存期間`。',
	'settings.section.schedule': 'スナップショットの間隔と数',
	'settings.section.rules': '残すスナップショット',
	'settings.section.archive': 'アーカイブの対象',
	'settings.archive.choice': 'どうしますか？',
	'settings.archive.places': 'チャンネルとカテゴリー',
	'settings.archive.hint':
		'チャンネルはスレッドごと、カテゴリーは中のすべてごとアーカイブされます。最も近い選択が優先されます。スレッド：`/アーカイブ チャンネル`。メッセージの保存期間：`/アーカイブ 保存期間`。',
	'settings.section.alarm': '警報',
	'settings.section.log': 'ログチャンネル',
	'settings.section.language': '通知の言語',
	'settings.section.roles': '誰が何をできるか',
	'settings.log.hint': '警報、保護された変更、悪化したことがここに通知されます。何も選ばなければログチャンネルはありません。',
	'settings.language.own': 'サーバーの言語',
	'settings.language.hint': 'Botがログチャンネルとオーナーに書く言語です。コマンドへの返答は各自の言語になります。',
	'settings.right': '権利を選ぶ',
	'settings.roles.hint':
		'もともとできる人に加えて、これらのロールもできるようになります。削除と設定の変更は誰にも許可できません。復元を許可できるのはオーナーだけで、1日後に有効になります。Discord側でも許可しないと、コマンドは表示されません：*サーバー設定 → 連携サービス*。',
	'settings.back': 'すべての設定',
	'refused.number': '**{name}**：{least}から{most}までの整数を入れるか、Botの既定値なら空にしてください。何も変更していません。',
	'setting.snapshotIntervalMinutes': '自動スナップショット',
	'setting.snapshotLimit': '保存するスナップショット数',
	'setting.keepLast': '残す最新の数',
	'setting.keepHourly': '残す時間数',
	'setting.keepDaily': '残す日数',
	'setting.keepWeekly': '残す週数',
	'setting.keepMonthly': '残す月数',
	'setting.alarmDeletions': 'アラートを出す削除の数',
	'setting.alarmBans': 'アラートを出すBANとキックの数',
	'setting.logChannelId': 'ログチャンネル',
	'setting.language': '通知の言語',
	'setting.viewRoles': 'スナップショットを見られる',
	'setting.createRoles': 'スナップショットを作成・固定できる',
	'setting.archiveRoles': 'アーカイブの範囲を選べる',
	'setting.searchRoles': 'アーカイブを検索できる',
	'setting.restoreRoles': '復元できる',
	'setting.default': '未選択',
	'setting.off': 'オフ',
	'setting.minutes': { other: '{count}分ごと' },
	'setting.count': { other: '{count}' }
};
