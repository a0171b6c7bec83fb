import { ApplicationCommandOptionType, ApplicationCommandType, ChannelType, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { APIApplicationCommand, APIChannel, APIEmoji, APIMessage, APIRole, APISticker } from 'discord.js';
import { expect, it } from 'vitest';
import { addMember } from '../../discord/actions/members';
import { routes } from '../../discord/rest/table';
import { addUser, emojisOf, stickersOf } from '../../discord/world';
import { refusal, stage } from './rest-setup';
import type { Stage } from './rest-setup';
import { aboutAutoModeration, aboutCommunity, aboutEvents, aboutInvites, aboutWebhooks } from './routes/community';
import { aboutReactorsAndVoters } from './routes/people';
import { aboutPins, aboutThreads } from './routes/threads';

it('answers on every route as Discord has it', async () => {
	const all = await stage({ rateLimits: false });
	all.application.privileged.members = true;
	addExpressions(all);
	await aboutTheBot(all);
	await aboutTheGuild(all);
	await aboutRoles(all);
	await aboutPeople(all);
	await aboutExpressions(all);
	await aboutChannels(all);
	await aboutMessages(all);
	await aboutThreads(all);
	await aboutPins(all);
	await aboutReactorsAndVoters(all);
	await aboutAutoModeration(all);
	await aboutEvents(all);
	await aboutCommunity(all);
	await aboutWebhooks(all);
	await aboutInvites(all);
	await aboutCommands(all, Routes.applicationCommands(all.application.id));
	await aboutCommands(all, Routes.applicationGuildCommands(all.application.id, all.guild.id));
	all.sim.assertClean();
	const used = new Set(all.sim.requests.filter(({ status }) => status < 300).map(({ method, route }) => `${method} ${route}`));
	expect(routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !used.has(route))).toEqual([]);
});

const EMOJI = '123456789012345678';
const STICKER = '223456789012345678';

function addExpressions({ sim, guild, ownerId }: Stage): void {
	const user = sim.world.users.get(ownerId);
	const emoji = { id: EMOJI, name: 'wave', user, roles: [], require_colons: true, managed: false, animated: false, available: true };
	emojisOf(guild).set(EMOJI, emoji as APIEmoji);
	const sticker = {
		id: STICKER,
		name: 'hi',
		tags: 'wave',
		type: 2,
		format_type: 1,
		description: null,
		available: true,
		guild_id: guild.id,
		user
	};
	stickersOf(guild).set(STICKER, sticker as APISticker);
}

async function aboutTheBot({ rest, ownerId, application, guild }: Stage): Promise<void> {
	expect(await rest.get(Routes.user())).toMatchObject({ id: application.bot.id, mfa_enabled: true });
	expect(await rest.get(Routes.user(ownerId))).toMatchObject({ username: 'owner' });
	expect(await rest.get(Routes.userGuilds())).toMatchObject([{ id: guild.id, owner: false }]);
	expect(await rest.get(Routes.currentApplication())).toMatchObject({ id: application.id, flags: 1 << 15 });
	await rest.patch(Routes.currentApplication(), { body: { tags: ['x'] } });
	const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: ownerId } })) as APIChannel;
	expect(await rest.post(Routes.userChannels(), { body: { recipient_id: ownerId } })).toEqual(direct);
	await rest.post(Routes.channelMessages(direct.id), { body: { content: 'psst' } });
	expect(await rest.get(Routes.channelMessages(direct.id))).toHaveLength(1);
	expect(await rest.get(Routes.channel(direct.id))).toMatchObject({ type: ChannelType.DM });
}

