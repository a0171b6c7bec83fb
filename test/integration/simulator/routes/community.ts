import { ChannelType, GuildFeature, Routes } from 'discord.js';
import type { APIChannel, APIAutoModerationRule, APIGuildScheduledEvent, APIInvite, APIWebhook } from 'discord.js';
import { expect } from 'vitest';
import { refusal } from '../rest-setup';
import type { Stage } from '../rest-setup';

const png = `data:image/png;base64,${Buffer.from('png').toString('base64')}`;
const week = 7 * 86_400_000;

async function channel({ rest, guild }: Pick<Stage, 'rest' | 'guild'>, name: string, type = ChannelType.GuildText): Promise<APIChannel> {
	return (await rest.post(Routes.guildChannels(guild.id), { body: { name, type } })) as APIChannel;
}

export async function aboutAutoModeration({ rest, guild }: Stage): Promise<void> {
	const alerts = await channel({ rest, guild }, 'alerts');
	const list = Routes.guildAutoModerationRules(guild.id);
	const body = {
		name: 'Words',
		event_type: 1,
		trigger_type: 1,
		trigger_metadata: { keyword_filter: ['bad*'] },
		actions: [
			{ type: 2, metadata: { channel_id: alerts.id } },
			{ type: 3, metadata: { duration_seconds: 60 } }
		],
		exempt_channels: [alerts.id]
	};
	const rule = (await rest.post(list, { body })) as APIAutoModerationRule;
	expect(rule).toMatchObject({ enabled: false, trigger_metadata: { keyword_filter: ['bad*'], regex_patterns: [], allow_list: [] } });
	const one = Routes.guildAutoModerationRule(guild.id, rule.id);
	expect(await rest.patch(one, { body: { enabled: true } })).toMatchObject({ enabled: true, name: 'Words' });
	expect(await rest.get(one)).toMatchObject({ enabled: true });
	expect(await rest.get(list)).toHaveLength(1);
	expect(await refusal(rest.patch(one, { body: { trigger_type: 3 } }))).toEqual({ status: 400, code: 50035 });
	const spam = { name: 'Mentions', event_type: 1, trigger_type: 5, trigger_metadata: { mention_total_limit: 5 }, actions: [{ type: 1 }] };
	await rest.post(list, { body: spam });
	expect(await refusal(rest.post(list, { body: spam }))).toEqual({ status: 400, code: 50035 });
	await rest.delete(one);
	expect(await refusal(rest.get(one))).toEqual({ status: 404, code: 10066 });
}

export async function aboutEvents({ rest, guild, sim }: Stage): Promise<void> {
	const list = Routes.guildScheduledEvents(guild.id);
	const start = new Date(sim.world.clock.now() + week).toISOString();
	const end = new Date(sim.world.clock.now() + week + 3_600_000).toISOString();
	const place = { entity_type: 3, entity_metadata: { location: 'Pier 4' } };
	const common = { name: 'Night', privacy_level: 2, scheduled_start_time: start, scheduled_end_time: end, image: png };
	const rule = { start, frequency: 2, interval: 1, by_weekday: [3] };
	const event = (await rest.post(list, { body: { ...common, ...place, recurrence_rule: rule } })) as APIGuildScheduledEvent;
	expect(event).toMatchObject({ status: 1, image: expect.any(String) as string, recurrence_rule: { frequency: 2, count: null } });
	const voice = await channel({ rest, guild }, 'voice', ChannelType.GuildVoice);
	const one = Routes.guildScheduledEvent(guild.id, event.id);
	const moved = { entity_type: 2, channel_id: voice.id, entity_metadata: null };
	expect(await rest.patch(one, { body: moved })).toMatchObject({ channel_id: voice.id, entity_metadata: null });
	expect(await rest.get(one, { query: new URLSearchParams({ with_user_count: 'true' }) })).toMatchObject({ user_count: 0 });
	expect(await rest.get(list)).toHaveLength(1);
	expect(await refusal(rest.patch(one, { body: { status: 3 } }))).toEqual({ status: 400, code: 50035 });
	await rest.patch(one, { body: { status: 4 } });
	expect(await rest.get(list)).toEqual([]);
	const past = { ...common, ...place, scheduled_start_time: '2020-01-01T00:00:00.000Z' };
	expect(await refusal(rest.post(list, { body: past }))).toEqual({ status: 400, code: 50035 });
	const other = (await rest.post(list, { body: { ...common, ...place } })) as APIGuildScheduledEvent;
	await rest.delete(Routes.guildScheduledEvent(guild.id, other.id));
	expect(await refusal(rest.get(Routes.guildScheduledEvent(guild.id, other.id)))).toEqual({ status: 404, code: 10070 });
}

