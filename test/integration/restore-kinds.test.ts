import { ChannelType as T, PermissionFlagsBits as P, WebhookType } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { RestoreOptions, RestorePlan } from '../../src/vault/restore/model';
import { createChannel, deleteChannel, deleteThread, updateChannel } from '../discord/actions/channels';
import { setOnboarding } from '../discord/actions/community';
import { updateGuild } from '../discord/actions/guilds';
import { createInvite } from '../discord/actions/invites';
import { addMember, updateMember } from '../discord/actions/members';
import { deleteMessage } from '../discord/actions/messages';
import { pinMessage, pinsIn, unpinMessage } from '../discord/actions/pins';
import { deleteRole, updateRole } from '../discord/actions/roles';
import { deleteEvent } from '../discord/actions/scheduled-events';
import { updateThread } from '../discord/actions/threads';
import { createWebhook, deleteWebhook } from '../discord/actions/webhooks';
import { addChannel, addEvent, addMessage, addPin, addRole, addThread, addWebhook } from '../discord/generate';
import type { World } from '../discord/model';
import { addUser } from '../discord/world';
import { someGuild } from '../support/restore/guilds';
import { everything } from '../support/restore/restorer';
import { raise, startRestoreStage, type RestoreStage, type RestoreStageOptions } from '../support/restore/stage';

const day = 86_400_000;
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
let stage: RestoreStage;

afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

/** A stage whose clock can be turned, with a snapshot of the guild as it is when `furnish` is through. */
async function start(furnish: (stage: RestoreStage) => void, options: RestoreStageOptions = {}): Promise<number> {
	const guild = (world: World) => someGuild(world, { roles: 3, channels: 14 });
	stage = await startRestoreStage({ guild, isOnSimClock: true, ...options });
	furnish(stage);
	const { snapshot } = await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' });
	return snapshot.id;
}

async function restore(snapshot: number, options: RestoreOptions = everything): Promise<RestorePlan> {
	const { restorer, guild } = stage;
	const { plan } = await restorer.jobs().restores.preview(guild.id, snapshot, options);
	const id = await restorer.order(guild.id, snapshot, options);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	return plan;
}

/** What a plan does, as words; what it cannot do; and what it does otherwise. */
const stepsOf = ({ steps }: RestorePlan) => steps.map(({ kind, verb, route }) => `${kind} ${verb}: ${route}`);
const blocksOf = ({ blocked }: RestorePlan) =>
	blocked.map(({ kind, verb, block }) => `${kind} ${verb}: ${[block.reason, block.field ?? block.feature].filter(Boolean).join(' ')}`);
const notesOf = ({ steps }: RestorePlan) => steps.flatMap(({ kind, notes }) => notes.map(({ reason }) => `${kind} ${reason}`));

const actor = () => ({ userId: stage.guild.settings.owner_id });
const channel = (name: string) => [...stage.guild.channels.values()].find((each) => each.name === name)!;
const place = (name: string) => ({ guild: stage.guild, channel: channel(name) });

it('a series that began long ago goes on with its next time; what happened once and is over is only announced', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const now = world.clock.now();
		const thursday = now + (((4 - new Date(now).getUTCDay() + 7) % 7) + 7) * day;
		addEvent(world, guild, { name: 'weekly', weekly: true, start: thursday });
		addEvent(world, guild, { name: 'once', channel: channel('channel-1'), start: now + day });
		addEvent(world, guild, { name: 'later', channel: channel('channel-1'), start: now + 90 * day });
	});
	const { sim, guild } = stage;
	const first = [...guild.scheduledEvents.values()].find(({ name }) => name === 'weekly')!;
	for (const id of [...guild.scheduledEvents.keys()]) deleteEvent(sim.world, guild, id, actor());
	sim.world.clock.advance(30 * day);
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual(Array(2).fill('event create: POST /guilds/{guild.id}/scheduled-events'));
	expect(blocksOf(plan)).toEqual(['event create: past']);
	expect(notesOf(plan)).toEqual(['event rolled_on']);
	const weekly = [...guild.scheduledEvents.values()].find(({ name }) => name === 'weekly')!;
	const moved = Date.parse(weekly.scheduled_start_time) - Date.parse(first.scheduled_start_time);
	expect(moved % (7 * day)).toBe(0);
	expect(Date.parse(weekly.scheduled_start_time)).toBeGreaterThan(sim.world.clock.now());
	expect(Date.parse(weekly.scheduled_start_time)).toBeLessThan(sim.world.clock.now() + 7 * day);
	// Moved on, it is the same series, next month too.
	sim.world.clock.advance(20 * day);
	expect(stepsOf(await restore(snapshot))).toEqual([]);
});

