import { SnapshotPin } from '../../../entities/SnapshotPin';
import type { CaptureSource } from '../CaptureSource';
import { ReadError } from '../GuildReader';
import { isWhole, type Values } from '../model';
import { mayReadHistory } from '../permissionsIn';
import { sawChannel } from './channel';
import { day, type Kind } from './Kind';

/**
 * A pinned message; its id is `channel:message`. Only channels whose `last_pin_timestamp` is set are asked: one request for each 50 pins.
 * https://discord.com/developers/docs/resources/message#get-channel-pins
 */
export const pin: Kind = {
	name: 'pin',
	entity: SnapshotPin,
	ids: ['channel', 'message'],
	fields: [{ key: 0, name: 'pinned_at', type: 'text', since: 1 }],
	mostNodes: 500_000,
	// That a pinned message was deleted is not told as a change of the pins: they are not trusted for longer than a day.
	freshness: {
		events: ['CHANNEL_PINS_UPDATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE', 'THREAD_LIST_SYNC', 'THREAD_DELETE'],
		intents: ['Guilds'],
		trustedMs: day,
		isBusy: true
	},
	unseen: 'partly_seen',
	async read(source) {
		const { visible, hidden, complete } = await source.channels();
		const places: Place[] = [...visible, ...(await source.threads())];
		const nodes = new Map<string, Values>();
		const seen = new Set<string>();
		for (const place of places) {
			if (await readPins(source, place, visible, nodes)) seen.add(source.identity.origin('channel', place.id));
		}
		const there = new Set([...places, ...hidden].map(({ id }) => source.identity.origin('channel', id)));
		const isWholeList = complete && hidden.length === 0 && seen.size === places.length;
		const provesAbsence = (id: string): boolean => {
			const channelId = id.slice(0, id.indexOf(':'));
			return seen.has(channelId) || (complete && !there.has(channelId));
		};
		return { status: 'read', nodes, complete: isWholeList, settled: complete, provesAbsence };
	},
	couldSee: (state, id) => isWhole(state.captures.pin) || sawChannel(state, id.slice(0, id.indexOf(':')))
};

interface Place {
	readonly id: string;
	readonly type: number;
	readonly parent_id?: string | null;
	readonly last_pin_timestamp?: string | null;
}

/** Whether all pins of the channel or thread were seen. Without the right to read the history an empty list proves nothing. */
async function readPins(
	source: CaptureSource,
	place: Place,
	channels: Parameters<typeof mayReadHistory>[2],
	nodes: Map<string, Values>
): Promise<boolean> {
	// It is set once something was pinned, and stays.
	if (!place.last_pin_timestamp) return true;
	if (!mayReadHistory(await source.me(), source.guildId, channels, place)) return false;
	try {
		for await (const page of source.reader.pins(place.id)) {
			for (const { id, pinnedAt } of page) nodes.set(`${place.id}:${id}`, { pinned_at: new Date(pinnedAt).toISOString() });
		}
		return true;
	} catch (error) {
		// It was deleted or closed to the bot in the meantime.
		if (error instanceof ReadError && (error.reason === 'missing_permission' || error.reason === 'unavailable')) return false;
		throw error;
	}
}