async function aboutTheGuild({ rest, guild }: Stage): Promise<void> {
	expect(await rest.get(Routes.guild(guild.id))).toMatchObject({
		name: 'Test guild',
		emojis: [{ id: EMOJI }],
		stickers: [{ id: STICKER }]
	});
	const icon = `data:image/png;base64,${Buffer.from('PNG').toString('base64')}`;
	const changed = await rest.patch(Routes.guild(guild.id), { body: { name: 'New name', icon, afk_timeout: 60 }, reason: 'tidy' });
	expect(changed).toMatchObject({ name: 'New name', afk_timeout: 60, icon: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
	expect(await rest.get(Routes.guildEmojis(guild.id))).toHaveLength(1);
	expect(await rest.get(Routes.guildEmoji(guild.id, EMOJI))).toMatchObject({ name: 'wave' });
	expect(await rest.get(Routes.guildStickers(guild.id))).toHaveLength(1);
	expect(await rest.get(Routes.guildSticker(guild.id, STICKER))).toMatchObject({ name: 'hi' });
	expect(await rest.get(Routes.guildActiveThreads(guild.id))).toEqual({ threads: [], members: [], has_more: false });
	const log = (await rest.get(Routes.guildAuditLog(guild.id))) as { audit_log_entries: object[] };
	expect(log.audit_log_entries[0]).toMatchObject({ action_type: 1, reason: 'tidy' });
}

async function aboutExpressions({ rest, guild, sim }: Stage): Promise<void> {
	const png = Buffer.from('89504e470d0a1a0a00', 'hex');
	const bytesAt = async (path: string) => Buffer.from(await (await fetch(`${sim.cdn}/${path}`)).arrayBuffer());

	const image = `data:image/png;base64,${png.toString('base64')}`;
	const emoji = (await rest.post(Routes.guildEmojis(guild.id), { body: { name: 'new', image, roles: [guild.id] } })) as { id: string };
	expect(emoji).toMatchObject({ name: 'new', roles: [guild.id], animated: false });
	expect((await bytesAt(`emojis/${emoji.id}.png`)).subarray(0, png.length)).toEqual(png);
	expect(await rest.patch(Routes.guildEmoji(guild.id, emoji.id), { body: { name: 'newer', roles: [] } })).toMatchObject({ roles: [] });
	await rest.delete(Routes.guildEmoji(guild.id, emoji.id));
	expect(await refusal(rest.get(Routes.guildEmoji(guild.id, emoji.id)))).toEqual({ status: 404, code: 10014 });

	const files = [{ key: 'file', name: 'hello.png', data: png, contentType: 'image/png' }];
	const form = { body: { name: 'hello', tags: 'wave', description: '' }, files, appendToFormData: true };
	const sticker = (await rest.post(Routes.guildStickers(guild.id), form)) as { id: string };
	expect(sticker).toMatchObject({ name: 'hello', tags: 'wave', format_type: 1 });
	expect(await bytesAt(`stickers/${sticker.id}.png`)).not.toEqual(png);
	expect(await rest.patch(Routes.guildSticker(guild.id, sticker.id), { body: { description: 'hi' } })).toMatchObject({ description: 'hi' });
	await rest.delete(Routes.guildSticker(guild.id, sticker.id));
	const text = [{ key: 'file', name: 'x.txt', data: Buffer.from('text'), contentType: 'text/plain' }];
	expect(await refusal(rest.post(Routes.guildStickers(guild.id), { ...form, files: text }))).toEqual({ status: 400, code: 50046 });

	const audio = `data:audio/ogg;base64,${Buffer.from('OggS').toString('base64')}`;
	const sounds = Routes.guildSoundboardSounds(guild.id);
	const sound = (await rest.post(sounds, { body: { name: 'beep', sound: audio, volume: 0.5, emoji_name: '🔔' } })) as { sound_id: string };
	expect(await bytesAt(`soundboard-sounds/${sound.sound_id}`)).toEqual(Buffer.from('OggS'));
	const one = Routes.guildSoundboardSound(guild.id, sound.sound_id);
	expect(await rest.patch(one, { body: { volume: 0.25 } })).toMatchObject({ volume: 0.25, emoji_name: '🔔' });
	expect(await rest.get(one)).toMatchObject({ name: 'beep' });
	expect(await rest.get(sounds)).toMatchObject({ items: [{ sound_id: sound.sound_id }] });
	await rest.delete(one);
	expect(await rest.get(sounds)).toEqual({ items: [] });
}

async function aboutRoles({ rest, guild, botRole, sim }: Stage): Promise<void> {
	sim.world.guilds.get(guild.id)?.roles.set(botRole.id, { ...botRole, position: 10 });
	const list = Routes.guildRoles(guild.id);
	const role = (await rest.post(list, { body: { name: 'a', color: 255, hoist: true, permissions: '0' } })) as APIRole;
	expect(role).toMatchObject({ color: 255, colors: { primary_color: 255, secondary_color: null, tertiary_color: null } });
	await rest.patch(list, { body: [{ id: role.id, position: 4 }] });
	expect(await rest.patch(Routes.guildRole(guild.id, role.id), { body: { mentionable: true } })).toMatchObject({
		mentionable: true,
		position: 4
	});
	expect(await rest.get(Routes.guildRole(guild.id, role.id))).toMatchObject({ name: 'a' });
	expect(await rest.get(list)).toHaveLength(3);
	await rest.delete(Routes.guildRole(guild.id, role.id));
	expect(await refusal(rest.get(Routes.guildRole(guild.id, role.id)))).toEqual({ status: 404, code: 10011 });
}

async function aboutPeople({ rest, guild, sim }: Stage): Promise<void> {
	const [a, b] = [addUser(sim.world, { username: 'a' }), addUser(sim.world, { username: 'b' })];
	for (const { id } of [a, b]) addMember(sim.world, guild, id);
	const role = (await rest.post(Routes.guildRoles(guild.id), { body: { name: 'given' } })) as APIRole;
	await rest.put(Routes.guildMemberRole(guild.id, a.id, role.id));
	expect(await rest.get(Routes.guildMember(guild.id, a.id))).toMatchObject({ roles: [role.id] });
	await rest.delete(Routes.guildMemberRole(guild.id, a.id, role.id));
	expect(await rest.patch(Routes.guildMember(guild.id, a.id), { body: { nick: 'A', roles: [role.id] } })).toMatchObject({ nick: 'A' });
	expect(await rest.patch(Routes.guildMember(guild.id, '@me'), { body: { nick: 'Bot' } })).toMatchObject({ nick: 'Bot' });
	expect(await rest.get(Routes.guildMembers(guild.id), { query: new URLSearchParams({ limit: '1000' }) })).toHaveLength(4);
	await rest.delete(Routes.guildMember(guild.id, b.id));
	expect(guild.members.has(b.id)).toBe(false);
	await rest.put(Routes.guildBan(guild.id, a.id), { body: { delete_message_seconds: 0 } });
	expect(await rest.get(Routes.guildBan(guild.id, a.id))).toMatchObject({ reason: null });
	expect(await rest.get(Routes.guildBans(guild.id))).toHaveLength(1);
	await rest.delete(Routes.guildBan(guild.id, a.id));
	expect(await refusal(rest.get(Routes.guildBan(guild.id, a.id)))).toEqual({ status: 404, code: 10026 });
	await rest.post(Routes.guildBulkBan(guild.id), { body: { user_ids: [a.id, b.id] } });
}

async function aboutChannels({ rest, guild, ownerId }: Stage): Promise<void> {
	const list = Routes.guildChannels(guild.id);
	const make = async (body: object) => (await rest.post(list, { body })) as APIChannel;
	const category = await make({ name: 'c', type: ChannelType.GuildCategory });
	const types = [
		ChannelType.GuildText,
		ChannelType.GuildVoice,
		ChannelType.GuildAnnouncement,
		ChannelType.GuildStageVoice,
		ChannelType.GuildMedia
	];
	for (const type of types) await make({ name: 'x', type, parent_id: category.id });
	const forum = await make({ name: 'f', type: ChannelType.GuildForum, available_tags: [{ name: 'tag' }] });
	expect(forum).toMatchObject({ available_tags: [{ name: 'tag', moderated: false, emoji_id: null }] });
	expect(await rest.get(list)).toHaveLength(7);
	expect(await rest.patch(Routes.channel(forum.id), { body: { name: 'g', flags: 1 << 4, topic: 'guidelines' } })).toMatchObject({
		name: 'g',
		flags: 16
	});
	await rest.put(Routes.channelPermission(forum.id, ownerId), { body: { type: 1, allow: P.SendMessages.toString() } });
	expect(await rest.get(Routes.channel(forum.id))).toMatchObject({ permission_overwrites: [{ id: ownerId, type: 1 }] });
	await rest.delete(Routes.channelPermission(forum.id, ownerId));
	await rest.patch(list, { body: [{ id: forum.id, position: 0, parent_id: category.id, lock_permissions: true }] });
	expect(await rest.delete(Routes.channel(forum.id))).toMatchObject({ id: forum.id, parent_id: category.id });
	expect(await refusal(rest.get(Routes.channel(forum.id)))).toEqual({ status: 404, code: 10003 });
}

async function aboutMessages({ rest, guild }: Stage): Promise<void> {
	const channel = (await rest.post(Routes.guildChannels(guild.id), { body: { name: 'talk' } })) as APIChannel;
	const list = Routes.channelMessages(channel.id);
	const first = (await rest.post(list, {
		body: { content: 'one', embeds: [{ title: 'E', fields: [{ name: 'n', value: 'v' }] }] }
	})) as APIMessage;
	expect(first).toMatchObject({ content: 'one', embeds: [{ type: 'rich', title: 'E' }] });
	const reply = await rest.post(list, { body: { content: 'two', message_reference: { message_id: first.id } } });
	expect(reply).toMatchObject({ type: 19, referenced_message: { id: first.id } });
	const one = Routes.channelMessage(channel.id, first.id);
	expect(await rest.patch(one, { body: { content: 'three' } })).toMatchObject({
		content: 'three',
		edited_timestamp: expect.any(String) as string
	});
	expect(await rest.get(one)).toMatchObject({ content: 'three' });
	await rest.delete(one);
	expect(await rest.get(list)).toHaveLength(1);
	expect(await refusal(rest.post(list, { body: {} }))).toEqual({ status: 400, code: 50006 });
	await rest.post('/attachments/refresh-urls', { body: { attachment_urls: ['https://cdn.example/attachments/1/2/x'] } });
}

async function aboutCommands({ rest }: Stage, list: `/${string}`): Promise<void> {
	const options = [{ type: ApplicationCommandOptionType.String, name: 'what', description: 'w', autocomplete: true }];
	const made = (await rest.post(list, { body: { name: 'a', description: 'd', options } })) as APIApplicationCommand;
	const again = await rest.post(list, { body: { name: 'a', description: 'e', default_member_permissions: '32' } });
	expect(again).toMatchObject({ id: made.id, description: 'e', default_member_permissions: '32' });
	expect(await rest.patch(`${list}/${made.id}`, { body: { description: 'f' } })).toMatchObject({ description: 'f' });
	expect(await rest.get(`${list}/${made.id}`)).toMatchObject({ name: 'a' });
	const put = (await rest.put(list, {
		body: [
			{ name: 'b', description: 'd' },
			{ name: 'M', type: ApplicationCommandType.Message }
		]
	})) as object[];
	expect(put).toHaveLength(2);
	const listed = (await rest.get(list)) as APIApplicationCommand[];
	expect(listed.map(({ name }) => name)).toEqual(['b', 'M']);
	await rest.delete(`${list}/${listed[0]?.id}`);
	expect(await rest.get(list)).toHaveLength(1);
}
