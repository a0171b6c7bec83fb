import { describe, expect, it } from 'vitest';
import { catalogues, translator } from '../../src/locales';
import { markdownFile } from '../../src/ui/snapshot/compareFile';
import { fieldLines, nodeLines } from '../../src/ui/snapshot/fields';
import { namesOf } from '../../src/ui/snapshot/names';
import { canonicalJson } from '../../src/vault/snapshots/canonical';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames, type GuildState, type KindName, type Node, type Value, type Values } from '../../src/vault/snapshots/model';
import { emptyState } from '../../src/vault/snapshots/rebuild';

const t = translator('en-US');
const nodes = (list: Readonly<Record<string, Values>>): ReadonlyMap<string, Node> =>
	new Map(Object.entries(list).map(([id, values]) => [id, { id, values, unseen: [] }]));

const longIds = ['200000000000000020', '200000000000000005'] as const;
const tags = [
	{ id: '71', name: 'Open', moderated: false, emoji_id: null, emoji_name: null },
	{ id: '72', name: 'Solved', moderated: true, emoji_id: null, emoji_name: '✅' }
];
const state: GuildState = {
	...emptyState('1'),
	nodes: {
		...emptyState('1').nodes,
		role: nodes({ '5': { name: 'Mod_s' }, [longIds[1]]: { name: 'Cre_w' }, '6': { name: 'Guest' } }),
		channel: nodes({
			'20': { type: 0, name: 'general' },
			[longIds[0]]: { type: 15, name: 'a_sk' },
			'21': { type: 15, name: 'help', available_tags: canonicalJson(tags) }
		}),
		emoji: nodes({ '30': { name: 'wave' } }),
		thread: nodes({ '40': { type: 11, name: 'A thread' } })
	}
};
const names = namesOf(t, state);

const shown = (kind: KindName, field: string, value: unknown, locale = 'en-US'): string[] => {
	const speaking = translator(locale);
	const type = kinds[kind].fields.find(({ name }) => name === field)?.type;
	const kept = (type === 'json' ? canonicalJson(value) : value) as Value;
	return nodeLines(speaking, kind, { id: '9', values: { [field]: kept }, unseen: [] }, namesOf(speaking, state));
};
const change = (kind: KindName, field: string, before: unknown, after: unknown): string[] => {
	const kept = (value: unknown): Value => (value === null ? null : canonicalJson(value));
	return fieldLines(t, kind, { field, before: kept(before), after: kept(after) }, names);
};

const answer = (id: string, title: string, more: object = {}) => ({ id, title, description: '', role_ids: [], channel_ids: [], ...more });
const question = (id: string, title: string, options: object[], more: object = {}) => ({
	id,
	title,
	type: 0,
	required: false,
	single_select: false,
	in_onboarding: false,
	options,
	...more
});

