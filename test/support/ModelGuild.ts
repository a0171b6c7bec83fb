import type { APIBan, APIGuild, APIGuildChannel, APISoundboardSound } from 'discord-api-types/v10';
import type { Assets } from '../../src/vault/snapshots/assets';
import { ReadError, type ChannelsReading, type GuildReader, type GuildReading } from '../../src/vault/snapshots/GuildReader';
import { IdentityMap, type IdentityKind, type ReferenceKind } from '../../src/vault/snapshots/identity';
import { kinds as realKinds, type Kind } from '../../src/vault/snapshots/kinds';
import type { KindName } from '../../src/vault/snapshots/model';
import { ModelCommunity } from './ModelCommunity';
import {
	digestOf,
	expressionBody,
	expressionFields,
	expressionKinds,
	forumBody,
	forumFields,
	guildBody,
	guildFields,
	ofType,
	roleBody,
	roleFields,
	type ExpressionKind,
	type Fields
} from './modelFields';
import { PlainThings, type PlainThing, type Surroundings } from './PlainThings';

export { roleFields } from './modelFields';

/** A role, channel, emoji, ...: `origin` is its first id, `current` the one that Discord has for it now. */
export interface Thing {
	readonly origin: string;
	current: string;
	hidden: boolean;
	fields: Fields;
}

/**
 * A guild as a plain model: what there is, what the bot may see of it, and what was done to it. It answers as Discord does
 * (current ids, hidden channels) and is also what the expected states are computed from.
 */
export class ModelGuild extends ModelCommunity implements GuildReader, Assets, Surroundings {
	public readonly roles = new Map<string, Thing>();
	public readonly rooms = new Map<string, Thing>();
	/** By `channel:target` in first ids. */
	public readonly overwrites = new Map<string, Fields>();
	public readonly banned = new Map<string, Fields>();
	public readonly expressions: Readonly<Record<ExpressionKind, Map<string, Thing>>> = {
		emoji: new Map(),
		sticker: new Map(),
		sound: new Map()
	};
	public settings: Fields = guildFields(0, []);
	/** Of all other kinds. */
	public readonly plain = new PlainThings(this);
	public readonly identities: [IdentityKind, string, string][] = [];
	public canReadBans = true;
	public canReadChannels = true;
	/** Whether the gateway has named every channel. */
	public isSessionWhole = true;
	/** Whether the newest tracked field is known to the plugin yet. */
	public isUpgraded = false;
	private lastId = 970_000_000_000_000_000n;

	public constructor(public readonly id = '900000000000000001') {
		super();
		this.roles.set(this.id, { origin: this.id, current: this.id, hidden: false, fields: roleFields(0) });
	}

	/** Ids grow from 18 to 19 digits on the way, as Discord's did in 2022. */
	public newId(): string {
		this.lastId += 9_000_000_000_000_000n;
		return String(this.lastId);
	}

	public addRole(value: number): void {
		const id = this.newId();
		this.roles.set(id, { origin: id, current: id, hidden: false, fields: roleFields(value) });
	}

	public addChannel(value: number): void {
		const id = this.newId();
		this.rooms.set(id, { origin: id, current: id, hidden: false, fields: this.channelFields(value, id) });
	}

	public addExpression(kind: ExpressionKind, value: number): void {
		const id = this.newId();
		this.expressions[kind].set(id, { origin: id, current: id, hidden: false, fields: this.expressionFields(kind, id, value) });
	}

	public expressionFields(kind: ExpressionKind, origin: string, value: number): Fields {
		const others = { roles: [...this.roles.keys()].slice(1), emojis: [...this.expressions.emoji.keys()] };
		return expressionFields(kind, origin, value, others);
	}

	public editSettings(value: number): void {
		this.settings = guildFields(value, [...this.rooms.keys()]);
	}