it('webhooks come back with a new address, pictures too; those of other servers and apps are announced', async () => {
	const snapshot = await start(({ sim: { world }, guild, application }) => {
		createWebhook(world, guild, { type: WebhookType.Incoming, channel_id: channel('channel-2').id, name: 'news' }, actor());
		addWebhook(world, guild, { name: 'follower', channel: channel('channel-3'), source: { guildId: '1', channelId: '2' } });
		createWebhook(
			world,
			guild,
			{ type: WebhookType.Application, channel_id: null as never, name: 'app', application_id: application.id },
			actor()
		);
	});
	const { sim, guild, client } = stage;
	const news = [...guild.webhooks.values()].find(({ name }) => name === 'news')!;
	await client.rest.patch(`/webhooks/${news.id}`, { body: { avatar: `data:image/png;base64,${onePixel}` } });
	const { snapshot: pictured } = await stage.restorer.snapshots.create(guild.id, { type: 'manual' });
	expect(pictured.id).toBeGreaterThan(snapshot);
	for (const id of [...guild.webhooks.keys()]) deleteWebhook(sim.world, guild, id, actor());
	createWebhook(sim.world, guild, { type: WebhookType.Incoming, channel_id: channel('channel-2').id, name: 'raid' }, actor());
	const plan = await restore(pictured.id);
	expect(stepsOf(plan).sort()).toEqual([
		'webhook create: POST /channels/{channel.id}/webhooks',
		'webhook delete: DELETE /webhooks/{webhook.id}'
	]);
	expect(blocksOf(plan).sort()).toEqual(['webhook create: app_webhook', 'webhook create: follower']);
	expect(notesOf(plan)).toEqual(['webhook new_token']);
	expect([...guild.webhooks.values()].map(({ name, avatar }) => [name, avatar !== null])).toEqual([['news', true]]);
	expect(stepsOf(await restore(pictured.id))).toEqual([]);
});

it('an event and a webhook are not made twice when the connection breaks, and keep their pictures', { timeout: 30_000 }, async () => {
	await start(({ sim: { world }, guild }) => {
		addEvent(world, guild, { name: 'fair', start: world.clock.now() + 90 * day });
		createWebhook(world, guild, { type: WebhookType.Incoming, channel_id: channel('channel-2').id, name: 'news' }, actor());
	});
	const { sim, guild, client } = stage;
	const image = `data:image/png;base64,${onePixel}`;
	await client.rest.patch(`/webhooks/${[...guild.webhooks.keys()][0]}`, { body: { avatar: image } });
	await client.rest.patch(`/guilds/${guild.id}/scheduled-events/${[...guild.scheduledEvents.keys()][0]}`, { body: { image } });
	const { snapshot } = await stage.restorer.snapshots.create(guild.id, { type: 'manual' });
	for (const id of [...guild.scheduledEvents.keys()]) deleteEvent(sim.world, guild, id, actor());
	for (const id of [...guild.webhooks.keys()]) deleteWebhook(sim.world, guild, id, actor());
	sim.faults.add({ method: 'POST', route: '/guilds/:guild_id/scheduled-events', fault: { kind: 'reset', when: 'after' }, times: 1 });
	sim.faults.add({ method: 'POST', route: '/channels/:channel_id/webhooks', fault: { kind: 'reset', when: 'after' }, times: 1 });
	await restore(snapshot.id);
	expect([...guild.webhooks.values()]).toMatchObject([{ name: 'news', avatar: expect.any(String) as string }]);
	expect([...guild.scheduledEvents.values()]).toMatchObject([{ name: 'fair', image: expect.any(String) as string }]);
	expect(stepsOf(await restore(snapshot.id))).toEqual([]);
});

it('invites that were not there are taken back; those that are gone are announced, unless they had run out', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		createInvite(world, guild, { channelId: channel('channel-2').id, maxAge: 0 }, actor());
		createInvite(world, guild, { channelId: channel('channel-2').id, maxAge: 3600 }, actor());
	});
	const { sim, guild } = stage;
	guild.invites.clear();
	sim.world.clock.advance(day);
	createInvite(sim.world, guild, { channelId: channel('channel-3').id }, actor());
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual(['invite delete: DELETE /invites/{invite.code}']);
	expect(blocksOf(plan)).toEqual(['invite create: new_code']);
	expect(guild.invites.size).toBe(0);
});

