import { createHash } from 'node:crypto';
import type { APIBan, APIGuild, APIGuildChannel, APISoundboardSound } from 'discord-api-types/v10';
import type { Assets } from '../../src/vault/snapshots/assets';
import type { ChannelsReading, GuildReader, GuildReading } from '../../src/vault/snapshots/GuildReader';
import { ModelCommunity } from '../../test/support/ModelCommunity';
import { emojis, events, invites, onboarding, pins, rules, sounds, stickers, threads, webhooks } from './largestCommunity';

const ids = 1_000_000_000_000_000_000n;

/**
 * The largest guild that Discord allows: 250 roles, 500 channels with 20 overwrites each, 10,000 bans, and of everything else as much as
 * there may be, pins apart: they are ten in each channel.
 */
export class LargestGuild extends ModelCommunity implements GuildReader, Assets {
	public readonly id = String(ids);
	protected readonly roles = Array.from({ length: 250 }, (_, index) => roleAt(index));
	protected readonly rooms = Array.from({ length: 500 }, (_, index) => channelAt(index));
	protected readonly banned = Array.from({ length: 10_000 }, (_, index) => banAt(index));

	public constructor() {
		super();
		const places = this.rooms.filter(({ type }) => type === 0).map(({ id }) => id);
		this.features = ['COMMUNITY'];
		this.rules = rules;
		this.events = events;
		this.hooks = webhooks(places);
		this.invitations = invites(places);
		this.threads = threads(places);
		const roles = this.roles.slice(1).map(({ id }) => id);
		this.board = onboarding(places, roles);
		for (const [index, place] of places.entries()) this.pinned.set(place, pins(index));
	}

	/** Other settings than none. */
	protected readonly settings = { name: 'The largest' };

	public guild(): Promise<GuildReading> {
		const guild = { id: this.id, ...this.settings, roles: this.roles, features: this.features, emojis, stickers } as unknown as APIGuild;
		return Promise.resolve({ guild, me: { id: '1', roles: [], permissions: ~0n } });
	}

	public channels(): Promise<ChannelsReading> {
		return Promise.resolve({ visible: this.rooms as unknown as APIGuildChannel[], hidden: [], complete: true });
	}

	public sounds(): Promise<readonly APISoundboardSound[]> {
		return Promise.resolve(sounds as unknown as APISoundboardSound[]);
	}

	/** Each picture is one of its own. */
	public resolve(_guildId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
		return Promise.resolve(new Map(names.map((name) => [name, createHash('sha256').update(name).digest('hex')])));
	}

	public async *bans(): AsyncIterable<readonly APIBan[]> {
		for (let start = 0; start < this.banned.length; start += 1000) yield await Promise.resolve(this.banned.slice(start, start + 1000));
	}
}

export function roleAt(index: number) {
	return {
		id: String(ids + BigInt(index)),
		name: index === 0 ? '@everyone' : `Role number ${index}`,
		color: index * 1000,
		hoist: index % 10 === 0,
		position: index,
		permissions: String(2n ** BigInt(index % 50)),
		managed: false,
		mentionable: false,
		colors: { primary_color: index * 1000, secondary_color: null, tertiary_color: null },
		flags: 0
	};
}

function channelAt(index: number) {
	const isCategory = index < 10;
	return {
		id: String(ids + 1000n + BigInt(index)),
		type: isCategory ? 4 : 0,
		name: `channel-number-${index}`,
		position: index,
		parent_id: isCategory ? null : String(ids + 1000n + BigInt(index % 10)),
		topic: isCategory ? null : `What is said in channel number ${index}`,
		nsfw: false,
		last_pin_timestamp: isCategory ? null : '2026-01-01T00:00:00.000Z',
		rate_limit_per_user: 0,
		permission_overwrites: Array.from({ length: 20 }, (_, target) => ({
			id: String(ids + BigInt((index + target) % 250)),
			type: 0,
			allow: String(1024 + target),
			deny: String(2048 * target)
		}))
	};
}

export function banAt(index: number): APIBan {
	return { user: { id: String(ids + 1_000_000n + BigInt(index)) }, reason: `Broke rule ${index % 12}, third warning` } as unknown as APIBan;
}