	/** The thing is made again after a restore: a new id for the same node; of a forum the tags, too. */
	public recreate(kind: IdentityKind, thing: Thing): void {
		thing.current = this.newId();
		this.identities.push([kind, thing.current, thing.origin]);
		if (kind === 'channel') this.identities.push(['tag', this.newId(), tagOf(thing.origin)]);
	}

	public recreatePlain(name: KindName, thing: PlainThing): void {
		const recreated = this.plain.recreated(name, thing);
		if (recreated) this.identities.push([recreated[0], this.newId(), recreated[1]]);
	}

	public pick(kind: ReferenceKind, pick: number): string {
		if (kind === 'guild') return this.id;
		const known: Partial<Record<ReferenceKind, ReadonlyMap<string, unknown>>> = {
			role: this.roles,
			channel: this.rooms,
			emoji: this.expressions.emoji
		};
		const ids = [...(known[kind]?.keys() ?? [])];
		return ids[pick % Math.max(1, ids.length)] ?? String(300_000_000_000_000_000n + BigInt(pick % 6));
	}

	/** Drags a thing to another place in the list. Discord then numbers them all anew. */
	public move(things: readonly Thing[], thing: Thing, place: number): void {
		const positionOf = ({ fields }: Thing): number => Number(fields['position']);
		const others = things.filter((other) => other !== thing).sort((left, right) => positionOf(left) - positionOf(right));
		others.splice(place % (others.length + 1), 0, thing);
		for (const [index, { fields }] of others.entries()) fields['position'] = index + 1;
	}

	public removeChannel(thing: Thing): void {
		this.rooms.delete(thing.origin);
		for (const id of [...this.overwrites.keys()]) if (id.startsWith(`${thing.origin}:`)) this.overwrites.delete(id);
		for (const other of this.rooms.values()) if (other.fields['parent_id'] === thing.origin) other.fields['parent_id'] = null;
	}

	/** Field values in first ids: a parent and a mention are among them. */
	public channelFields(value: number, origin = String(this.lastId)): Fields {
		const others = [...this.rooms.keys()];
		const mentioned = others[value % Math.max(1, others.length)];
		const [emoji] = this.expressions.emoji.keys();
		const fields = {
			type: value % 3 === 0 ? 4 : value % 5 === 1 ? 2 : value % 7 === 2 ? 15 : 0,
			name: `channel-${value}`,
			position: value % 5,
			parent_id: value % 4 === 0 ? (others[0] ?? null) : null,
			topic: mentioned && value % 2 === 0 ? `see <#${mentioned}>` : null,
			nsfw: value % 7 === 0,
			rate_limit_per_user: value % 3,
			bitrate: null,
			user_limit: null,
			rtc_region: value % 5 === 1 ? 'rotterdam' : null,
			video_quality_mode: 1 + (value % 2),
			flags: value % 2 === 0 ? 16 : 0,
			default_auto_archive_duration: value % 2 === 0 ? 1440 : null,
			default_thread_rate_limit_per_user: value % 4,
			theme_color: null
		};
		return ofType(fields, forumFields(value, tagOf(origin), emoji));
	}

	/** Changes a channel: what its type, perhaps another one, does not have is nothing then. */
	public editChannel(thing: Thing, changes: Fields, value: number): void {
		const [emoji] = this.expressions.emoji.keys();
		thing.fields = ofType({ ...thing.fields, ...changes }, forumFields(value, tagOf(thing.origin), emoji));
	}

	public identityMap(): IdentityMap {
		return new IdentityMap(this.identities);
	}

	/** The kinds as the plugin version of the moment knows them. */
	public kinds(): Readonly<Record<KindName, Kind>> {
		const all = { ...realKinds, ...this.plain.kinds() };
		if (this.isUpgraded) return all;
		const newest = 'rate_limit_per_user';
		const channel: Kind = {
			...realKinds.channel,
			fields: realKinds.channel.fields.filter(({ name }) => name !== newest),
			async read(source) {
				const reading = await realKinds.channel.read(source);
				if (reading.status !== 'read') return reading;
				return { ...reading, nodes: new Map([...reading.nodes].map(([id, { [newest]: _, ...values }]) => [id, values])) };
			}
		};
		return { ...all, channel };
	}