it('the own invite link of a server comes back by its own request, where the server may have one', async () => {
	const snapshot = await start(({ guild }) => {
		guild.settings.features = ['VANITY_URL' as never];
		guild.settings.vanity_url_code = 'harbour';
	});
	const { guild } = stage;
	guild.settings.vanity_url_code = 'raided';
	expect(stepsOf(await restore(snapshot))).toEqual(['guild modify: PATCH /guilds/{guild.id}/vanity-url']);
	expect(guild.settings.vanity_url_code).toBe('harbour');
	guild.settings.vanity_url_code = null;
	guild.settings.features = [];
	const { plan } = await stage.restorer.jobs().restores.preview(guild.id, snapshot, everything);
	expect(stepsOf(plan)).toEqual([]);
	expect(blocksOf(plan)).toContain('guild modify: missing_feature VANITY_URL');
});

it('messages that are still there are pinned again in their order; others are announced', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const owner = world.users.get(guild.settings.owner_id)!;
		for (const name of ['channel-2', 'channel-3']) {
			const posted = [1, 2, 3].map((hour) =>
				addMessage(world, channel(name), owner, { content: `${hour}`, at: Date.UTC(2022, 0, 1, hour) })
			);
			[posted[1]!, posted[0]!, posted[2]!].forEach((message, index) => addPin(world, channel(name), message, Date.UTC(2022, 0, 2, index)));
		}
	});
	const { sim, guild } = stage;
	const pins = () => [...pinsIn(sim.world, place('channel-2')).keys()];
	const before = pins();
	for (const id of before) unpinMessage(sim.world, place('channel-2'), id, actor());
	const owner = sim.world.users.get(guild.settings.owner_id)!;
	pinMessage(sim.world, place('channel-2'), addMessage(sim.world, channel('channel-2'), owner, { content: 'raid' }).id, owner);
	deleteChannel(sim.world, guild, channel('channel-3').id, actor());
	const plan = await restore(snapshot, { ...everything, kinds: ['channel', 'permission', 'pin'] });
	expect(stepsOf(plan)).toEqual([
		'channel create: POST /guilds/{guild.id}/channels',
		'channel move: PATCH /guilds/{guild.id}/channels',
		'pin delete: DELETE /channels/{channel.id}/messages/pins/{message.id}',
		...Array<string>(3).fill('pin create: PUT /channels/{channel.id}/messages/pins/{message.id}')
	]);
	expect(blocksOf(plan)).toEqual(Array(3).fill('pin create: gone'));
	expect(notesOf(plan)).toEqual(Array(3).fill('pin pinned_anew'));
	expect(pins()).toEqual(before);
});

it('a pinned message that was deleted is told in the report', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const message = addMessage(world, channel('channel-2'), world.users.get(guild.settings.owner_id)!, { at: Date.UTC(2022, 0) });
		addPin(world, channel('channel-2'), message, Date.UTC(2022, 0, 2));
	});
	const { sim, guild, restorer } = stage;
	const [id] = [...pinsIn(sim.world, place('channel-2')).keys()];
	deleteMessage(sim.world, place('channel-2'), id!, actor());
	const order = await restorer.order(guild.id, snapshot);
	expect(await restorer.run(order)).toEqual({ state: 'done' });
	expect(await restorer.failures(order)).toMatchObject([{ code: '10008', key: `pin:create:${channel('channel-2').id}:${id}` }]);
});

