import { ChannelType, GuildFeature } from 'discord-api-types/v10';
import type { APIChannel } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { emojisOf } from '../world';
import { messagesOf } from './builders';
import { addEvent, addInvite, addPin, addRule, addWebhook, prompt } from './furnish';

const founded = Date.UTC(2021, 2, 5, 18, 30);
const day = 86_400_000;
const at = (days: number): number => founded + days * day;

/** Auto-moderation, events, onboarding, webhooks, invitations and pins of the lived-in guild. */
export function furnishLivedIn(world: World, guild: SimGuild): void {
	const channel = (name: string): APIChannel => {
		const found = [...guild.channels.values()].find((candidate) => candidate.name === name);
		if (!found) throw new Error(`The plan has no channel ${name}`);
		return found;
	};
	const role = (name: string): Snowflake => [...guild.roles.values()].find((candidate) => candidate.name === name)?.id ?? guild.id;
	addRules(world, guild, channel, role);
	addEvent(world, guild, {
		name: 'Game night',
		location: 'Pier 4',
		description: 'Bring snacks',
		image: 'f'.repeat(32),
		weekly: true,
		at: at(1000)
	});
	addEvent(world, guild, { name: 'Yearly assembly', channel: channel('Town hall'), at: at(1010) });
	addEvent(world, guild, { name: 'Open tables', channel: channel('Lobby'), description: 'Come and sit', at: at(1020) });
	addWebhook(world, guild, { name: 'Tide tables', channel: channel('general'), avatar: 'a'.repeat(32), at: at(500) });
	addWebhook(world, guild, { name: 'Mod log', channel: channel('mod-log'), at: at(510) });
	const source = { guildId: world.snowflake(at(10)), channelId: world.snowflake(at(11)) };
	addWebhook(world, guild, { name: 'Publisher news', channel: channel('announcements'), source, at: at(520) });
	addInvite(world, guild, { code: 'harbour', channel: channel('welcome'), at: at(600) });
	addInvite(world, guild, { code: 'AbCdEfGhIj', channel: channel('general'), maxUses: 25, roles: [role('Member')], at: at(610) });
	addOnboarding(world, guild, channel, role);
	addPins(world, guild);
}

type Find<T> = (name: string) => T;

function addRules(world: World, guild: SimGuild, channel: Find<APIChannel>, role: Find<Snowflake>): void {
	addRule(world, guild, {
		name: 'Slurs and scams',
		trigger: 1,
		metadata: { keyword_filter: ['free nitro*', 'scurvy'], regex_patterns: ['\\bd[1i]sc[o0]rd-g[1i]ft\\b'], allow_list: ['scurvy dog'] },
		actions: [
			{ type: 1, metadata: { custom_message: 'Mind your tongue' } },
			{ type: 2, metadata: { channel_id: channel('reports').id } },
			{ type: 3, metadata: { duration_seconds: 600 } }
		],
		exemptRoles: [role('Moderator'), role('Head moderator')],
		exemptChannels: [channel('crew').id],
		at: at(700)
	});
	addRule(world, guild, { name: 'Spam', trigger: 3, at: at(701) });
	addRule(world, guild, { name: 'Presets', trigger: 4, metadata: { presets: [1, 3], allow_list: [] }, at: at(702) });
	const mentions = { mention_total_limit: 8, mention_raid_protection_enabled: true };
	addRule(world, guild, { name: 'Mentions', trigger: 5, metadata: mentions, at: at(703) });
}

function addOnboarding(world: World, guild: SimGuild, channel: Find<APIChannel>, role: Find<Snowflake>): void {
	const names = ['welcome', 'rules', 'general', 'introductions', 'off-topic', 'pets', 'looking-for-players', 'euro-games'];
	const meeple = [...emojisOf(guild).values()].find(({ name }) => name === 'meeple');
	const emoji = meeple?.id ? { emoji: { id: meeple.id, name: 'meeple' } } : {};
	guild.onboarding = {
		enabled: true,
		mode: 1,
		default_channel_ids: names.map((name) => channel(name).id),
		prompts: [
			prompt(world, {
				title: 'What do you play?',
				options: [
					{ title: 'Anything', roles: [role('Game night')], ...emoji },
					{ title: 'Wargames', channels: [channel('wargames').id] }
				],
				at: at(800)
			}),
			prompt(world, { title: 'News?', options: [{ title: 'Yes, please', roles: [role('Announcements')] }], at: at(801) })
		]
	};
	guild.welcomeScreen = {
		enabled: true,
		description: 'A harbour for board game players',
		welcome_channels: [
			{ channel_id: channel('rules').id, description: 'Read me first', emoji_id: null, emoji_name: '\u{1F4DC}' },
			{ channel_id: channel('introductions').id, description: 'Say ahoy', emoji_id: meeple?.id ?? null, emoji_name: 'meeple' }
		]
	};
	guild.settings.features = [...guild.settings.features, GuildFeature.WelcomeScreenEnabled];
	guild.settings.widget_enabled = true;
	guild.settings.widget_channel_id = channel('welcome').id;
}

/** Two pins in three channels that have messages. */
function addPins(world: World, guild: SimGuild): void {
	const busy = [...guild.channels.values()].filter(
		({ id, type }) => type === ChannelType.GuildText && (world.messages.get(id)?.size ?? 0) > 3
	);
	for (const channel of busy.slice(0, 3)) {
		const messages = [...messagesOf(world, channel.id).values()];
		[messages[0], messages[3]].forEach((message, index) => {
			if (message) addPin(world, channel, message, at(1200) + index * 60_000);
		});
	}
}