describe('what Discord sets as a whole, in words', () => {
	it('what triggers a rule, and what it does', () => {
		const trigger = {
			keyword_filter: ['free nitro*', 'scurvy'],
			regex_patterns: [],
			presets: [1, 3],
			mention_raid_protection_enabled: true
		};
		expect(shown('auto_moderation', 'trigger_metadata', trigger)).toEqual([
			'what triggers it:',
			'\u2003words: “free nitro\\*”, “scurvy”',
			'\u2003protection against mention raids',
			'\u2003lists: profanity, slurs'
		]);
		const actions = [
			{ type: 1, metadata: { custom_message: 'Mind *your* tongue' } },
			{ type: 2, metadata: { channel_id: '20' } },
			{ type: 3, metadata: { duration_seconds: 5400 } },
			{ type: 99, metadata: {} }
		];
		expect(shown('auto_moderation', 'actions', actions)).toEqual([
			'actions:',
			'\u2003• block the message · tells the author: “Mind \\*your\\* tongue”',
			'\u2003• send an alert · channel: #general',
			'\u2003• time out the member · duration: 1 hour, 30 minutes',
			'\u2003• 99'
		]);
	});

	it('the questions of the onboarding with their answers; ids of both mean nothing', () => {
		const options = [
			answer('11', 'Games', { role_ids: ['5', '6'], emoji: { id: '30', name: 'wave', animated: false } }),
			answer('12', 'News', { description: 'Now and then', channel_ids: ['20'], emoji: { id: null, name: '👍', animated: false } })
		];
		expect(shown('onboarding', 'prompts', [question('1', 'What do you like?', options, { required: true })])).toEqual([
			'questions:',
			'\u2003• “What do you like?” · must be answered · multiple choice',
			'\u2003\u2003answers:',
			'\u2003\u2003\u2003• “Games” · :wave: · roles given: @Mod\\_s, @Guest',
			'\u2003\u2003\u2003• “News” · 👍 · channels: #general · description: “Now and then”'
		]);
	});

	it('tags, emoji, welcome channels, what a role belongs to, features', () => {
		expect(shown('channel', 'available_tags', tags)).toEqual(['forum tags:', '\u2003• “Open”', '\u2003• “Solved” · ✅ · moderators only']);
		expect(shown('channel', 'default_reaction_emoji', { emoji_id: '30', emoji_name: null })).toEqual(['default reaction: :wave:']);
		const welcome = [{ channel_id: '20', description: 'Say hi', emoji_id: null, emoji_name: '👋' }];
		expect(shown('welcome_screen', 'welcome_channels', welcome)).toEqual(['channels:', '\u2003• #general · 👋 · description: “Say hi”']);
		expect(shown('role', 'tags', { bot_id: '8' })).toEqual(['belongs to:', '\u2003bot: <@8>']);
		expect(shown('role', 'tags', { premium_subscriber: null })).toEqual(['belongs to:', '\u2003server boosters']);
		expect(shown('guild', 'features', ['COMMUNITY', 'SOMETHING_NEW'])).toEqual(['features: community, “SOMETHING\\_NEW”']);
		expect(shown('thread', 'applied_tags', ['72', '79'])).toEqual(['tags: Solved, `79`']);
	});

	const rule = { start: '2031-05-08T17:00:00.000Z', end: null, interval: 1, by_weekday: null, by_n_weekday: null, by_month: null };
	it.each([
		[{ ...rule, frequency: 2, interval: 2, by_weekday: [3] }, 'every 2 weeks (Thursday)', 'alle 2 Wochen (Donnerstag)'],
		[{ ...rule, frequency: 1, by_n_weekday: [{ n: 2, day: 1 }] }, 'every month (the second Tuesday)', 'jeden Monat (am zweiten Dienstag)'],
		[{ ...rule, frequency: 0, by_month: [2], by_month_day: [29] }, 'every year (February 29)', 'jedes Jahr (29. Februar)'],
		[{ ...rule, frequency: 3 }, 'every day', 'jeden Tag']
	])('when an event repeats: %j', (recurrence, english, german) => {
		expect(shown('event', 'recurrence_rule', recurrence)).toEqual([`repeats: ${english}`]);
		expect(shown('event', 'recurrence_rule', recurrence, 'de')).toEqual([`Wiederholung: ${german}`]);
	});
});