export async function aboutCommunity({ rest, guild }: Stage): Promise<void> {
	const channels: string[] = [];
	for (let index = 0; index < 7; index += 1) channels.push((await channel({ rest, guild }, `default-${index}`)).id);
	const option = { title: 'Yes', emoji_name: '\u{1F44D}', role_ids: [], channel_ids: channels.slice(0, 1) };
	const body = { enabled: true, mode: 1, default_channel_ids: channels, prompts: [{ id: '1', title: 'Well?', options: [option] }] };
	const made = (await rest.put(Routes.guildOnboarding(guild.id), { body })) as { prompts: { id: string; options: { id: string }[] }[] };
	expect(made).toMatchObject({ enabled: true, prompts: [{ title: 'Well?', options: [{ emoji: { id: null, name: '\u{1F44D}' } }] }] });
	expect(made.prompts[0]?.id).not.toBe('1');
	expect(await rest.get(Routes.guildOnboarding(guild.id))).toEqual(made);
	const few = { default_channel_ids: channels.slice(0, 3) };
	expect(await refusal(rest.put(Routes.guildOnboarding(guild.id), { body: few }))).toEqual({ status: 400, code: 350000 });

	const welcome = Routes.guildWelcomeScreen(guild.id);
	expect(await refusal(rest.get(welcome))).toEqual({ status: 404, code: 10069 });
	const shown = [{ channel_id: channels[0], description: 'Start', emoji_id: null, emoji_name: null }];
	const screen = { enabled: true, description: 'Ahoy', welcome_channels: shown };
	expect(await rest.patch(welcome, { body: screen })).toEqual({ description: 'Ahoy', welcome_channels: shown });
	expect(await rest.get(Routes.guild(guild.id))).toMatchObject({
		features: expect.arrayContaining(['WELCOME_SCREEN_ENABLED']) as string[]
	});
	await rest.delete(Routes.channel(channels[0] ?? ''));
	expect(await rest.get(welcome)).toMatchObject({ welcome_channels: [] });

	const widget = Routes.guildWidgetSettings(guild.id);
	expect(await rest.patch(widget, { body: { enabled: true, channel_id: channels[1] } })).toEqual({
		enabled: true,
		channel_id: channels[1]
	});
	expect(await rest.get(widget)).toMatchObject({ enabled: true });
}

export async function aboutWebhooks({ rest, guild, application }: Stage): Promise<void> {
	const [from, to] = [await channel({ rest, guild }, 'hooks'), await channel({ rest, guild }, 'other')];
	const list = Routes.channelWebhooks(from.id);
	const webhook = (await rest.post(list, { body: { name: 'Herald', avatar: png } })) as APIWebhook;
	expect(webhook).toMatchObject({ type: 1, application_id: application.id, token: expect.any(String) as string });
	expect(await rest.get(list)).toHaveLength(1);
	const one = Routes.webhook(webhook.id);
	expect(await rest.patch(one, { body: { name: 'Crier', channel_id: to.id } })).toMatchObject({ name: 'Crier', channel_id: to.id });
	expect(await rest.get(one)).toMatchObject({ name: 'Crier' });
	expect(await rest.get(Routes.guildWebhooks(guild.id))).toHaveLength(1);
	expect(await refusal(rest.post(list, { body: { name: 'Discord' } }))).toEqual({ status: 400, code: 50035 });
	await rest.delete(one);
	expect(await refusal(rest.get(one))).toEqual({ status: 404, code: 10015 });
	for (let index = 0; index < 15; index += 1) await rest.post(list, { body: { name: `n${index}` } });
	expect(await refusal(rest.post(list, { body: { name: 'one too many' } }))).toEqual({ status: 400, code: 30007 });
	await rest.delete(Routes.channel(from.id));
	expect(await rest.get(Routes.guildWebhooks(guild.id))).toEqual([]);
}

export async function aboutInvites({ rest, guild, sim }: Stage): Promise<void> {
	const door = await channel({ rest, guild }, 'door');
	const list = Routes.channelInvites(door.id);
	const invite = (await rest.post(list, { body: { max_age: 60, max_uses: 3, role_ids: [guild.id] } })) as APIInvite;
	expect(invite).toMatchObject({ max_age: 60, max_uses: 3, uses: 0, temporary: false });
	expect(await rest.get(list)).toHaveLength(1);
	expect(await rest.get(Routes.guildInvites(guild.id))).toHaveLength(1);
	expect(await rest.get(Routes.invite(invite.code))).toMatchObject({ channel: { id: door.id } });
	sim.world.clock.advance(61_000);
	expect(await rest.get(Routes.guildInvites(guild.id))).toEqual([]);
	const other = (await rest.post(list, { body: {} })) as APIInvite;
	expect(await rest.delete(Routes.invite(other.code))).toMatchObject({ code: other.code });
	expect(await refusal(rest.get(Routes.invite(other.code)))).toEqual({ status: 404, code: 10006 });
	const vanity = Routes.guildVanityUrl(guild.id);
	guild.settings.features = guild.settings.features.filter((feature) => feature !== GuildFeature.VanityURL);
	expect(await refusal(rest.patch(vanity, { body: { code: 'harbour-lights' } }))).toEqual({ status: 403, code: 50001 });
	guild.settings.features = [...guild.settings.features, GuildFeature.VanityURL];
	expect(await rest.patch(vanity, { body: { code: 'harbour-lights' } })).toMatchObject({ code: 'harbour-lights' });
}
