import {
	ChannelType,
	GuildFeature,
	MessageFlags,
	OverwriteType,
	type APIChannel,
	type APIMessage,
	type APIOverwrite,
	type APIRole,
	type APIUser
} from 'discord-api-types/v10';
import { store } from '../interactions/messages/attachments';
import type { SimGuild, Snowflake, World } from '../model';
import { seededRandom } from '../random';
import { addUser, emojisOf } from '../world';
import { addBan, addChannel, addGuild, addMember, addMessage, addRole, addThread } from './builders';
import * as plan from './community';
import { furnishLivedIn } from './lived-in-extras';
import { Picker } from './picker';

export interface LivedInOptions {
	readonly name?: string;
	/** About how many messages there are; default 300. */
	readonly messages?: number;
	/** Address of the simulator's CDN (`sim.cdn`). With it some messages have files, which can be downloaded from there. */
	readonly cdn?: string;
}

/** All times are fixed, so that ids are the same for a seed whenever it is run. */
const founded = Date.UTC(2021, 2, 5, 18, 30);
const lately = Date.UTC(2024, 4, 20);
const day = 86_400_000;
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

/** A believable community: the same for the same seed. Nothing that was there before is told as an event. */
export function livedInGuild(world: World, seed = 1, options: LivedInOptions = {}): SimGuild {
	return new Builder(world, new Picker(seededRandom(seed))).build(options);
}

class Builder {
	private readonly roles = new Map<string, APIRole>();
	private readonly people: APIUser[] = [];
	private cdn: string | undefined;

	public constructor(
		private readonly world: World,
		private readonly picker: Picker
	) {}

	public build(options: LivedInOptions): SimGuild {
		this.cdn = options.cdn;
		const owner = this.person('marit', founded - 900 * day);
		const features = [GuildFeature.Community, GuildFeature.News];
		const settings = { features, description: 'A society of board game players', verification_level: 2, explicit_content_filter: 2 };
		const guild = addGuild(this.world, { name: options.name ?? 'Harbour Lights', owner, at: founded, settings });
		this.addRoles(guild);
		this.addPeople(guild);
		this.addChannels(guild);
		this.addBans(guild);
		this.addEmojis(guild);
		this.addThreads(guild);
		this.addMessages(guild, options.messages ?? 300);
		this.finish(guild);
		furnishLivedIn(this.world, guild);
		return guild;
	}

	private person(username: string, at: number): APIUser {
		const name = username.charAt(0).toUpperCase() + username.slice(1);
		const user = addUser(this.world, { id: this.world.snowflake(at), username, global_name: this.picker.chance(0.7) ? name : null });
		this.people.push(user);
		return user;
	}

	private addRoles(guild: SimGuild): void {
		plan.roles.forEach((role, index) => {
			const at = founded + (index + 1) * day;
			const bot = role.made === 'bot' ? this.bot(role.name, at) : null;
			const made = addRole(this.world, guild, {
				name: role.name,
				permissions: role.permissions,
				color: role.color,
				hoist: role.hoist ?? false,
				mentionable: role.mentionable ?? false,
				managed: role.made !== undefined,
				...(bot && { tags: { bot_id: bot.id } }),
				...(role.made === 'boost' && { tags: { premium_subscriber: null } }),
				at
			});
			this.roles.set(role.name, made);
			if (bot) addMember(this.world, guild, bot, { roles: [made.id], at });
		});
	}

	private bot(username: string, at: number): APIUser {
		return addUser(this.world, { id: this.world.snowflake(at - 200 * day), username, bot: true, discriminator: '4711' });
	}

	private addPeople(guild: SimGuild): void {
		plan.memberNames.forEach((name, index) => {
			const user = this.person(name, founded - this.picker.integer(10, 1500) * day);
			const roles = plan.roles.filter((role) => this.picker.chance(role.share ?? 0)).map((role) => this.role(role.name).id);
			addMember(this.world, guild, user, {
				roles,
				nick: this.picker.chance(0.2) ? `${name} the ${index + 1}.` : null,
				at: founded + (index + 1) * 9 * day
			});
		});
	}

	private addChannels(guild: SimGuild): void {
		let at = founded;
		plan.categories.forEach((category, index) => {
			const permission_overwrites = this.overwrites(guild, category.overwrites);
			at += day;
			const parent = addChannel(this.world, guild, {
				type: ChannelType.GuildCategory,
				name: category.name,
				position: index,
				permission_overwrites,
				at
			});
			category.channels.forEach((channel) => {
				at += this.picker.integer(1, 20) * day;
				this.addChannel(guild, parent, channel, at);
			});
		});
	}

	private addChannel(guild: SimGuild, parent: APIChannel, channel: plan.ChannelPlan, at: number): void {
		const type = channel.type ?? ChannelType.GuildText;
		const isForum = type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
		addChannel(this.world, guild, {
			type,
			name: channel.name,
			parent_id: parent.id,
			position: [...guild.channels.values()].filter((other) => other.type !== ChannelType.GuildCategory).length,
			permission_overwrites: this.overwrites(guild, channel.overwrites),
			...(channel.topic !== undefined && type !== ChannelType.GuildVoice && { topic: channel.topic }),
			...(isForum && { available_tags: this.tags(at), default_reaction_emoji: { emoji_id: null, emoji_name: '\u{1F44D}' } }),
			...channel.fields,
			at
		});
	}

	private tags(at: number): object[] {
		return ['Open', 'Solved', 'Official answer'].map((name, index) => ({
			id: this.world.snowflake(at),
			name,
			moderated: index === 2,
			emoji_id: null,
			emoji_name: index === 1 ? '\u2705' : null
		}));
	}