	public guild(): Promise<GuildReading> {
		const roles = [...this.roles.values()].map((role) => roleBody(role.current, role.fields));
		const permissions = this.canReadBans ? 0b100n : 0n;
		const [emojis, stickers] = [this.bodies('emoji'), this.bodies('sticker')];
		const guild = { ...guildBody(this.id, this.settings, this.current), roles, emojis, stickers } as unknown as APIGuild;
		return Promise.resolve({ guild, me: { id: '1', roles: [], permissions } });
	}

	public sounds(): Promise<readonly APISoundboardSound[]> {
		return Promise.resolve(this.bodies('sound') as unknown as APISoundboardSound[]);
	}

	private channelsNow(): ChannelsReading {
		const all = [...this.rooms.values()];
		return {
			visible: all.filter(({ hidden }) => !hidden).map((channel) => this.visibleChannel(channel)),
			hidden: all
				.filter(({ hidden }) => hidden)
				.map((channel) => ({
					id: channel.current,
					type: Number(channel.fields['type']),
					position: Number(channel.fields['position']),
					parent_id: this.currentChannel(channel.fields['parent_id'] as string | null)
				})),
			complete: this.isSessionWhole
		};
	}

	public channels(): Promise<ChannelsReading> {
		return this.canReadChannels ? Promise.resolve(this.channelsNow()) : Promise.reject(new ReadError('failed', 'Discord did not answer.'));
	}

	public async *bans(): AsyncIterable<readonly APIBan[]> {
		const all = [...this.banned].map(([id, fields]) => ({ user: { id }, ...fields }) as unknown as APIBan);
		for (let start = 0; start < all.length; start += 2) yield await Promise.resolve(all.slice(start, start + 2));
	}

	/** Bytes that stand for the hash, or for the first id, that their name ends with. */
	public resolve(_guildId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
		const things = expressionKinds.flatMap((kind) => [...this.expressions[kind].values()]);
		const origins = new Map(things.map(({ current, origin }) => [current, origin]));
		const last = (name: string): string => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
		return Promise.resolve(new Map(names.map((name) => [name, digestOf(origins.get(last(name)) ?? last(name))])));
	}

	private bodies(kind: ExpressionKind): object[] {
		return [...this.expressions[kind].values()].map(({ current, fields }) => expressionBody(kind, current, fields, this.current));
	}

	/** Whatever it is: first ids are given once. */
	public readonly current = (origin: string): string => {
		return this.identities.findLast(([, , first]) => first === origin)?.[1] ?? origin;
	};

	private visibleChannel(channel: Thing): APIGuildChannel {
		const overwrites = [...this.overwrites].filter(([id]) => id.startsWith(`${channel.origin}:`));
		return {
			...channel.fields,
			...forumBody(channel.fields, this.current),
			id: channel.current,
			parent_id: this.currentChannel(channel.fields['parent_id'] as string | null),
			topic: this.currentMentions(channel.fields['topic'] as string | null),
			permission_overwrites: overwrites.map(([id, fields]) => ({ id: this.currentTarget(id.split(':')[1] as string), ...fields }))
		} as unknown as APIGuildChannel;
	}

	private currentChannel(origin: string | null): string | null {
		return origin === null ? null : (this.rooms.get(origin)?.current ?? origin);
	}

	private currentTarget(origin: string): string {
		return this.roles.get(origin)?.current ?? origin;
	}

	private currentMentions(topic: string | null): string | null {
		return topic?.replace(/<#(\d+)>/g, (_, id: string) => `<#${this.currentChannel(id) ?? id}>`) ?? null;
	}
}

/** A forum has one tag: its first id, of the first id of the forum. */
function tagOf(forum: string): string {
	return String(BigInt(forum) + 1n);
}
