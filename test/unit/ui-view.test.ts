import { describe, expect, it } from 'vitest';
import { translator } from '../../src/locales';
import { sectionLines, sections, type Section } from '../../src/ui/snapshot/sections';
import { emptyState } from '../../src/vault/snapshots/rebuild';
import { kindNames, type Captures, type GuildState, type Node, type SnapshotSummary, type Values } from '../../src/vault/snapshots/model';

const t = translator('en-US');
const at = Date.UTC(2026, 10, 21, 10, 31);
const captures: Captures = Object.fromEntries(kindNames.map((kind) => [kind, { status: 'complete', count: 2, at }]));
const snapshot: SnapshotSummary = {
	id: 1234,
	guildId: '1',
	type: 'manual',
	name: null,
	pinned: true,
	createdAt: at,
	createdBy: '900000000000000001',
	heldUntil: null,
	captures,
	stateHash: ''
};
const nodes = (list: Readonly<Record<string, Values>>): ReadonlyMap<string, Node> =>
	new Map(Object.entries(list).map(([id, values]) => [id, { id, values, unseen: [] }]));

const hostile = '@everyone <@1> [x](http://e.vil) `c` **b**\u202Edlrow\n# big \u200b';
const state: GuildState = {
	guildId: '1',
	captures,
	nodes: {
		...emptyState('1').nodes,
		guild: nodes({
			'1': { name: 'A *server*', verification_level: 2, afk_channel_id: '21', features: '["COMMUNITY"]', icon: 'ab'.repeat(32) }
		}),
		role: nodes({
			'1': { name: '@everyone', position: 0, permissions: '3072', color: 0, hoist: false },
			'5': { name: 'Mod_s', position: 1, permissions: '8', color: 0xff0000, hoist: true },
			'6': { name: hostile, position: 2, permissions: '0', color: 0 }
		}),
		channel: nodes({
			'20': { type: 0, name: 'second', position: 2, parent_id: '10', topic: 'About *this*' },
			'10': { type: 4, name: 'Talk', position: 0, parent_id: null },
			'21': { type: 2, name: 'voice', position: 1, parent_id: '10' },
			'22': { type: 0, position: 0, parent_id: null }
		}),
		permission: nodes({ '20:1': { type: 0, allow: '0', deny: '1024' }, '20:77': { type: 1, allow: '3072', deny: '0' } }),
		emoji: nodes({ '30': { name: 'wave', animated: true, managed: false, roles: '["5"]', image: 'cd'.repeat(32) } }),
		ban: nodes({ '900000000000000009': { reason: hostile }, '900000000000000010': { reason: null } })
	}
};

const look = (section: Section, query = ''): string[] => sectionLines(t, snapshot, state, section, query).slice(2);

describe('a section of a snapshot', () => {
	it('overview: when, by whom, of which server, how much of each kind', () => {
		const lines = sectionLines(t, snapshot, state, 'overview', '');
		expect(lines.slice(0, 2)).toEqual([
			`Taken <t:${at / 1000}:f>, taken by hand · by <@900000000000000001> · pinned`,
			'Server: A \\*server\\* (1)'
		]);
		expect(lines).toContain('2 roles');
	});

	it('channels below their categories, in order, private ones marked', () => {
		expect(look('channel')).toEqual(['#(hidden from the bot)', '**📁 Talk**', '\u2003#second 🔒 — About \\*this\\*', '\u2003🔊 voice']);
	});

	it('roles from the highest, with their permissions in words', () => {
		const lines = look('role');
		expect(lines.slice(2)).toEqual([
			'**@Mod\\_s** · colour: \\#ff0000 · shown separately: yes',
			'\u2003Administrator: everything',
			'**@everyone**',
			'\u2003View Channels, Send Messages'
		]);
		expect(lines[1]).toBe('\u2003none');
	});

	it('permissions of channels: for whom, allowed and denied', () => {
		expect(look('permission')).toEqual([
			'**#second**',
			'- @everyone',
			'\u2003denied: View Channels',
			'- <@77>',
			'\u2003allowed: View Channels, Send Messages'
		]);
	});

	it('any other kind field by field, with names for what is referred to', () => {
		expect(look('guild')).toEqual([
			'**A \\*server\\***',
			'\u2003icon: a file',
			'\u2003features: community',
			'\u2003verification level: medium',
			'\u2003inactive channel: 🔊 voice'
		]);
		expect(look('emoji')).toEqual(['**:wave:**', '\u2003picture: a file', '\u2003only for: @Mod\\_s', '\u2003animated: yes']);
	});

	it('bans are found by id and by words of the reason', () => {
		expect(look('ban')).toHaveLength(2);
		expect(sectionLines(t, snapshot, state, 'ban', '0010').slice(1)).toEqual([
			'1 found',
			'',
			'<@900000000000000010> `900000000000000010` · (no reason given)'
		]);
		expect(sectionLines(t, snapshot, state, 'ban', 'BIG e.vil')[1]).toBe('1 found');
		expect(sectionLines(t, snapshot, state, 'ban', 'nothing like it')[1]).toBe('0 found');
	});

	it.each(sections)('%s: a hostile name neither mentions, links, formats nor turns what stands beside it', (section) => {
		const text = look(section).join('\n');
		expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
		expect(text).not.toContain('\n#');
		expect(text.replace(/\\./g, '')).not.toMatch(/<@1>|\]\(http/);
	});
});
