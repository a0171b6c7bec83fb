import type { TranslationOf } from '../types';
import type { errors as source } from '../en-US/errors';

export const errors: TranslationOf<typeof source> = {
	'refused.guild': 'これはサーバー内でのみ使えます。サーバーのチャンネルを開いて、もう一度お試しください。',
	'refused.permission': 'これにはこのサーバーでの *{permission}* の権限が必要です。サーバーの運営者に相談してください。',
	'refused.thread': 'ここにスレッドはありません。スレッドやフォーラムの投稿の中、またはスレッドのあるメッセージで使ってください。',
	'refused.other': 'このボタンはほかの人のものです。ご自分でコマンドを実行してください。',
	'refused.expired': 'このボタンは古くなりました。もう一度コマンドを実行してください。',
	'refused.unknown': 'このボタンは別のバージョンのBotのものです。もう一度コマンドを実行してください。',
	'refused.denied': 'Botはここでこれを許可していません：{message}',
	'refused.owner': 'これはサーバーの所有者だけができます。',
	'refused.logChannel':
		'Botは {channel} に書き込めません。そこで *チャンネルを見る* と *メッセージを送信* をBotに許可するか、別のチャンネルを選んでください。',
	'error.unexpected': '予期しない問題が発生しました。これ以上は何も行っていません。Botのオーナーにこの番号を伝えてください：`{reference}`',
	'error.ChainChanged': '同時にほかの人がこのサーバーのスナップショットを変更しました。何も行っていません。もう一度お試しください。',
	'error.ChainFull': 'ピン留めが多すぎて、新しいスナップショットを入れる空きがありません。先にピン留めを解除するか、削除してください。',
	'error.ChangeNotFound': 'そのような保留中の変更はこのサーバーにありません。すでに取り消されたか、実行済みです。',
	'error.ChangeWaiting': '別の設定変更がすでに保留中です。先に `/スナップショット 取り消し` で取り消してください。',
	'error.DatabaseBusy': 'データベースが混み合っています。何も行っていません。1分ほどしてからもう一度お試しください。',
	'error.DatabaseUnreachable':
		'Botのデータベースに接続できません。何も行っていません。Botのオーナーにこの番号を伝えてください：`{reference}`',
	'error.DatabaseReadOnly': 'Botのデータベースに書き込めません。何も行っていません。Botのオーナーにこの番号を伝えてください：`{reference}`',
	'error.FileDamaged': 'ファイルが壊れています。チェックサムが一致しません。何もインポートしていません。元の場所から取得し直してください。',
	'error.FileForeign':
		'これはスナップショットのファイルではありません。何もインポートしていません。インポートできるファイルは `/スナップショット エクスポート` で作成できます。',
	'error.FileInvalid': 'ファイルがスナップショットファイルの規則に合わないため、何もインポートしていません。',
	'file.problem': '{line}行目: `{problem}`',
	'error.FileNewer':
		'このファイルは新しいバージョンのBotで作成されました。何もインポートしていません。Botのオーナーに更新を依頼してください。',
	'error.FileTooLarge': 'スナップショットファイルとしては大きすぎるため、何も行っていません。',
	'error.FileUnavailable': 'Discordからファイルを受け取れませんでした。何もインポートしていません。もう一度添付してください。',
	'error.GuildBusy': 'Botはこのサーバーのスナップショットを処理中です。終わるまで待ってから、もう一度お試しください。',
	'error.GuildUnavailable': 'Discordが現在このサーバーに接続できません。何も行っていません。数分後にもう一度お試しください。',
	'error.ImportsFull': 'このサーバーでインポートできるファイルの上限に達しています。先に1つ削除してください。',
	'error.SnapshotCorrupted':
		'このスナップショットは作成時の記録と一致しないため、正しいものとしては表示しません。Botのオーナーにこの番号を伝えてください：`{reference}`',
	'error.SnapshotNotFound':
		'そのスナップショットはこのサーバーにありません。新しいもののために整理された可能性があります。保存されているものは `/スナップショット 一覧` で確認できます。',
	'error.SnapshotPinned':
		'このスナップショットはピン留めされています。先に `/スナップショット ピン留め解除` で解除してから削除してください。',
	'error.JobNotFound':
		'そのジョブはこのサーバーにありません。すでに終わった可能性があります。今あるものは `/保管庫 ジョブ` で確認できます。',
	'error.JobNotMovable': 'このジョブにはもうその操作ができません。何も変更していません。一覧をもう一度確認してください。',
	'error.NotAThread': 'このサーバーのスレッドではありません。',
	'error.ThreadGone': 'そのスレッドはもう存在しません。',
	'error.ThreadUnreadable':
		'Botが読み取れません。そこで *チャンネルを見る* と *メッセージ履歴を読む* をBotに許可してください。プライベートスレッドでは、Botがメンバーであるか *スレッドと投稿の管理* が必要です。',
	'error.VaultClosed': 'Botは終了処理中です。再起動してからもう一度お試しください。'
};
