import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIAutoModerationRule, APIGuildScheduledEvent, APIThreadChannel } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { captureState, readKinds } from '../../src/vault/snapshots/capture';
import { CaptureSource } from '../../src/vault/snapshots/CaptureSource';
import { compareStates } from '../../src/vault/snapshots/compare';
import { ReadError, type ChannelsReading, type GuildReader, type GuildReading } from '../../src/vault/snapshots/GuildReader';
import { IdentityMap, type IdentityEntry } from '../../src/vault/snapshots/identity';
import { kinds } from '../../src/vault/snapshots/kinds';
import type { GuildState, KindName } from '../../src/vault/snapshots/model';
import { emptyState } from '../../src/vault/snapshots/rebuild';
import { ModelCommunity } from '../support/ModelCommunity';

const guildId = '100000000000000001';
const me = '100000000000000002';

/** A guild of which a test says all. */
class Guild extends ModelCommunity implements GuildReader {
	public permissions = 2n ** 53n - 1n;
	public channelsNow: ChannelsReading = { visible: [], hidden: [], complete: true };

	public guild(): Promise<GuildReading> {
		const body = {
			id: guildId,
			features: this.features,
			roles: [],
			emojis: [],
			stickers: [],
			widget_enabled: true,
			widget_channel_id: '30'
		};
		const reading = { guild: body, me: { id: me, roles: [], permissions: this.permissions } };
		return Promise.resolve(reading as unknown as GuildReading);
	}

	public channels(): Promise<ChannelsReading> {
		return Promise.resolve(this.channelsNow);
	}

	public sounds(): Promise<never[]> {
		return Promise.resolve([]);
	}

	public async *bans(): AsyncIterable<never[]> {
		yield await Promise.resolve([]);
	}
}

let guild: Guild;
beforeEach(() => (guild = new Guild()));

/** A look at the guild, laid over what was known. */
async function look(
	known: GuildState = emptyState(guildId),
	entries: readonly IdentityEntry[] = [],
	withMembers = false
): Promise<GuildState> {
	const source = new CaptureSource(guild, guildId, new IdentityMap(entries), { withMembers });
	return captureState(kinds, known, await readKinds(kinds, source), 1).state;
}

function shown(id: string, fields: object = {}): ChannelsReading['visible'][number] {
	return {
		id,
		type: ChannelType.GuildText,
		name: 'c',
		permission_overwrites: [],
		...fields
	} as unknown as ChannelsReading['visible'][number];
}

function hide(...ids: string[]): void {
	guild.channelsNow = { visible: [], hidden: ids.map((id) => ({ id, type: 0, position: 0, parent_id: null })), complete: true };
}

const unseen = (state: GuildState, kind: KindName) => [...state.nodes[kind].values()].map(({ unseen: fields }) => fields.length > 0);

describe('pins', () => {
	const pinned = { last_pin_timestamp: '2024-01-01T00:00:00Z' };
	const noHistory = { permission_overwrites: [{ id: guildId, type: 0, allow: '0', deny: P.ReadMessageHistory.toString() }] };
	let asked: string[];

	beforeEach(() => {
		asked = [];
		const { pins } = guild;
		guild.pins = (id: string) => {
			asked.push(id);
			return pins.call(guild, id);
		};
		guild.pinned.set('30', [{ id: '300', pinnedAt: '2024-01-01T00:00:00.000000+00:00' }]);
	});

	it('are asked for only where something was ever pinned', async () => {
		guild.channelsNow = {
			visible: [shown('30', pinned), shown('31'), shown('32', { last_pin_timestamp: null })],
			hidden: [],
			complete: true
		};
		const state = await look();
		expect(asked).toEqual(['30']);
		expect([...state.nodes.pin.values()]).toMatchObject([{ id: '30:300', values: { pinned_at: '2024-01-01T00:00:00.000Z' } }]);
		expect(state.captures.pin).toMatchObject({ status: 'complete' });
		guild.pinned.set('30', []);
		expect((await look(state)).nodes.pin.size).toBe(0);
	});

	it('an empty list without the history proves nothing, nor does a hidden channel or a refusal; a deleted channel does', async () => {
		guild.channelsNow = { visible: [shown('30', pinned)], hidden: [], complete: true };
		const before = await look();
		guild.permissions = P.ViewChannel | P.ReadMessageHistory;
		guild.channelsNow = { visible: [shown('30', { ...pinned, ...noHistory })], hidden: [], complete: true };
		expect(unseen(await look(before), 'pin')).toEqual([true]);
		expect(asked).toEqual(['30']);
		hide('30');
		expect(unseen(await look(before), 'pin')).toEqual([true]);
		guild.channelsNow = { visible: [shown('30', pinned)], hidden: [], complete: true };
		guild.pins = () => {
			throw new ReadError('missing_permission', 'No.');
		};
		expect(unseen(await look(before), 'pin')).toEqual([true]);
		guild.channelsNow = { visible: [], hidden: [], complete: true };
		expect((await look(before)).nodes.pin.size).toBe(0);
	});
});

