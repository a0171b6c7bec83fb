import type { APIUser, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { padId, unpadId, type PaddedId } from '../../../database/ids';
import { execute, insertRows, type Row } from '../../../database/rows';
import { PollVoter } from '../../../entities/PollVoter';
import { Reactor } from '../../../entities/Reactor';
import type { Clock } from '../../clock';
import type { Job, JobHandler } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import { ReadError } from '../../snapshots/GuildReader';
import { saveUsers } from '../saveUsers';
import { duePolls, dueReactions, settle, type DuePeople } from './duePeople';
import { peoplePerPage, type PeopleReader } from './PeopleReader';

export const peopleKinds = ['reactions', 'polls'] as const;
export type PeopleKind = (typeof peopleKinds)[number];

export interface PeopleReadsDependencies {
	readonly database: Database;
	readonly reader: PeopleReader;
	readonly jobs: Pick<Jobs, 'enqueue'>;
	readonly clock: Clock;
	/** People of whom nothing is stored. */
	readonly optOuts: { of(guildId: Snowflake): Promise<ReadonlySet<Snowflake>> };
	/** What is asked for; nothing of the rest costs a request. */
	readonly kinds: ReadonlySet<PeopleKind>;
}

/**
 * Asks who reacted and voted, for archived messages that have reactions or votes, and again when these have changed. Each emoji and each
 * answer is a transaction of its own: what was interrupted goes on there.
 */
export class PeopleReads implements JobHandler {
	public static readonly kind = 'archive:people';

	public constructor(private readonly dependencies: PeopleReadsDependencies) {}

	/** Makes sure that it is asked for a guild, if anything is. */
	public async plan(guildId: Snowflake): Promise<void> {
		const { jobs, kinds } = this.dependencies;
		if (kinds.size === 0) return;
		await jobs.enqueue({ kind: PeopleReads.kind, guildId, dedupeKey: `${PeopleReads.kind}:${guildId}` });
	}

	public async run({ guildId }: Job, signal: AbortSignal): Promise<void> {
		const { database, kinds } = this.dependencies;
		if (guildId === null) return;
		/** Channels that Discord does not let the bot read: they wait for the next round. */
		const closed = new Set<PaddedId>();
		const sources = [...(kinds.has('reactions') ? [dueReactions] : []), ...(kinds.has('polls') ? [duePolls] : [])];
		for (const source of sources) {
			for await (const due of source(database, guildId)) {
				signal.throwIfAborted();
				if (!closed.has(due.channelId) && !(await this.read(guildId, due))) closed.add(due.channelId);
			}
		}
	}

	/** @returns false if the channel cannot be read */
	private async read(guildId: Snowflake, due: DuePeople): Promise<boolean> {
		try {
			const users = await this.ask(due);
			await this.save(guildId, due, users);
			return true;
		} catch (error) {
			if (!(error instanceof ReadError) || error.reason === 'failed') throw error;
			// Of a message that is gone nobody can tell any more.
			if (error.reason === 'unavailable') await this.save(guildId, due, null);
			return error.reason === 'unavailable';
		}
	}

	private async ask(due: DuePeople): Promise<ReadonlyMap<boolean, readonly APIUser[]>> {
		const { reader } = this.dependencies;
		const [channelId, messageId] = [unpadId(due.channelId), unpadId(due.messageId)];
		const { subject } = due;
		if (subject.kind === 'poll') {
			return new Map([[false, await all((after) => reader.voters(channelId, messageId, subject.answerId, after))]]);
		}
		const found = new Map<boolean, readonly APIUser[]>();
		for (const burst of subject.bursts) {
			found.set(burst, await all((after) => reader.reactors(channelId, messageId, subject.name, burst, after)));
		}
		return found;
	}

	private async save(guildId: Snowflake, due: DuePeople, found: ReadonlyMap<boolean, readonly APIUser[]> | null): Promise<void> {
		const { database, clock, optOuts } = this.dependencies;
		const optedOut = await optOuts.of(guildId);
		await database.write(async (tx) => {
			await settle(database, tx, due, clock.now());
			if (!found) return;
			const entity = due.subject.kind === 'poll' ? PollVoter : Reactor;
			const [key, value] = due.subject.kind === 'poll' ? ['answer_id', due.subject.answerId] : ['emoji', due.subject.emoji];
			const place = [due.channelId, due.messageId, value];
			await execute(tx, `DELETE FROM ${database.table(entity)} WHERE channel_id = ? AND message_id = ? AND ${key} = ?`, place);
			const people = [...found].map(([burst, users]) => ({ burst, users: users.filter(({ id }) => !optedOut.has(id)) }));
			await insertRows(
				database,
				tx,
				entity,
				people.flatMap(({ burst, users }) => users.map((user) => personRow(due, user, burst))),
				{ mode: 'ignore' }
			);
			await saveUsers(
				database,
				tx,
				people.flatMap(({ users }) => users),
				clock.now()
			);
		});
	}
}

function personRow({ channelId, messageId, subject }: DuePeople, { id }: APIUser, burst: boolean): Row {
	const place = { channel_id: channelId, message_id: messageId };
	const user = { user_id: padId(id) };
	return subject.kind === 'poll' ? { ...place, answer_id: subject.answerId, ...user } : { ...place, emoji: subject.emoji, burst, ...user };
}

async function all(page: (after: Snowflake) => Promise<readonly APIUser[]>): Promise<readonly APIUser[]> {
	const people: APIUser[] = [];
	for (;;) {
		const users = await page(people.at(-1)?.id ?? '0');
		people.push(...users);
		if (users.length < peoplePerPage) return people;
	}
}