describe('numbers that stand for something', () => {
	it.each([
		['channel', 'rate_limit_per_user', 90, 'slow mode: 1 minute, 30 seconds'],
		['thread', 'auto_archive_duration', 4320, 'archived after: 3 days'],
		['invite', 'max_age', 604_800, 'lifetime: 7 days'],
		['invite', 'max_age', 0, 'lifetime: unlimited'],
		['invite', 'expires_at', '2026-12-01T10:00:00.000Z', 'ends: <t:1796119200:f>'],
		['guild', 'system_channel_flags', 0b101, 'system messages: no welcome messages, no setup tips'],
		['channel', 'flags', (1 << 4) | (1 << 30), 'properties: posts need a tag, 0x40000000'],
		['guild', 'preferred_locale', 'pt-BR', 'language: Brazilian Portuguese'],
		['channel', 'bitrate', 96_000, 'bitrate: 96 kb/s'],
		['sound', 'volume', 0.65, 'volume: 65%'],
		['role', 'color', 0xff, 'colour: \\#0000ff'],
		['thread', 'parent_id', '20', 'channel: #general'],
		['webhook', 'source_channel_id', '99', 'followed channel: <#99>'],
		['widget', 'enabled', false, 'enabled: no'],
		['sound', 'available', false, 'usable: no']
	] as const)('%s.%s %j: %s', (kind, field, value, line) => {
		expect(shown(kind, field, value)).toEqual([line]);
	});

	it('a text file has no timestamps of Discord', () => {
		const lines = fieldLines(
			t,
			'pin',
			{ field: 'pinned_at', before: '2026-12-01T10:00:00.000Z', after: '2026-12-01T11:30:00.000Z' },
			names
		);
		expect(lines).toEqual(['pinned: <t:1796119200:f> → <t:1796124600:f>']);
		const difference = { equality: 'different', kinds: [] } as const;
		const file = markdownFile({ from: 1, to: 2, at: null, only: null, difference }, 'Title', lines);
		expect(String(file.attachment)).toBe('# Title\n\npinned: 2026-12-01T10:00:00.000Z → 2026-12-01T11:30:00.000Z\n');
	});

	it('a text names what it mentions, and formats nothing', () => {
		const text = `See <#${longIds[0]}>, <@&${longIds[1]}> **or** <a:wave_hi:200000000000000030> <#200000000000000099> <@1> <#1>`;
		expect(shown('channel', 'topic', text)).toEqual([
			'topic: “See 💬 a\\_sk, @Cre\\_w \\*\\*or\\*\\* \\:wave\\_hi\\: <#200000000000000099> \\<\\@1\\> \\<\\#1\\>”'
		]);
		const cut = `${'x'.repeat(110)}<#${longIds[0]}>`;
		expect(shown('channel', 'topic', cut)).toEqual([`topic: “${'x'.repeat(110)}\\<\\#2000000…”`]);
		expect(shown('sound', 'emoji_name', '🔔')).toEqual(['emoji: 🔔']);
		expect(fieldLines(t, 'role', { field: 'color', before: 0, after: 255 }, names)).toEqual(['colour: none → \\#0000ff']);
	});

	it('a pinned message is a link, also in a thread', () => {
		expect(names.of('pin', '40:50')).toBe('[message](https://discord.com/channels/1/40/50) in #A thread');
		expect(names.of('pin', '99:50')).toBe('[message](https://discord.com/channels/1/99/50) in <#99>');
	});

	it('what is usual is not said', () => {
		const usual: Values = { rate_limit_per_user: 0, user_limit: 0, bitrate: 64_000, flags: 0, nsfw: false, video_quality_mode: 1 };
		expect(nodeLines(t, 'channel', { id: '9', values: usual, unseen: [] }, names)).toEqual([]);
	});

	it('a change names both, none and off among them', () => {
		const lines = fieldLines(t, 'channel', { field: 'rate_limit_per_user', before: 0, after: 10 }, names);
		expect(lines).toEqual(['slow mode: off → 10 seconds']);
		expect(fieldLines(t, 'channel', { field: 'flags', before: 0, after: 16 }, names)).toEqual(['properties: +posts need a tag']);
	});
});

