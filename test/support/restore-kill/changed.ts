import { GuildFeature, type APIChannel, type APIGuildForumChannel, type APIThreadChannel } from 'discord-api-types/v10';
import { pinsIn } from '../../discord/actions/pins';
import { addMember, addMessage, addRole, addThread } from '../../discord/generate';
import type { SimGuild, World } from '../../discord/model';
import { addUser, emojisOf, soundsOf } from '../../discord/world';
import { portrait } from '../restore/portrait';
import { alterations } from './alterations';
import { harbour } from './harbour';
import type { Scene } from './scenes';

/** Threads that the snapshot has. */
const ownThreads: readonly unknown[] = ['questions', 'Tie?'];
const channel = (guild: SimGuild, name: string): APIChannel => [...guild.channels.values()].find((each) => each.name === name)!;

/** Little is made again, and nearly every kind is changed in place, or foreign and to be deleted. */
export const changed: Scene = {
	guild(world) {
		const guild = harbour(world);
		addPictures(world, guild);
		addNames(world, guild);
		addTalk(world, guild);
		addMember(world, guild, addUser(world, { username: 'newcomer' }));
		return guild;
	},
	prepare({ sim: { world }, guild }) {
		for (const alter of Object.values(alterations)) alter({ world, guild });
		return guild;
	},
	portrait: portraitOf
};

function addPictures(world: World, guild: SimGuild): void {
	const features = [GuildFeature.RoleIcons, 'ENHANCED_ROLE_COLORS' as GuildFeature, GuildFeature.Banner, GuildFeature.VanityURL];
	const pictures = { icon: '1'.repeat(32), banner: '2'.repeat(32), vanity_url_code: 'harbour-lights' };
	Object.assign(guild.settings, pictures, { features: [...guild.settings.features, ...features] });
	const colors = { primary_color: 0xff0000, secondary_color: 0x00ff00, tertiary_color: null };
	addRole(world, guild, { name: 'Captain', color: 0xff0000, colors, icon: '3'.repeat(32), at: Date.UTC(2024, 2) });
}

/** What names an emoji or a role that goes, wherever that can be. */
function addNames(world: World, guild: SimGuild): void {
	const role = [...guild.roles.values()].find(({ name }) => name === 'Rules lawyer')!;
	const emojis = [...emojisOf(guild).values()];
	const meeple = { emoji_id: emojis.find(({ name }) => name === 'meeple')!.id, emoji_name: null };
	for (const forum of ['rules-questions', 'trades'].map((name) => channel(guild, name) as APIGuildForumChannel)) {
		const available_tags = forum.available_tags.map((tag) => (tag.name === 'Solved' ? { ...tag, ...meeple } : tag));
		Object.assign(forum, { available_tags, default_reaction_emoji: meeple });
	}
	for (const sound of soundsOf(guild).values()) Object.assign(sound, meeple);
	for (const emoji of emojis) if (emoji.name === 'lighthouse') Object.assign(emoji, { roles: [role.id] });
	for (const rule of guild.autoModerationRules.values()) if (rule.name === 'Spam') rule.exempt_roles = [role.id];
	guild.onboarding.prompts[0]!.options[0]!.role_ids = [role.id];
}

function addTalk(world: World, guild: SimGuild): void {
	const owner = world.users.get(guild.settings.owner_id)!;
	const forum = channel(guild, 'rules-questions') as APIGuildForumChannel;
	const appliedTags = forum.available_tags.filter(({ name }) => name === 'Solved').map(({ id }) => id);
	addThread(world, guild, forum, { name: 'Tie?', owner, at: Date.UTC(2024, 0, 6), appliedTags });
	addMessage(world, channel(guild, 'rules'), owner, { content: 'No shanties', at: Date.UTC(2024, 0, 7) });
}

/** Emojis and tags by their names, too: an id that leads nowhere stays one. */
function portraitOf(world: World, guild: SimGuild): Record<string, unknown> {
	const { settings, onboarding, welcomeScreen } = guild;
	const whole = {
		...portrait(guild, { withMembers: true }),
		pictures: [settings.icon !== null, settings.banner !== null],
		roleIcons: [...guild.roles.values()].filter(({ icon }) => icon !== null).map(({ name }) => name),
		emojisOfPrompts: onboarding.prompts.flatMap(({ options }) => options.map(({ emoji }) => emoji.id)),
		emojisOfWelcome: welcomeScreen.welcome_channels.map(({ emoji_id: id }) => id),
		invites: [...guild.invites.keys()].sort(),
		pins: [...pinsIn(world, { guild, channel: channel(guild, 'rules') }).keys()].sort(),
		threads: ([...guild.threads.values()] as APIThreadChannel[]).filter(({ name }) => ownThreads.includes(name)).map(threadOf)
	};
	const names = namesIn(guild);
	return JSON.parse(JSON.stringify(whole), (_, value: unknown) => names.get(value) ?? value) as Record<string, unknown>;
}

function namesIn(guild: SimGuild): ReadonlyMap<unknown, string> {
	const tags = [...guild.channels.values()].flatMap((each) => ('available_tags' in each ? each.available_tags : []));
	return new Map([...[...emojisOf(guild).values()], ...tags].map(({ id, name }) => [id, `:${name}:`]));
}

function threadOf({ name, rate_limit_per_user: slow, thread_metadata: data, applied_tags: tags }: APIThreadChannel): unknown[] {
	return [name, slow, data?.archived, data?.locked, data?.auto_archive_duration, tags];
}
