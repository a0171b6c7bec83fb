import type { TranslationOf } from '../types';
import type { retention as source } from '../en-US/retention';

export const retention: TranslationOf<typeof source> = {
	'prune.title': '残るものと消せるもの',
	'prune.going': { other: '消えるもの: {count}' },
	'prune.staying': { other: '残るもの: {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { other: 'スナップショット {count}個を削除' },
	'prune.done': { other: '{count}個のスナップショットを削除しました：{labels}' },
	'prune.because.hold_over': '保護期間が終わりました',
	'prune.because.rules': '残すルールがありません',
	'prune.because.room': '新しいものが枠を使いました',
	'prune.held': '{time} まで保護',
	'prune.keep.held': '保護中',
	'prune.keep.newest': '最新',
	'prune.keep.pinned': 'ピン留め',
	'prune.keep.last': '新しいもののうちの1つ',
	'prune.keep.hourly': 'その時間の最新',
	'prune.keep.daily': 'その日の最新',
	'prune.keep.weekly': 'その週の最新',
	'prune.keep.monthly': 'その月の最新',
	'retention.spread': {
		other:
			'スナップショットを最大{count}個、期間に分散して保存します：最新のもの、ここ数日のもの、ここ数週間のもの。ピン留めしたものは残ります。'
	},
	'retention.rules': { other: 'スナップショットを最大{count}個保存します：{rules}。ピン留めしたものは残ります。' },
	'retention.last': { other: '最新{count}個' },
	'retention.hourly': { other: '1時間ごとの最新を{count}時間分' },
	'retention.daily': { other: '1日ごとの最新を{count}日分' },
	'retention.weekly': { other: '1週間ごとの最新を{count}週分' },
	'retention.monthly': { other: '1か月ごとの最新を{count}か月分' }
};