describe('events', () => {
	const event = (fields: object) =>
		({
			id: '40',
			name: 'e',
			description: null,
			channel_id: null,
			entity_type: 3,
			entity_metadata: { location: 'here' },
			privacy_level: 2,
			scheduled_start_time: '2024-02-08T18:00:00+00:00',
			scheduled_end_time: '2024-02-08T20:00:00+00:00',
			image: null,
			recurrence_rule: null,
			...fields
		}) as unknown as APIGuildScheduledEvent;

	it('in a channel that became hidden stay unseen; others that are missing are gone', async () => {
		guild.channelsNow = { visible: [shown('30')], hidden: [], complete: true };
		guild.events = [event({}), event({ id: '41', channel_id: '30', entity_metadata: null })];
		const before = await look();
		guild.events = [];
		hide('30');
		const after = await look(before);
		expect([...after.nodes.event.keys()]).toEqual(['41']);
		expect(unseen(after, 'event')).toEqual([true]);
		const [difference] = compareStates(before, after).kinds.filter(({ kind }) => kind === 'event');
		expect(difference).toMatchObject({ deleted: [{ id: '40' }], unknown: [{ id: '41' }] });
	});

	it('that repeat themselves keep the times of the first', async () => {
		guild.events = [event({ recurrence_rule: { start: '2024-02-01T18:00:00+00:00', frequency: 2, interval: 1 } })];
		const times = { scheduled_start_time: '2024-02-01T18:00:00.000Z', scheduled_end_time: '2024-02-01T20:00:00.000Z' };
		expect((await look()).nodes.event.get('40')?.values).toMatchObject(times);
	});
});

describe('threads', () => {
	const thread = (id: string, type = ChannelType.PublicThread) =>
		({ id, type, name: 't', parent_id: '30', flags: 0 }) as unknown as APIThreadChannel;

	it('that are private stay unseen without Manage Threads; public ones that are missing are archived or deleted', async () => {
		guild.channelsNow = { visible: [shown('30')], hidden: [], complete: true };
		guild.threads = [thread('50'), thread('51', ChannelType.PrivateThread)];
		const before = await look();
		expect(before.captures.thread).toMatchObject({ status: 'complete', count: 2 });
		guild.threads = [];
		guild.permissions = P.ViewChannel;
		const after = await look(before);
		expect([...after.nodes.thread.keys()]).toEqual(['51']);
		expect(after.captures.thread).toMatchObject({ status: 'partial', incomplete: true });
	});
});

it('ids inside are kept as first ids: of roles, channels, emojis, questions and answers', async () => {
	guild.features = ['COMMUNITY', 'WELCOME_SCREEN_ENABLED'];
	const made = (role: string, channel: string, emoji: string, prompt: string, option: string) => {
		const answer = {
			id: option,
			title: 'a',
			description: '',
			emoji: { id: emoji, name: 'x', animated: false },
			role_ids: [role],
			channel_ids: [channel]
		};
		guild.board = { ...guild.board, default_channel_ids: [channel], prompts: [{ id: prompt, title: 'q', options: [answer] }] } as never;
		guild.screen = { description: null, welcome_channels: [{ channel_id: channel, description: 'd', emoji_id: emoji, emoji_name: 'x' }] };
		const actions = [{ type: 2, metadata: { channel_id: channel } }];
		const rule = { id: '60', name: 'r', event_type: 1, trigger_type: 1, trigger_metadata: {}, actions, enabled: true };
		guild.rules = [{ ...rule, exempt_roles: [role], exempt_channels: [channel] } as unknown as APIAutoModerationRule];
	};
	made('70', '30', '80', '90', '95');
	const before = await look();
	made('71', '31', '81', '91', '96');
	const after = await look(before, [
		['role', '71', '70'],
		['channel', '31', '30'],
		['emoji', '81', '80'],
		['prompt', '91', '90'],
		['option', '96', '95']
	]);
	const changed = compareStates(before, after).kinds.filter((kind) => kind.comparable && kind.changed.length > 0);
	expect(changed).toEqual([]);
	expect(after.nodes.onboarding.get(guildId)?.values['prompts']).toContain('"95"');
});

it('limits of invites are not told to everybody', async () => {
	guild.permissions = P.ViewAuditLog;
	guild.invitations = [{ code: 'aB-1', channel: { id: '30' }, expires_at: null } as never];
	const state = await look();
	expect(state.nodes.invite.get('aB-1')).toMatchObject({ values: { channel_id: '30' }, unseen: ['max_age', 'max_uses', 'temporary'] });
});

it('a server that is no community is asked for neither onboarding nor welcome screen', async () => {
	guild.onboarding = () => Promise.reject(new Error('asked'));
	guild.welcomeScreen = () => Promise.reject(new Error('asked'));
	const { nodes } = await look();
	expect(nodes.onboarding.get(guildId)?.values).toMatchObject({ enabled: false });
	expect(nodes.welcome_screen.get(guildId)?.values).toMatchObject({ enabled: false });
	expect(nodes.widget.get(guildId)?.values).toEqual({ enabled: true, channel_id: '30' });
});

describe('members', () => {
	beforeEach(() => {
		guild.people = [
			{ user: { id: '200' }, nick: null, roles: ['70'] },
			{ user: { id: '201' }, nick: null, roles: [] }
		] as never;
	});

	it('are kept only where they are wanted, and go when they are not wanted any more', async () => {
		const off = await look();
		expect(off.captures.member).toEqual({ status: 'unread', count: 0, reason: 'switched_off', carried: null });
		const on = await look(off, [], true);
		expect([...on.nodes.member.keys()]).toEqual(['200']);
		const again = await look(on);
		expect([...again.nodes.member.keys()]).toEqual([]);
		expect(compareStates(off, again).kinds.some(({ kind }) => kind === 'member')).toBe(false);
	});

	it('without the intent it is said, and what was known is carried on', async () => {
		const on = await look(undefined, [], true);
		guild.members = () => {
			throw new ReadError('missing_intent', 'No.');
		};
		const after = await look(on, [], true);
		expect(after.captures.member).toEqual({ status: 'unread', count: 1, reason: 'missing_intent', carried: 1 });
	});
});
