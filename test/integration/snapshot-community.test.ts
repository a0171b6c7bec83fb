import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PermissionFlagsBits, type GatewayIntentsString } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { Difference, KindName } from '../../src/vault/snapshots/model';
import { deleteRule, updateRule } from '../discord/actions/auto-moderation';
import { setOnboarding, setWelcomeScreen } from '../discord/actions/community';
import { updateGuild } from '../discord/actions/guilds';
import { createInvite, deleteInvite } from '../discord/actions/invites';
import { updateMember } from '../discord/actions/members';
import { unpinMessage } from '../discord/actions/pins';
import { updateRole } from '../discord/actions/roles';
import { deleteEvent, updateEvent } from '../discord/actions/scheduled-events';
import { updateThread } from '../discord/actions/threads';
import { deleteWebhook, updateWebhook } from '../discord/actions/webhooks';
import { addThread } from '../discord/generate';
import { startBot, type TestBot } from './bot';

/* AutoMod, events, onboarding, welcome screen, widget, webhooks, invites, pins, threads and members of a lived-in server. */

const intents: GatewayIntentsString[] = ['Guilds', 'GuildModeration', 'GuildExpressions', 'GuildMembers'];
let bot: TestBot;
let first: number;

beforeAll(async () => {
	bot = await startBot({
		client: { intents },
		vault: { snapshots: { members: true } },
		prepare: (_, application) => {
			application.privileged.members = true;
		}
	});
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const snapshots = () => vaultOf(bot.client).snapshots;
const actor = () => ({ userId: bot.guild.settings.owner_id });

/** What changed of each kind: how many are new, which fields changed, how many are gone. */
function summary({ kinds }: Difference): Partial<Record<KindName, unknown>> {
	return Object.fromEntries(
		kinds.flatMap((kind): [KindName, unknown][] => {
			if (!kind.comparable) return [[kind.kind, kind.reason]];
			const { created, changed, deleted } = kind;
			if (created.length + changed.length + deleted.length === 0) return [];
			const fields = [...new Set(changed.flatMap((node) => node.fields.map(({ field }) => field)))].sort();
			return [[kind.kind, { created: created.length, fields, deleted: deleted.length }]];
		})
	);
}

it('everything is kept', async () => {
	const { guild, sim } = bot;
	const { snapshot, warnings } = await snapshots().create(guild.id, { type: 'manual' });
	first = snapshot.id;
	const counts = Object.fromEntries(Object.entries(snapshot.captures).map(([kind, capture]) => [kind, [capture.status, capture.count]]));
	const threads = [...guild.threads.values()].filter(
		(thread) => !(thread as { thread_metadata?: { archived: boolean } }).thread_metadata?.archived
	);
	const members = [...guild.members.values()].filter(({ nick, roles }) => nick !== null || roles.length > 0);
	expect(members.length).toBeLessThan(guild.members.size + 1);
	expect(counts).toMatchObject({
		auto_moderation: ['complete', 4],
		event: ['complete', 3],
		onboarding: ['complete', 1],
		welcome_screen: ['complete', 1],
		widget: ['complete', 1],
		webhook: ['complete', 3],
		invite: ['complete', 2],
		pin: ['complete', [...sim.world.pins.values()].reduce((sum, pins) => sum + pins.size, 0)],
		thread: ['complete', threads.length],
		member: ['complete', members.length]
	});
	expect(warnings).toEqual([]);
	const { nodes } = await snapshots().rebuild(guild.id, first);
	const [webhook] = [...nodes.webhook.values()].filter(({ values }) => values['name'] === 'Tide tables');
	expect(webhook?.values['avatar']).toMatch(/^[0-9a-f]{64}$/);
	expect([...nodes.event.values()].map(({ values }) => values['image'])).toContainEqual(expect.stringMatching(/^[0-9a-f]{64}$/));
	expect(nodes.invite.get('AbCdEfGhIj')?.values).toMatchObject({ max_uses: 25, max_age: 0, expires_at: null });
});

it('no token of a webhook reaches the database, a snapshot file or the log', async () => {
	const tokens = [...bot.guild.webhooks.values()].flatMap(({ token }) => token ?? []);
	expect(tokens.length).toBeGreaterThan(1);
	const parts: Buffer[] = [];
	for await (const part of snapshots().exportFile(bot.guild.id, 'all', { mediaBytes: 0 })) parts.push(part);
	const texts = [gunzipSync(Buffer.concat(parts).subarray(8, -32)).toString('latin1'), JSON.stringify(bot.log)];
	for (const name of await readdir(bot.folder))
		if (name.startsWith('vault.sqlite')) texts.push(await readFile(join(bot.folder, name), 'latin1'));
	expect(texts.length).toBeGreaterThan(3);
	expect(texts.some((text) => text.includes('Tide tables'))).toBe(true);
	for (const token of tokens) expect(texts.filter((text) => text.includes(token.slice(0, 20)))).toEqual([]);
});

it('what changes by itself is no change', async () => {
	const { guild } = bot;
	for (const invite of guild.invites.values()) invite.uses += 3;
	const weekly = [...guild.scheduledEvents.values()].find(({ recurrence_rule: rule }) => rule)!;
	const later = (time: string | null) => time && new Date(Date.parse(time) + 7 * 86_400_000).toISOString();
	const next = { scheduled_start_time: later(weekly.scheduled_start_time), scheduled_end_time: later(weekly.scheduled_end_time) };
	guild.scheduledEvents.set(weekly.id, { ...weekly, ...next, user_count: 17 } as typeof weekly);
	for (const thread of guild.threads.values()) Object.assign(thread, { message_count: 40, member_count: 9, total_message_sent: 41 });
	expect((await snapshots().compare(guild.id, first, 'now')).equality).toBe('equal');
});

it('a change of each kind is told, field by field', async () => {
	const { guild, sim } = bot;
	const { world } = sim;
	const [rule] = guild.autoModerationRules.values();
	updateRule(world, guild, rule!.id, { enabled: false, exempt_roles: [] }, actor());
	const [event] = guild.scheduledEvents.values();
	updateEvent(world, guild, event!.id, { name: 'Day', entity_metadata: { location: 'Pier 5' } }, actor());
	setOnboarding(world, guild, { ...guild.onboarding, mode: 0, prompts: [] }, actor());
	setWelcomeScreen(world, guild, { ...guild.welcomeScreen, description: 'Hoist the sails' }, actor());
	updateGuild(world, guild, { widget_enabled: false }, actor());
	const [webhook] = guild.webhooks.values();
	updateWebhook(world, guild, webhook!.id, { name: 'Ebb', channel_id: [...guild.channels.keys()].at(-1)! }, actor());
	createInvite(world, guild, { channelId: [...guild.channels.keys()].at(-1)! }, actor());
	const [pinnedIn, pins] = [...world.pins][0]!;
	unpinMessage(world, { guild, channel: guild.channels.get(pinnedIn)! }, [...pins.keys()][0]!, actor());
	const threads = [...guild.threads.values()] as Parameters<typeof updateThread>[2][];
	const active = threads.find(({ thread_metadata: metadata }) => !metadata?.archived)!;
	updateThread(world, guild, active, { name: 'Renamed', rate_limit_per_user: 5 }, { locked: true }, actor());
	const someone = [...guild.members.values()].find(({ user, roles }) => roles.length > 0 && user.id !== bot.application.id && !user.bot)!;
	updateMember(world, guild, someone.user.id, { nick: 'Ahab' }, actor());
	expect(summary(await snapshots().compare(guild.id, first, 'now'))).toEqual({
		auto_moderation: { created: 0, fields: ['enabled', 'exempt_roles'], deleted: 0 },
		event: { created: 0, fields: ['location', 'name'], deleted: 0 },
		onboarding: { created: 0, fields: ['mode', 'prompts'], deleted: 0 },
		welcome_screen: { created: 0, fields: ['description'], deleted: 0 },
		widget: { created: 0, fields: ['enabled'], deleted: 0 },
		webhook: { created: 0, fields: ['channel_id', 'name'], deleted: 0 },
		invite: { created: 1, fields: [], deleted: 0 },
		pin: { created: 0, fields: [], deleted: 1 },
		thread: { created: 0, fields: ['locked', 'name', 'rate_limit_per_user'], deleted: 0 },
		member: { created: 0, fields: ['nick'], deleted: 0 }
	});
});

it('what is new and what is gone is told', async () => {
	const { guild, sim } = bot;
	const { world } = sim;
	const { snapshot } = await snapshots().create(guild.id, { type: 'manual' });
	deleteRule(world, guild, [...guild.autoModerationRules.keys()][0]!, actor());
	deleteEvent(world, guild, [...guild.scheduledEvents.keys()][0]!, actor());
	deleteWebhook(world, guild, [...guild.webhooks.keys()][0]!, actor());
	deleteInvite(world, guild, 'harbour', actor());
	const general = [...guild.channels.values()].find(({ name }) => name === 'general')!;
	addThread(world, guild, general, { name: 'New one', owner: world.users.get(guild.settings.owner_id)! });
	expect(summary(await snapshots().compare(guild.id, snapshot.id, 'now'))).toEqual({
		auto_moderation: { created: 0, fields: [], deleted: 1 },
		event: { created: 0, fields: [], deleted: 1 },
		webhook: { created: 0, fields: [], deleted: 1 },
		invite: { created: 0, fields: [], deleted: 1 },
		thread: { created: 1, fields: [], deleted: 0 }
	});
});

it('one kind that fails does not fail the snapshot, and is carried on', async () => {
	const fault = bot.sim.faults.add({ route: '/guilds/:guild_id/scheduled-events', fault: { kind: 'status', status: 500 } });
	const { snapshot, warnings } = await snapshots().create(bot.guild.id, { type: 'manual' });
	expect(snapshot.captures.event).toMatchObject({ status: 'unread', reason: 'failed', count: 3 });
	expect(snapshot.captures.webhook).toMatchObject({ status: 'complete' });
	expect(warnings).toEqual([{ problem: 'kind_unread', kind: 'event', reason: 'failed', permission: null }]);
	fault.remove();
});

it('without the permissions it is said which one is lacking; nothing is asked that is refused', async () => {
	const { guild, sim } = bot;
	const role = [...guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.application.id)!;
	const told = new Promise((resolve) => bot.client.once('roleUpdate', resolve));
	updateRole(sim.world, guild, role.id, { permissions: PermissionFlagsBits.ViewChannel.toString() }, actor());
	await told;
	const before = sim.requests.length;
	const { warnings } = await snapshots().create(guild.id, { type: 'manual' });
	expect(sim.requests.slice(before).filter(({ status }) => status >= 400 && status !== 429)).toEqual([]);
	const lacking = warnings.flatMap((warning) => (warning.problem === 'kind_unread' ? [[warning.kind, warning.permission]] : []));
	expect(lacking).toEqual([
		['ban', 'BanMembers'],
		['auto_moderation', 'ManageGuild'],
		['welcome_screen', 'ManageGuild'],
		['webhook', 'ManageWebhooks'],
		['invite', 'ManageGuild']
	]);
});
