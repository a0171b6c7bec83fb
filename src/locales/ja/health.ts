import type { TranslationOf } from '../types';
import type { health as source } from '../en-US/health';

export const health: TranslationOf<typeof source> = {
	'health.title': 'このサーバーで保管庫ができること',
	'health.good': 'すべて正常です。足りないものはありません。',
	'health.findings': '問題点、その影響、対処',
	'health.invite': '[Botに足りない権限をまとめて付与する]({invite})：Discordが一度確認します。ほかは何も変わりません。',
	'health.snapshot': '最新のスナップショットは {time} のものです。',
	'health.verified': '検証済みの最新は{time}のものです。',
	'health.unverified': 'まだどれも検証されていません。',

	'area.snapshot': 'スナップショット',
	'area.restore': '復元',
	'area.archive': 'アーカイブ',
	'area.alarm': 'アラート',

	'operation.structure': 'サーバー、ロール、チャンネル',
	'operation.bans': 'BAN',
	'operation.settings': 'AutoMod、招待、ようこそ画面、ウィジェット',
	'operation.webhooks': 'ウェブフック',
	'operation.members': 'メンバーのロールとニックネーム',
	'operation.pins': 'ピン留めされたメッセージ',
	'operation.changes': '変更の把握',
	'operation.guild': 'サーバー設定',
	'operation.community': 'コミュニティ機能',
	'operation.roles': 'ロール',
	'operation.channels': 'チャンネルとその権限',
	'operation.banning': 'BANのやり直し',
	'operation.expressions': '絵文字、スタンプ、サウンド',
	'operation.events': 'イベント',
	'operation.hooks': 'ウェブフック',
	'operation.nicknames': 'メンバーのニックネームとロール',
	'operation.messages': 'メッセージの読み取り',
	'operation.content': 'メッセージの本文とファイル',
	'operation.privateThreads': 'プライベートスレッド',
	'operation.live': '新しいメッセージへの追従',
	'operation.raids': '荒らしの実行者の特定',

	'cost.structure': 'これがないと、Botはサーバーをまったく見られません。',
	'cost.bans': 'これがないとBANは保存されず、荒らしのあとに失われます。',
	'cost.settings': 'これがないと、どれも保存されません。',
	'cost.webhooks': 'これがないと、ウェブフックは保存されません。',
	'cost.members': 'ないと、メンバーのロールとニックネームは保存されません。',
	'cost.pins': 'これがないと、どのメッセージがピン留めされていたかわからなくなります。',
	'cost.changes': 'これがないと、自動スナップショットのたびにサーバー全体を読み直します。',
	'cost.guild': 'これがないと、サーバーの名前、アイコン、設定を元に戻せません。',
	'cost.community': 'これがないと、コミュニティ機能を再び有効にできません。',
	'cost.roles': 'これがないと、ロールを元に戻せません。',
	'cost.channels': 'これがないと、チャンネルもその権限も元に戻せません。',
	'cost.banning': 'これがないと、荒らしのあとにBANされていた人が戻ってこられます。',
	'cost.expressions': 'これがないと、絵文字、スタンプ、サウンドを元に戻せません。',
	'cost.events': 'これがないと、イベントを元に戻せません。',
	'cost.hooks': 'これがないと、ウェブフックを元に戻せません。',
	'cost.nicknames': 'これがないと、メンバーのロールとニックネームを元に戻せません。',
	'cost.messages': 'これがないと、そこのメッセージはアーカイブされません。Discordはそのことを知らせもしません。',
	'cost.content': 'これがないと、ほかの人の本文、ファイル、埋め込みはアーカイブでは空になります。',
	'cost.privateThreads': 'これがないと、Botが追加されたプライベートスレッドだけがアーカイブされます。',
	'cost.live': 'これがないと、編集、削除、リアクションに気づくのが遅れるか、気づけません。',
	'cost.raids': 'これがないと、アラートで実行者を示せません。',

	'health.permission': '**{operation}**：Botに *{permissions}* の権限がありません。{cost} 対処：上のリンク。',
	'health.channel_permission': {
		other:
			'**{operation}**：{count}個のチャンネルで、Botに *{permissions}* の権限がありません。{cost} 対処：そのチャンネルまたはカテゴリーの権限で許可してください。'
	},
	'health.intent':
		'**{operation}**：DiscordがBotに知らせません。{cost} 対処（Botのオーナー）：クライアントのインテントに `{intents}` を追加してください。',
	'health.portal':
		'**{operation}**：*{intent} Intent* が無効です。{cost} 対処（Botのオーナー）：{link} で有効にして、Botを再起動してください。',
	'health.channels_hidden': {
		other:
			'**{count}個のチャンネルがBotから見えません。** 保存されるのは位置だけで、名前も権限もメッセージも保存されません。対処：そこでBotに *チャンネルを見る* を許可するか、*管理者* を付与してください。'
	},
	'health.no_own_role':
		'**Botに自分のロールがありません。** スナップショットは作成できますが、ロールの階層に位置がないと何も復元できません。対処：上のリンク。Discordがロールを作成します。ほかは何も変わりません。',
	'health.role_low': {
		other:
			'**{count}個のロールがBotより上にあります。** それらのロールと、それを持つメンバーは復元できません。対処：サーバー設定でBotのロールを一番上に移動してください。'
	},
	'health.two_factor':
		'**このサーバーはモデレーターに二要素認証を求めていますが**、Botのオーナーは設定していません。Discordは復元の操作をほとんど拒否します。対処（Botのオーナー）：Discordアカウントで二要素認証を有効にしてください。',
	'health.timed_out':
		'**Botはタイムアウト中です。** {time} まで読み取りしかできません。対処：メンバー一覧でタイムアウトを解除してください。',
	'health.limit':
		'**{thing}：{limit}中{count}。** Discordの上限があるため、復元するときに足りないものを入れる空きがないことがあります。対処：不要なものを削除してください。',
	'health.no_snapshot': '**まだスナップショットがありません。** 今何か起きても元に戻せません。対処：`/スナップショット 作成`',
	'health.snapshot_old':
		'**最新のスナップショットが古くなっています**（{time}）。対処：`/スナップショット 作成` を実行し、自動で作成されない理由を確認してください。',
	'health.snapshot_damaged': {
		other:
			'**スナップショット{count}件が破損しています**。記録された状態に戻せないため、そこからの復元は確実ではありません。ほかは無事です。対処：`/スナップショット 作成`。Botのオーナー：どれかはログにあります。データベースのディスクを確認してください。'
	},
	'health.snapshot_unverified':
		'**スナップショットが検証されていません**（{time}から）。破損していても、必要になるまで気づけません。対処（Botのオーナー）：ログを確認してください。',
	'health.sync_stale':
		'**アーカイブが最新ではありません**。最後の巡回は{time}に終わりました。その間の編集や削除を見逃すことがあります。対処：`/アーカイブ 同期`、また`/保管庫 ジョブ`を確認してください。',
	'health.channels_unread': {
		other:
			'**アーカイブ中のチャンネル{count}個を1日以上読めていません**。そこに書かれたものはアーカイブされません。対処：理由は`/アーカイブ 状況`で分かります。'
	},
	'health.log_silent':
		'**Botがログチャンネル{channel}に書き込めません**。警報や通知が届きません。対処：そこで*チャンネルを見る*と*メッセージを送信*を許可するか、`/スナップショット 設定`で別のチャンネルを選んでください。',
	'health.files_dead': {
		other:
			'**{count}個のファイルは取得できず**、あきらめました。アーカイブには入っていません。対処：`/アーカイブ ファイル`で理由を確認し、再試行できます。'
	},
	'health.jobs_dead': {
		other: '**{count}件のジョブは失敗が続いたため**、中止しました。対処（Botのオーナー）：理由はログにあります。'
	},
	'health.queue_stalled':
		'**{time} からの予定の作業が終わっていません。** 対処（Botのオーナー）：Botが動いているか、ログに何が出ているかを確認してください。',
	'health.disk_low':
		'**ファイルの保存先の空きが {size} しかありません。** 足りなくなると、新しいファイルは失われます。対処（Botのオーナー）：空き容量を増やしてください。',

	'notice.health': '**{guild}**：保管庫の状態が悪くなりました。',
	'notice.all': 'ほかの状態は`/保管庫 状態`で確認できます。',

	'brief.permission': 'Botに*{permissions}*がありません。{cost}',
	'brief.channel_permission': { other: '{count}個のチャンネルでBotに*{permissions}*がありません。{cost}' },
	'brief.intent': 'クライアントに`{intents}`がありません。{cost}',
	'brief.portal': '*{intent} Intent*がオフです。{cost}',
	'brief.channels_hidden': { other: '{count}個のチャンネルがBotから見えません。' },
	'brief.no_own_role': 'Bot専用のロールがないため、何も復元できません。',
	'brief.role_low': { other: 'Botより上にロールが{count}個あり、復元できません。' },
	'brief.two_factor': 'このサーバーが求める二要素認証をBotの所有者が設定していないため、Discordは復元のほとんどを拒否します。',
	'brief.timed_out': 'Botは{time}までタイムアウト中です。',
	'brief.limit': '{thing}：{count}／{limit}',
	'brief.more': { other: '…ほか{count}件：`/保管庫 状態`' },
	'brief.cure': '対処方法：`/保管庫 状態`',

	'limit.role': 'ロール',
	'limit.channel': 'チャンネル',
	'limit.thread': 'アクティブなスレッド',
	'limit.emoji': '絵文字',
	'limit.animatedEmoji': 'アニメーション絵文字',
	'limit.sticker': 'スタンプ',
	'limit.sound': 'サウンド',
	'limit.webhook': 'Webhook',
	'limit.channelWebhook': '1チャンネルのWebhook'
};
