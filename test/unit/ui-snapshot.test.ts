import { describe, expect, it } from 'vitest';
import { translator } from '../../src/locales';
import { createdLines } from '../../src/ui/snapshot/created';
import { warningLines } from '../../src/ui/snapshot/warnings';
import type { CaptureWarning } from '../../src/vault/snapshots/warnings';
import { captureLines } from '../../src/ui/snapshot/captures';
import { compareLines } from '../../src/ui/snapshot/compare';
import { label, suggestion } from '../../src/ui/snapshot/label';
import { namesOf } from '../../src/ui/snapshot/names';
import { emptyState } from '../../src/vault/snapshots/rebuild';
import type { Captures, Difference, GuildState, KindName, Node, SnapshotSummary, Values } from '../../src/vault/snapshots/model';

const t = translator('en-US');
const at = Date.UTC(2026, 10, 21, 10, 31);
const captures: Captures = {
	role: { status: 'complete', count: 2, at },
	channel: { status: 'partial', count: 4, at, unseen: 1 },
	permission: { status: 'complete', count: 1, at },
	ban: { status: 'unread', count: 0, reason: 'missing_permission', carried: null }
};
const snapshot: SnapshotSummary = {
	id: 1234,
	guildId: '1',
	type: 'manual',
	name: 'before the event',
	pinned: true,
	createdAt: at,
	createdBy: '900000000000000001',
	heldUntil: null,
	captures,
	stateHash: ''
};

function nodes(list: Readonly<Record<string, Values>>): ReadonlyMap<string, Node> {
	return new Map(Object.entries(list).map(([id, values]) => [id, { id, values, unseen: [] }]));
}

const state: GuildState = {
	guildId: '1',
	captures,
	nodes: {
		...emptyState('1').nodes,
		role: nodes({ '1': { name: '@everyone', position: 0 }, '5': { name: 'Mod_s', position: 1 } }),
		channel: nodes({
			'20': { type: 0, name: 'second', position: 2, parent_id: '10' },
			'10': { type: 4, name: 'Talk', position: 0, parent_id: null },
			'21': { type: 2, name: 'voice', position: 1, parent_id: '10' },
			'22': { type: 0, position: 0, parent_id: null }
		}),
		permission: nodes({}),
		ban: nodes({})
	}
};

const same = (kind: KindName) => ({ kind, comparable: true as const, created: [], changed: [], deleted: [], unknown: [] });

describe('a snapshot in a few words', () => {
	it('as a suggestion', () => {
		expect(suggestion(t, snapshot)).toBe('#1234 · before the event · Nov 21, 2026, 10:31 AM UTC · pinned · 2 roles, 4 channels');
		expect(suggestion(translator('de'), { ...snapshot, name: null, pinned: false })).toBe(
			'#1234 · von Hand erstellt · 21. Nov. 2026, 10:31 UTC · 2 Rollen, 4 Kanäle'
		);
		expect(suggestion(t, { ...snapshot, name: '`'.repeat(100) }).length).toBeLessThanOrEqual(100);
	});

	it('as a label, escaped', () => {
		expect(label(t, { id: 1234, name: '**x**' })).toBe('#1234 · \\*\\*x\\*\\*');
		expect(label(t, { id: 1234, name: null })).toBe('#1234');
	});

	it('says what was captured and what was not', () => {
		const notKept = (first: string) => expect.stringMatching(new RegExp(`^${first}, .*: not kept by this snapshot$`)) as string;
		expect(captureLines(t, snapshot)).toEqual([
			'2 roles',
			'4 channels, 1 of them not fully visible to the bot',
			'1 channel permission',
			'Bans: not read, the bot lacks the permission',
			notKept('Server settings, Emoji')
		]);
		const carried: Captures = { ban: { status: 'unread', count: 3, reason: 'failed', carried: at } };
		expect(captureLines(t, { ...snapshot, captures: carried })).toEqual([
			`3 bans as of <t:${at / 1000}:f>; not read this time: Discord failed to answer`,
			notKept('Server settings, Roles')
		]);
	});
});

