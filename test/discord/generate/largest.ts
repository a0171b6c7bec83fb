import { ChannelType, OverwriteType, PermissionFlagsBits as P, type APIOverwrite, type APIRole } from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import { seededRandom } from '../random';
import { addUser } from '../world';
import { addBan, addChannel, addGuild, addRole } from './builders';
import { furnishLargest } from './largest-extras';
import { Picker } from './picker';

export interface LargestOptions {
	readonly seed?: number;
	/** Roles, @everyone included. Default and most: 250. */
	readonly roles?: number;
	/** Channels, categories included. Default and most: 500. */
	readonly channels?: number;
	/** Default 20. */
	readonly overwritesPerChannel?: number;
	/** Default 10,000. */
	readonly bans?: number;
	/** Whether it also has rules, events, webhooks, invitations, threads, pins and members to the limits; default false. */
	readonly furnished?: boolean;
}

const made = Date.UTC(2022, 0, 10);
const perCategory = 50;
const bits = [P.ViewChannel, P.SendMessages, P.AddReactions, P.AttachFiles, P.EmbedLinks, P.ReadMessageHistory, P.UseExternalEmojis];

/** A guild at Discord's limits, for figures: the same for the same seed. */
export function largestGuild(world: World, options: LargestOptions = {}): SimGuild {
	const picker = new Picker(seededRandom(options.seed ?? 1));
	const owner = addUser(world, { id: world.snowflake(made), username: 'owner.of.the.largest' });
	const guild = addGuild(world, { name: 'The largest', owner, at: made });
	for (let index = 1; index < (options.roles ?? 250); index += 1) {
		addRole(world, guild, {
			name: `Role ${index}`,
			color: picker.integer(0, 0xffffff),
			permissions: picker.one(bits),
			at: made + index,
			position: index
		});
	}
	addChannels(world, guild, picker, options.channels ?? 500, options.overwritesPerChannel ?? 20);
	for (let index = 0; index < (options.bans ?? 10_000); index += 1) {
		const user = addUser(world, { id: world.snowflake(made + index * 60_000), username: `banned.${index + 1}` });
		addBan(guild, user, picker.chance(0.8) ? `Reason ${picker.integer(1, 500)}` : null);
	}
	if (options.furnished) furnishLargest(world, guild);
	return guild;
}

function addChannels(world: World, guild: SimGuild, picker: Picker, count: number, overwrites: number): void {
	const categories = Math.ceil(count / (perCategory + 1));
	const roles = [...guild.roles.values()];
	const ids: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const isCategory = index < categories;
		const channel = addChannel(world, guild, {
			type: isCategory ? ChannelType.GuildCategory : picker.chance(0.8) ? ChannelType.GuildText : ChannelType.GuildVoice,
			name: isCategory ? `Category ${index + 1}` : `channel-${index + 1}`,
			position: isCategory ? index : index - categories,
			parent_id: isCategory ? null : (ids[Math.floor((index - categories) / perCategory)] ?? null),
			permission_overwrites: addOverwrites(roles, picker, overwrites),
			at: made + index * 1000
		});
		if (isCategory) ids.push(channel.id);
		else if (channel.type === ChannelType.GuildText) channel.topic = `Topic of channel ${index + 1}`;
	}
}

/** Of different roles, none of which hides the channel. */
function addOverwrites(roles: readonly APIRole[], picker: Picker, count: number): APIOverwrite[] {
	const start = picker.integer(0, roles.length - 1);
	return Array.from({ length: Math.min(count, roles.length) }, (_, index) => {
		const role = roles[(start + index) % roles.length] as APIRole;
		const allow = picker.one(bits);
		const deny = picker.one(bits.filter((bit) => bit !== allow && bit !== P.ViewChannel));
		return { id: role.id, type: OverwriteType.Role, allow: allow.toString(), deny: deny.toString() };
	});
}
