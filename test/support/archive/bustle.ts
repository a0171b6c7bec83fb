import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { pinMessage, unpinMessage } from '../../discord/actions/pins';
import { createThread, updateThread } from '../../discord/actions/threads';
import type { Picker } from '../../discord/generate/picker';
import type { OptionFile } from '../../discord/interactions/acts';
import { actAs } from '../../discord/user';
import type { Community } from './community';

const stars = [
	{ id: null, name: '⭐' },
	{ id: null, name: '🎲' },
	{ id: '1100000000000000001', name: 'own' }
];

export interface BustleOptions {
	/** Only so many of the newest messages of a channel are touched. */
	readonly newest: number;
	/** Whether channels and threads come and change, too. Default true. */
	readonly structure?: boolean;
	/** The simulator's address: with it some messages have files. */
	readonly origin?: string;
}

/** People of the community do things, as many as `count`. */
export function bustle(community: Community, picker: Picker, count: number, { newest, structure = true, origin }: BustleOptions): void {
	const { guild, sim, owner } = community;
	const person = actAs(sim.world, owner.id);
	const actor = { userId: owner.id, reason: null };
	const places = (): APIChannel[] =>
		[...guild.channels.values(), ...guild.threads.values()].filter(
			(place) => ![4, 15, 16].includes(place.type) && !isArchived(place) && place.id !== community.channels.staff.id
		);
	const target = (): APIMessage | null => {
		const messages = community.messages(picker.one(places()).id).slice(-newest);
		return messages.length > 0 ? picker.one(messages) : null;
	};
	const acts: ((message: APIMessage | null) => void)[] = [
		() => {
			const files = origin !== undefined && picker.chance(0.3) ? [file(picker)] : [];
			person.send(guild.id, picker.one(places()).id, { content: `said ${sim.world.snowflake()}`, files, origin });
		},
		() => void person.send(guild.id, picker.one(places()).id, { content: `said ${sim.world.snowflake()}` }),
		(message) => message?.author.id === owner.id && void person.editMessage(guild.id, message, `edited ${sim.world.snowflake()}`),
		(message) => message && message.type !== 21 && person.deleteMessage(guild.id, message),
		(message) => message && person.react(guild.id, message, picker.one(stars), picker.chance(0.3)),
		(message) => message && person.unreact(guild.id, message, picker.one(stars)),
		(message) => message && picker.chance(0.3) && person.clearReactions(guild.id, message),
		(message) => message?.poll && !message.poll.results?.is_finalized && person.vote(guild.id, message, picker.integer(1, 2)),
		() => picker.chance(0.3) && void person.send(guild.id, picker.one(places()).id, { content: 'a poll', fields: { poll: poll() } }),
		(message) => message && picker.chance(0.3) && message.type === 0 && togglePin(community, message),
		() => {
			if (!structure || !picker.chance(0.3)) return;
			const thread = createThread(sim.world, guild, community.channels.talk, { type: 11, name: 'made' }, actor);
			person.send(guild.id, thread.id, { content: 'in the thread' });
		},
		() => {
			const open = [...guild.threads.values()].filter((thread) => !isArchived(thread) && thread.id !== community.channels.secret.id);
			if (structure && picker.chance(0.2) && open.length > 2)
				updateThread(sim.world, guild, picker.one(open) as never, {}, { archived: true }, actor);
		}
	];
	for (let index = 0; index < count; index += 1) {
		sim.world.clock.advance(7);
		picker.one(acts)(target());
	}
}

function file(picker: Picker): OptionFile {
	const bytes = Buffer.alloc(picker.integer(1, 20_000), String(picker.integer(0, 1_000_000)));
	return { filename: 'file.bin', contentType: 'application/octet-stream', bytes };
}

function togglePin({ guild, sim, owner }: Community, message: APIMessage): void {
	const channel = guild.channels.get(message.channel_id) ?? guild.threads.get(message.channel_id);
	if (!channel) return;
	if (message.pinned) unpinMessage(sim.world, { guild, channel }, message.id, { userId: owner.id, reason: null });
	else pinMessage(sim.world, { guild, channel }, message.id, owner);
}

function isArchived(channel: APIChannel): boolean {
	return 'thread_metadata' in channel && channel.thread_metadata?.archived === true;
}

function poll(): never {
	const answers = [1, 2].map((id) => ({ answer_id: id, poll_media: { text: `answer ${id}` } }));
	return { question: { text: '?' }, answers, expiry: '2027-01-01T00:00:00+00:00', allow_multiselect: false, layout_type: 1 } as never;
}
