import { OverwriteType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { wishOf } from '../../src/vault/restore/wish';
import { IdentityMap } from '../../src/vault/snapshots/identity';
import type { GuildState, KindName, Node, Values } from '../../src/vault/snapshots/model';
import { emptyState } from '../../src/vault/snapshots/rebuild';

const lost = '100000000000000000';
const here = '200000000000000000';
const bot = '300000000000000000';
const none = new IdentityMap();

type Things = Partial<Record<KindName, Readonly<Record<string, Values>>>>;

function state(guildId: string, things: Things): GuildState {
	const nodes = Object.entries(things).map(([kind, all]) => [
		kind,
		new Map(Object.entries(all).map(([id, values]): [string, Node] => [id, { id, values, unseen: [] }]))
	]);
	const empty = emptyState(guildId);
	return { ...empty, nodes: { ...empty.nodes, ...(Object.fromEntries(nodes) as object) } };
}

const ids = (wish: GuildState, kind: KindName): string[] => [...wish.nodes[kind].keys()].sort();

const managed = (tags: object): Values => ({ managed: true, tags: JSON.stringify(tags) });

test('of another guild, the guild itself and the role of everyone have its ids; things keep theirs; the owner is not wished for', () => {
	const snapshot = state(lost, {
		guild: { [lost]: { name: 'Lost', owner_id: '1', system_channel_id: '11' } },
		role: { [lost]: { name: '@everyone' }, '10': { name: 'Mods' } },
		channel: { '11': { name: 'general', topic: `ask <@&10>` } },
		permission: { [`11:${lost}`]: { type: 0 }, '11:10': { type: 0 } },
		auto_moderation: { '12': { exempt_roles: JSON.stringify(['10', lost]) } }
	});
	const wish = wishOf(snapshot, { guildId: here, live: state(here, {}), identity: none, origins: none, options: {} });
	expect(wish.guildId).toBe(here);
	expect(wish.nodes.guild.get(here)!.values).toEqual({ name: 'Lost', system_channel_id: '11' });
	expect(ids(wish, 'role')).toEqual(['10', here]);
	expect(ids(wish, 'permission')).toEqual(['11:10', `11:${here}`]);
	expect(JSON.parse(String(wish.nodes.auto_moderation.get('12')!.values['exempt_roles']))).toEqual(['10', here]);
	expect(wish.nodes.channel.get('11')!.values['topic']).toBe('ask <@&10>');
});

test('roles that came with the same bot, or with boosts, stand for those of the snapshot, everywhere', () => {
	const snapshot = state(lost, {
		role: {
			'10': managed({ bot_id: bot }),
			'11': managed({ premium_subscriber: null }),
			'12': managed({ bot_id: '9' }),
			'13': { managed: false }
		},
		permission: { '20:10': { type: 0 }, '20:12': { type: 0 } },
		member: { '30': { roles: '["10","13"]' } }
	});
	const live = state(here, { role: { '50': managed({ bot_id: bot }), '51': managed({ premium_subscriber: null }), '52': managed({}) } });
	const wish = wishOf(snapshot, { guildId: here, live, identity: none, origins: none, options: {} });
	expect(ids(wish, 'role')).toEqual(['12', '13', '50', '51']);
	expect(ids(wish, 'permission')).toEqual(['20:12', '20:50']);
	expect(wish.nodes.member.get('30')!.values['roles']).toBe('["13","50"]');
	const own = state(here, { role: { '10': managed({ bot_id: bot }) } });
	expect(ids(wishOf(own, { guildId: here, live, identity: none, origins: none, options: {} }), 'role')).toEqual(['50']);
	const both = state(here, { role: { '10': managed({ bot_id: bot }), '50': managed({ bot_id: bot }) } });
	expect(ids(wishOf(both, { guildId: here, live, identity: none, origins: none, options: {} }), 'role')).toEqual(['10', '50']);
});

test('of a file of the guild itself, what was made again is the thing that it is now', () => {
	const file = state(here, { role: { '10': { name: 'Mods' }, '11': { name: 'Old' } }, permission: { '20:10': { type: 0 } } });
	const origins = new IdentityMap([['role', '60', '10']]);
	const live = state(here, {});
	// The database was lost: what the file knows as 10 has been 60 for it ever since.
	expect(ids(wishOf(file, { guildId: here, live, identity: none, origins, options: {} }), 'role')).toEqual(['11', '60']);
	expect(ids(wishOf(file, { guildId: here, live, identity: none, origins, options: {} }), 'permission')).toEqual(['20:60']);
	// It was not, and the thing was made again since.
	const identity = new IdentityMap([
		['role', '60', '10'],
		['role', '70', '10']
	]);
	expect(ids(wishOf(file, { guildId: here, live, identity, origins, options: {} }), 'role')).toEqual(['10', '11']);
	// Another guild that loaded it knows first ids.
	expect(ids(wishOf(file, { guildId: lost, live: state(lost, {}), identity: none, origins, options: {} }), 'role')).toEqual(['10', '11']);
});

test('permissions of single members are left out where they are not wanted', () => {
	const snapshot = state(lost, { permission: { '20:10': { type: OverwriteType.Role }, '20:30': { type: OverwriteType.Member } } });
	const wish = (memberOverwrites?: boolean) =>
		ids(
			wishOf(snapshot, { guildId: here, live: state(here, {}), identity: none, origins: none, options: { memberOverwrites } }),
			'permission'
		);
	expect(wish(false)).toEqual(['20:10']);
	expect(wish(true)).toEqual(['20:10', '20:30']);
	expect(wish()).toEqual(['20:10', '20:30']);
});