it('threads are set as they were; none is deleted, and what is not open any more is woken only when asked for by itself', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const owner = world.users.get(guild.settings.owner_id)!;
		const tags = ['open', 'solved'].map((name) => ({
			id: world.snowflake(Date.UTC(2021, 1)),
			name,
			moderated: false,
			emoji_id: null,
			emoji_name: null
		}));
		const forum = addChannel(world, guild, { type: T.GuildForum, name: 'forum', available_tags: tags, at: Date.UTC(2021, 2) });
		for (const name of ['changed', 'asleep', 'deleted']) {
			addThread(world, guild, forum, { name, owner, appliedTags: [tags[0]!.id], at: Date.UTC(2022, 0) });
		}
	});
	const { sim, guild, restorer } = stage;
	const thread = (name: string) => [...guild.threads.values()].find((each) => each.name === name) as APIThreadChannel;
	const ids = new Map(['changed', 'asleep', 'deleted'].map((name) => [name, thread(name).id]));
	const before = thread('changed');
	updateThread(sim.world, guild, before, { name: 'raided', rate_limit_per_user: 30, applied_tags: [] }, { locked: true }, actor());
	updateThread(sim.world, guild, thread('asleep'), {}, { archived: true }, actor());
	deleteThread(sim.world, guild, ids.get('deleted')!, actor());
	addThread(sim.world, guild, channel('forum'), { name: 'spam', owner: sim.world.users.get(guild.settings.owner_id)! });
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual(['thread modify: PATCH /channels/{channel.id}']);
	expect(blocksOf(plan)).toEqual(['thread delete: holds_messages', 'thread create: closed', 'thread create: closed']);
	expect(thread('changed')).toEqual(before);
	const alone = { kinds: ['thread'], deleteExtra: false } as const;
	const { plan: waking } = await restorer.jobs().restores.preview(guild.id, snapshot, alone);
	expect(stepsOf(waking)).toEqual(Array(2).fill('thread modify: PATCH /channels/{channel.id}'));
	expect(notesOf(waking)).toEqual(Array(2).fill('thread if_still_there'));
	const order = await restorer.order(guild.id, snapshot, alone);
	expect(await restorer.run(order)).toEqual({ state: 'done' });
	expect(await restorer.failures(order)).toMatchObject([{ code: '10003', key: `thread:modify:${ids.get('deleted')}` }]);
	expect(thread('asleep').thread_metadata?.archived).toBe(false);
});

it('posts have the tags of a forum that were made again', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const tags = ['open', 'solved'].map((name) => ({
			id: world.snowflake(Date.UTC(2021, 1)),
			name,
			moderated: false,
			emoji_id: null,
			emoji_name: null
		}));
		const forum = addChannel(world, guild, { type: T.GuildForum, name: 'forum', available_tags: tags, at: Date.UTC(2021, 2) });
		const owner = world.users.get(guild.settings.owner_id)!;
		addThread(world, guild, forum, { name: 'post', owner, appliedTags: tags.map(({ id }) => id), at: Date.UTC(2022, 0) });
	});
	const { sim, guild } = stage;
	const post = () => [...guild.threads.values()][0] as APIThreadChannel;
	updateThread(sim.world, guild, post(), { applied_tags: [] }, {}, actor());
	updateChannel(sim.world, guild, channel('forum').id, { available_tags: [] }, actor());
	await restore(snapshot);
	const forum = channel('forum') as { available_tags?: readonly { id: string; name: string }[] };
	expect(forum.available_tags?.map(({ name }) => name)).toEqual(['open', 'solved']);
	expect([...(post().applied_tags ?? [])].sort()).toEqual(forum.available_tags?.map(({ id }) => id).sort());
	expect(stepsOf(await restore(snapshot))).toEqual([]);
});

it('onboarding that would lack default channels is announced, and comes back together with the channels', async () => {
	const snapshot = await start(({ sim: { world }, guild }) => {
		const names = Array.from({ length: 7 }, (_, index) => `channel-${[2, 3, 4, 5, 8, 9, 10][index]}`);
		updateRole(world, guild, guild.id, { permissions: String(P.ViewChannel | P.SendMessages) }, actor());
		const rooms = { rules_channel_id: channel('channel-2').id, public_updates_channel_id: channel('channel-3').id };
		updateGuild(world, guild, { features: ['COMMUNITY' as never], ...rooms }, actor());
		setOnboarding(
			world,
			guild,
			{ enabled: true, mode: 0, default_channel_ids: names.map((name) => channel(name).id), prompts: [] },
			actor()
		);
	});
	const { sim, guild } = stage;
	deleteChannel(sim.world, guild, channel('channel-4').id, actor());
	setOnboarding(sim.world, guild, { ...guild.onboarding, enabled: false, default_channel_ids: [] }, actor());
	const { restores } = stage.restorer.jobs();
	const { plan } = await restores.preview(guild.id, snapshot, { ...everything, kinds: ['onboarding'] });
	expect(stepsOf(plan)).toEqual([]);
	expect(blocksOf(plan)).toEqual(['onboarding modify: too_few_channels']);
	await restore(snapshot);
	expect(guild.onboarding).toMatchObject({ enabled: true });
	expect(guild.onboarding.default_channel_ids).toContain(channel('channel-4').id);
	expect(guild.onboarding.default_channel_ids).toHaveLength(7);
});