	private overwrites(guild: SimGuild, plans: readonly plan.OverwritePlan[] = []): APIOverwrite[] {
		return plans.map(({ who, allow = 0n, deny = 0n }) => ({
			id: who === '@everyone' ? guild.id : who === '@owner' ? guild.settings.owner_id : this.role(who).id,
			type: who === '@owner' ? OverwriteType.Member : OverwriteType.Role,
			allow: allow.toString(),
			deny: deny.toString()
		}));
	}

	private role(name: string): APIRole {
		const role = this.roles.get(name);
		if (!role) throw new Error(`The plan has no role ${name}`);
		return role;
	}

	private addBans(guild: SimGuild): void {
		plan.banReasons.forEach((reason, index) => {
			const user = addUser(this.world, { id: this.world.snowflake(founded + index * 40 * day), username: `troublemaker.${index + 1}` });
			addBan(guild, user, reason);
		});
	}

	private addEmojis(guild: SimGuild): void {
		plan.emojiNames.forEach((name, index) => {
			const id = this.world.snowflake(founded + (60 + index) * day);
			const roles = index === 5 ? [this.role('Server Booster').id] : [];
			emojisOf(guild).set(id, { id, name, roles, require_colons: true, managed: false, animated: name.endsWith('_spin'), available: true });
		});
	}

	/** Threads in text channels and posts in forums; some are archived. */
	private addThreads(guild: SimGuild): void {
		const names = [...plan.threadNames];
		const posts = [...plan.postNames];
		for (const channel of guild.channels.values()) {
			const isForum = channel.type === ChannelType.GuildForum;
			const list = isForum
				? posts.splice(0, 3)
				: channel.type === ChannelType.GuildText && this.picker.chance(0.4)
					? names.splice(0, 1)
					: [];
			for (const name of list) {
				addThread(this.world, guild, channel, {
					name,
					owner: this.picker.one(this.people),
					at: founded + this.picker.integer(400, 900) * day,
					archived: this.picker.chance(0.4),
					...(isForum && { appliedTags: [channel.available_tags[0]?.id ?? ''] })
				});
			}
		}
	}

	private addMessages(guild: SimGuild, total: number): void {
		const traffic = plan.categories.flatMap((category) => category.channels).reduce((sum, channel) => sum + (channel.traffic ?? 0), 0);
		const plans = new Map(plan.categories.flatMap((category) => category.channels.map((channel) => [channel.name, channel.traffic ?? 0])));
		for (const channel of guild.channels.values()) {
			const count = Math.round(((plans.get(channel.name ?? '') ?? 0) / traffic) * total);
			this.addConversation(guild, channel, founded + 300 * day, count);
		}
		for (const thread of guild.threads.values()) this.addConversation(guild, thread, founded + 905 * day, this.picker.integer(2, 6));
	}

	private addConversation(guild: SimGuild, channel: APIChannel, from: number, count: number): void {
		let at = from;
		let last: APIMessage | undefined;
		for (let index = 0; index < count; index += 1) {
			at += this.picker.integer(60_000, Math.floor((lately - from) / (count + 1)));
			const content = this.picker.one(plan.sentences);
			const replyTo = last && this.picker.chance(0.2) ? last : undefined;
			const id: Snowflake | undefined = 'thread_metadata' in channel && index === 0 ? channel.id : undefined;
			const fields: Partial<APIMessage> = { ...this.decoration(guild), ...this.file(channel, at), ...(id !== undefined && { id }) };
			last = addMessage(this.world, channel, this.picker.one(this.people), { content, replyTo, at, fields });
		}
	}

	private decoration(guild: SimGuild): Partial<APIMessage> {
		if (this.picker.chance(0.15)) {
			const custom = this.picker.one([...emojisOf(guild).values()]);
			const emoji = this.picker.chance(0.5) ? { id: custom.id, name: custom.name } : { id: null, name: '\u2693' };
			const count = this.picker.integer(1, 7);
			return { reactions: [{ emoji, count, count_details: { burst: 0, normal: count }, me: false, me_burst: false, burst_colors: [] }] };
		}
		return this.picker.chance(0.03) ? { flags: MessageFlags.SuppressEmbeds } : {};
	}

	private file(channel: APIChannel, at: number): Partial<APIMessage> {
		if (!this.picker.chance(0.05) || this.cdn === undefined) return {};
		const place = { channelId: channel.id, origin: this.cdn.replace(/\/cdn$/, ''), ephemeral: false, id: this.world.snowflake(at) };
		const picture = { bytes: Buffer.from(onePixel, 'base64'), contentType: 'image/png' };
		const table = { bytes: Buffer.from(`game;points\nBrass;${this.picker.integer(80, 160)}\n`), contentType: 'text/csv' };
		const isPicture = this.picker.chance(0.6);
		const attachment = store(this.world, isPicture ? picture : table, { ...place, filename: isPicture ? 'table.png' : 'scores.csv' });
		return { attachments: [isPicture ? { ...attachment, width: 1, height: 1 } : attachment] };
	}

	private finish(guild: SimGuild): void {
		const id = (name: string): Snowflake | null => [...guild.channels.values()].find((channel) => channel.name === name)?.id ?? null;
		Object.assign(guild.settings, {
			system_channel_id: id('welcome'),
			rules_channel_id: id('rules'),
			public_updates_channel_id: id('crew'),
			afk_channel_id: id('Quiet cabin')
		});
	}
}
