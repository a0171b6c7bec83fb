import type { TranslationOf } from '../types';
import type { archiveRetention as source } from '../en-US/archiveRetention';

export const archiveRetention: TranslationOf<typeof source> = {
	'command.archive.retention.name': '保存期間',
	'command.archive.retention.description': '保存期間を決めると何が消えるかを確認し、設定します',
	'option.days.name': '日数',
	'option.days.description': 'メッセージを保存する日数。0で無期限',
	'option.messages.name': 'メッセージ数',
	'option.messages.description': 'チャンネルごとに保存する最新メッセージの数。0ですべて',
	'retain.forever': 'アーカイブしたメッセージは無期限に保存されます。',
	'retain.days': { other: 'アーカイブしたメッセージは{count}日間保存されます。' },
	'retain.count': { other: '各チャンネルの最新{count}件のメッセージが保存されます。' },
	'retain.messages': { other: 'メッセージ {count}件' },
	'retain.nothing': '今消えるものはありません。',
	'retain.due': { other: '{count}件のメッセージが今、完全に削除されます：' },
	'retain.more': { other: 'ほか{count}個のチャンネル' },
	'retain.pinned': 'ピン留めされたメッセージは残ります。Discord側は何も変わらず、消えたものが再び取得されることもありません。',
	'retain.apply': 'この設定にする',
	'retain.cancel': '変更しない',
	'retain.kept': '何も変更していません。',
	'retain.done': '対象のものを今から削除します。その後は1日1回削除します。'
};