it('gradients, icons and bitrates that boosts brought are left out without them, and the plan says so', async () => {
	const snapshot = await start(({ sim: { world }, guild, application }) => {
		guild.settings.premium_tier = 3;
		const colors = { primary_color: 1, secondary_color: 2, tertiary_color: null };
		addRole(world, guild, { name: 'boosted', color: 1, colors, unicode_emoji: '\u2693', at: Date.UTC(2021, 3) });
		addRole(world, guild, { name: 'kept', color: 1, colors, at: Date.UTC(2021, 3) });
		addChannel(world, guild, { type: T.GuildVoice, name: 'loud', bitrate: 384_000, at: Date.UTC(2021, 3) });
		addChannel(world, guild, { type: T.GuildVoice, name: 'kept', bitrate: 384_000, at: Date.UTC(2021, 3) });
		raise(world, guild, application);
	});
	const { sim, guild } = stage;
	guild.settings.premium_tier = 1;
	const role = (name: string) => [...guild.roles.values()].find((each) => each.name === name)!;
	deleteRole(sim.world, guild, role('boosted').id, actor());
	updateRole(sim.world, guild, role('kept').id, { colors: { primary_color: 1, secondary_color: null, tertiary_color: null } }, actor());
	deleteChannel(sim.world, guild, channel('loud').id, actor());
	updateChannel(sim.world, guild, channel('kept').id, { bitrate: 64_000 }, actor());
	const plan = await restore(snapshot);
	expect(notesOf(plan)).toEqual(['role field_left_out', 'role field_left_out', 'channel bitrate_capped', 'channel bitrate_capped']);
	expect(blocksOf(plan)).toContain('role modify: missing_feature ENHANCED_ROLE_COLORS');
	expect([channel('loud'), channel('kept')]).toMatchObject([{ bitrate: 128_000 }, { bitrate: 128_000 }]);
	const again = await restore(snapshot);
	expect(stepsOf(again)).toEqual([]);
	expect(blocksOf(again).filter((block) => block.includes('bitrate'))).toEqual(Array(2).fill('channel modify: needs_boosts bitrate'));
});

it('pictures that are not in the pool any more are left out, and the rest comes back', async () => {
	const [icon, avatar, image] = ['1', '2', '3'].map((digit) => digit.repeat(32));
	const snapshot = await start(({ sim: { world }, guild, application }) => {
		Object.assign(guild.settings, { features: ['ROLE_ICONS'], icon: '4'.repeat(32) });
		addRole(world, guild, { name: 'captain', icon: icon!, at: Date.UTC(2021, 3) });
		addWebhook(world, guild, { name: 'log', channel: channel('channel-2'), avatar, at: Date.UTC(2021, 3) });
		addEvent(world, guild, { name: 'Meeting', location: 'Pier 4', image, at: world.clock.now() + day });
		raise(world, guild, application);
	});
	const { sim, guild, restorer } = stage;
	deleteRole(sim.world, guild, [...guild.roles.values()].find(({ name }) => name === 'captain')!.id, actor());
	deleteWebhook(sim.world, guild, [...guild.webhooks.keys()][0]!, actor());
	deleteEvent(sim.world, guild, [...guild.scheduledEvents.keys()][0]!, actor());
	updateGuild(sim.world, guild, { name: 'Raided', icon: null }, actor());
	await rm(join(restorer.folder, 'cas'), { recursive: true });
	const id = await restorer.order(guild.id, snapshot);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	const failures = await restorer.failures(id);
	expect(failures.map(({ key }) => key.split(':').slice(0, 2).join(' ')).sort()).toEqual([
		'event create',
		'guild modify',
		'role create',
		'webhook create'
	]);
	for (const { message } of failures) expect(message).toMatch(/^Not in the media pool any more, and left out: (icon|avatar|image)\.$/);
	expect(guild.settings).toMatchObject({ name: expect.not.stringMatching('Raided') as string, icon: null });
	expect([...guild.roles.values()].find(({ name }) => name === 'captain')).toMatchObject({ icon: null });
	expect([...guild.webhooks.values()]).toMatchObject([{ name: 'log', avatar: null }]);
	expect([...guild.scheduledEvents.values()]).toMatchObject([{ name: 'Meeting', image: null }]);
});