describe('a difference in words', () => {
	const moved: Node = { id: '20', values: { ...state.nodes.channel.get('20')!.values }, unseen: [] };
	const difference: Difference = {
		equality: 'different',
		kinds: [
			{ ...same('role'), deleted: [state.nodes.role.get('5')!] },
			{
				...same('channel'),
				created: [{ id: '30', values: { type: 4, name: 'New' }, unseen: [] }],
				changed: [
					{
						before: moved,
						after: moved,
						fields: [
							{ field: 'parent_id', before: '10', after: '30' },
							{ field: 'topic', before: null, after: 'x'.repeat(500) },
							{ field: 'nsfw', before: false, after: true }
						]
					}
				]
			},
			{
				...same('permission'),
				unknown: [{ id: '20:5', values: {}, unseen: [] }],
				changed: [
					{
						before: { id: '20:77', values: {}, unseen: [] },
						after: { id: '20:77', values: {}, unseen: [] },
						fields: [{ field: 'allow', before: '2048', after: (1n << 62n).toString() }]
					}
				]
			},
			{ kind: 'ban', comparable: false, reason: 'missing_permission' }
		]
	};

	it('names what is new, changed field by field, gone, and what cannot be told', () => {
		expect(compareLines(t, difference, namesOf(t, state, difference))).toEqual([
			'**Roles · Gone (1)**',
			'- @Mod\\_s',
			'**Channels · New (1)**',
			'- 📁 New',
			'**Channels · Changed (1)**',
			'- #second',
			'\u2003category: 📁 Talk → 📁 New',
			`\u2003topic: none → “${'x'.repeat(119)}…”`,
			'\u2003age-restricted: no → yes',
			'**Channel permissions · Changed (1)**',
			'- <@77> in #second',
			'\u2003allowed: +0x4000000000000000, −Send Messages',
			'**Channel permissions · Cannot tell (1)**',
			'- @Mod\\_s in #second',
			'Bans: cannot be compared, the bot lacks the permission.'
		]);
	});

	it('what could not be seen is said by permission, with one link that grants all that is lacking', () => {
		const unread = (kind: KindName, permission: 'BanMembers' | 'ManageGuild') =>
			({ problem: 'kind_unread', kind, reason: 'missing_permission', permission }) as const;
		const warnings: CaptureWarning[] = [
			unread('ban', 'BanMembers'),
			unread('auto_moderation', 'ManageGuild'),
			unread('invite', 'ManageGuild'),
			{ problem: 'kind_unread', kind: 'member', reason: 'missing_intent', permission: null },
			{ problem: 'kind_unread', kind: 'event', reason: 'failed', permission: null },
			{ problem: 'partly_seen', kind: 'pin', count: 2 }
		];
		const lines = warningLines(t, warnings, { applicationId: '2', guildId: '1' });
		expect(lines).toHaveLength(5);
		expect(lines[0]).toMatch(/^\*\*Bans are not in this snapshot.*Ban Members/);
		expect(lines[1]).toMatch(/^\*\*AutoMod rules, Invites are not in this snapshot.*Manage Server/);
		const granted = lines.slice(0, 2).map((line) => BigInt(/permissions=(\d+)/.exec(line)?.[1] ?? 0) & 0x24n);
		expect(granted).toEqual([0x24n, 0x24n]);
		expect(lines[2]).toContain('Server Members');
		expect(lines[3]).toContain('Events could not be read');
		expect(lines[4]).toContain('2 could not be seen whole');
	});

	it('is summed up after a new snapshot, with what made room', () => {
		const lines = createdLines(
			t,
			{ snapshot, difference, deleted: [{ ...snapshot, id: 7, name: null }], warnings: [] },
			{ applicationId: '2', guildId: '1' }
		);
		expect(lines).toContain('- Roles: 0 new, 0 changed, 1 gone');
		expect(lines).toContain('- Channels: 1 new, 1 changed, 0 gone');
		expect(lines).toContain('One old snapshot made room: #7.');
	});

	it('does not call it equal when something could not be compared', () => {
		const kinds = [same('role'), difference.kinds[3]!];
		expect(compareLines(t, { equality: 'unknown', kinds }, namesOf(t, state))[0]).toBe(
			'No change was seen, but not everything could be compared.'
		);
		expect(compareLines(t, { equality: 'equal', kinds: [same('role')] }, namesOf(t, state))).toEqual(['Nothing changed.']);
	});
});