describe('a change inside', () => {
	it('of plain values: what came and what went', () => {
		expect(change('auto_moderation', 'exempt_roles', ['5'], ['6'])).toEqual(['exempt roles: +@Guest, −@Mod\\_s']);
		expect(
			change('auto_moderation', 'trigger_metadata', { keyword_filter: ['a', 'b'] }, { keyword_filter: ['b', 'c'], presets: [2] })
		).toEqual(['what triggers it:', '\u2003words: +“c”, −“a”', '\u2003lists: +sexual content']);
	});

	it('of things: only what differs, found by their ids', () => {
		const before = [question('1', 'Games?', [answer('11', 'Yes', { role_ids: ['5'] }), answer('12', 'No')]), question('2', 'News?', [])];
		const after = [
			question('1', 'Play?', [answer('11', 'Yes', { role_ids: ['6'] }), answer('13', 'Perhaps')], { required: true }),
			question('3', 'Art?', [answer('31', 'Yes')])
		];
		expect(change('onboarding', 'prompts', before, after)).toEqual([
			'questions:',
			'\u2003• “Games?” → “Play?”',
			'\u2003\u2003answers:',
			'\u2003\u2003\u2003• “Yes”',
			'\u2003\u2003\u2003\u2003roles given: +@Guest, −@Mod\\_s',
			'\u2003\u2003\u2003+ “Perhaps”',
			'\u2003\u2003\u2003− “No”',
			'\u2003\u2003+must be answered',
			'\u2003+ “Art?” · multiple choice',
			'\u2003\u2003answers:',
			'\u2003\u2003\u2003• “Yes”',
			'\u2003− “News?” · multiple choice'
		]);
	});

	it('of an action: how it is done', () => {
		const [before, after] = [600, 60].map((duration) => [{ type: 3, metadata: { duration_seconds: duration } }]);
		expect(change('auto_moderation', 'actions', before, after)).toEqual([
			'actions:',
			'\u2003• time out the member',
			'\u2003\u2003duration: 10 minutes → 1 minute'
		]);
	});

	it('from nothing and to nothing', () => {
		expect(change('channel', 'available_tags', null, tags.slice(0, 1))).toEqual(['forum tags:', '\u2003+ “Open”']);
		expect(change('channel', 'default_reaction_emoji', null, { emoji_id: null, emoji_name: '👍' })).toEqual([
			'default reaction: none → 👍'
		]);
		expect(change('guild', 'features', ['COMMUNITY'], [])).toEqual(['features: −community']);
	});

	it('that cannot be shown is said', () => {
		const [before, after] = [
			['a', 'b'],
			['b', 'a']
		].map((words) => ({ keyword_filter: words }));
		const order = 'changed in its order, or in what is not shown here';
		expect(change('auto_moderation', 'trigger_metadata', before, after)).toEqual(['what triggers it:', `\u2003words: ${order}`]);
		expect(change('channel', 'available_tags', tags, [...tags].reverse())).toEqual([`forum tags: ${order}`]);
	});
});

describe('whatever comes', () => {
	const hostile = '@everyone <@1> [x](http://e.vil) `c` **b**\u202Edlrow\n# big <t:1:R>';
	const values: unknown[] = [
		hostile,
		[hostile],
		[{ title: hostile, id: hostile, [hostile]: hostile }],
		[[hostile], 5, null, { name: hostile }]
	];
	const objects: unknown[] = [
		{ channel_id: hostile, emoji_name: hostile, emoji_id: hostile, emoji: { id: hostile, name: hostile } },
		{ frequency: hostile, interval: hostile, by_weekday: [hostile, 1e300], by_n_weekday: [null, { n: hostile }], metadata: [hostile] },
		{ frequency: 2, interval: 1e308, by_weekday: [-399], by_n_weekday: [{ n: 1, day: 1e300 }], by_month: [399], by_month_day: [399] },
		{ bot_id: hostile, type: {}, options: [{ options: [{ title: { a: hostile } }] }], constructor: 1 }
	];
	const fields = kindNames.flatMap((kind) =>
		kinds[kind].fields.filter(({ type }) => type === 'json').map(({ name }) => [kind, name] as const)
	);

	it.each(fields)('%s.%s neither mentions, links, formats nor turns what stands beside it', (kind, field) => {
		const all = [...values, ...objects, ...objects.map((each) => [each])];
		for (const value of all) {
			for (const line of [...shown(kind, field, value), ...change(kind, field, value, all[0]), ...change(kind, field, [], value)]) {
				expect(line).not.toMatch(/[\u202A-\u202E\u2066-\u2069\n]/);
				expect(line.replace(/\\./g, '')).not.toMatch(/<[@t#]|\]\(|\*\*|`c/);
			}
		}
	});

	it('a long list goes on in lines that fit', () => {
		const words = Array.from({ length: 1000 }, (_, index) => `${'*'.repeat(50)}${index}`);
		const lines = shown('auto_moderation', 'trigger_metadata', { keyword_filter: words });
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(1300);
		for (const index of words.keys()) expect(lines.some((line) => line.includes(`*${index}”`))).toBe(true);
	});

	it.each(Object.keys(catalogues))('%s says numbers of time, dates and languages in its words', (locale) => {
		expect(shown('channel', 'rate_limit_per_user', 86_461, locale).join()).toMatch(/1.*1.*1/);
		expect(shown('guild', 'preferred_locale', 'ja', locale).join()).not.toMatch(/“ja”/);
	});
});