it('topics name channels by the ids that they have now, whichever is made first', async () => {
	const snapshot = await start(({ guild }) => {
		const [one, two, three] = ['channel-2', 'channel-3', 'channel-4'].map((name) => channel(name));
		Object.assign(one!, { topic: `see <#${two!.id}>` });
		Object.assign(two!, { topic: `before <#${one!.id}>` });
		Object.assign(three!, { topic: `this is <#${three!.id}>` });
		expect(guild.channels.size).toBe(14);
	});
	const { sim, guild } = stage;
	for (const name of ['channel-2', 'channel-3', 'channel-4']) deleteChannel(sim.world, guild, channel(name).id, actor());
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual([
		...Array<string>(3).fill('channel create: POST /guilds/{guild.id}/channels'),
		...Array<string>(2).fill('channel modify: PATCH /channels/{channel.id}'),
		'channel move: PATCH /guilds/{guild.id}/channels'
	]);
	expect(['channel-2', 'channel-3', 'channel-4'].map((name) => channel(name))).toMatchObject([
		{ topic: `see <#${channel('channel-3').id}>` },
		{ topic: `before <#${channel('channel-2').id}>` },
		{ topic: `this is <#${channel('channel-4').id}>` }
	]);
	expect(stepsOf(await restore(snapshot))).toEqual([]);
});

it('what goes with a channel that is deleted costs no request of its own', async () => {
	const snapshot = await start(() => undefined);
	const { sim, guild } = stage;
	const raid = createChannel(sim.world, guild, { type: T.GuildVoice, name: 'raid', position: 0 }, actor());
	createWebhook(sim.world, guild, { type: WebhookType.Incoming, channel_id: raid.id, name: 'raid' }, actor());
	createInvite(sim.world, guild, { channelId: raid.id }, actor());
	addEvent(sim.world, guild, { name: 'raid', channel: raid });
	addThread(sim.world, guild, raid, { name: 'raid', owner: sim.world.users.get(guild.settings.owner_id)! });
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual(['channel delete: DELETE /channels/{channel.id}']);
	expect(blocksOf(plan)).toEqual([]);
	expect(stepsOf(await restore(snapshot))).toEqual([]);
});

it('roles and nicknames that people got since are taken away where extras are deleted, but from the bot itself', async () => {
	const snapshot = await start(() => undefined, { withMembers: true });
	const { sim, guild, application } = stage;
	const user = addUser(sim.world, { username: 'accomplice' });
	const [role] = [...guild.roles.values()].filter(({ name }) => name === 'role 0');
	addMember(sim.world, guild, user.id, { roles: [role!.id], nick: 'admin' });
	const bot = guild.members.get(application.id)!;
	updateMember(sim.world, guild, application.id, { roles: [...bot.roles, role!.id] }, actor());
	updateMember(sim.world, guild, actor().userId, { nick: 'raided' }, actor());
	const kept = await restore(snapshot, { ...everything, deleteExtra: false });
	expect(stepsOf(kept)).toEqual([]);
	const plan = await restore(snapshot);
	expect(stepsOf(plan)).toEqual(['member delete: PATCH /guilds/{guild.id}/members/{user.id}']);
	expect(blocksOf(plan).sort()).toEqual(['member delete: fixed nick', 'member modify: own_role']);
	expect(guild.members.get(user.id)).toMatchObject({ roles: [], nick: null });
	expect(guild.members.get(application.id)!.roles).toContain(role!.id);
});

it('flags that no new channel can have are set afterwards, by a request that the plan counts', async () => {
	const requireTag = 1 << 4;
	const snapshot = await start(({ sim: { world }, guild }) => {
		const rooms = { rules_channel_id: channel('channel-2').id, public_updates_channel_id: channel('channel-3').id };
		updateGuild(world, guild, { features: ['COMMUNITY' as never], ...rooms }, actor());
		addChannel(world, guild, { type: T.GuildForum, name: 'forum', flags: requireTag, at: Date.UTC(2021, 2) });
	});
	const { sim, guild } = stage;
	deleteChannel(sim.world, guild, channel('forum').id, actor());
	expect(stepsOf(await restore(snapshot))).toEqual([
		'channel create: POST /guilds/{guild.id}/channels',
		'channel modify: PATCH /channels/{channel.id}',
		'channel move: PATCH /guilds/{guild.id}/channels'
	]);
	expect(channel('forum')).toMatchObject({ type: T.GuildForum, flags: requireTag });
	expect(stepsOf(await restore(snapshot))).toEqual([]);
});
