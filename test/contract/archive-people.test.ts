import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { PollVoter } from '../../src/entities/PollVoter';
import { Reactor } from '../../src/entities/Reactor';
import type { PeopleReader } from '../../src/vault/archive/people/PeopleReader';
import { PeopleReads, peopleKinds, type PeopleKind } from '../../src/vault/archive/people/PeopleReads';
import { Names } from '../../src/vault/archive/names/Names';
import { ReadError } from '../../src/vault/snapshots/GuildReader';
import { addChannel, guildId, message, messageId, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';

const never = new AbortController().signal;
const user = (n: number) =>
	({ id: String(300_000_000_000_000_000n + BigInt(n)), username: `user${n}`, global_name: null, avatar: null }) as APIUser;
const people = (count: number) => Array.from({ length: count }, (_, index) => user(index + 1));

/** Answers as Discord does, page by page. */
class Reader implements PeopleReader {
	public readonly requests: string[] = [];
	public readonly answers = new Map<string, readonly APIUser[] | ReadError>();

	public reactors(_: string, id: string, emoji: string, burst: boolean, after: string): Promise<readonly APIUser[]> {
		return this.answer(`${id} ${emoji} ${burst}`, after);
	}

	public voters(_: string, id: string, answerId: number, after: string): Promise<readonly APIUser[]> {
		return this.answer(`${id} ${answerId}`, after);
	}

	private answer(key: string, after: string): Promise<readonly APIUser[]> {
		this.requests.push(`${key} ${after}`);
		const found = this.answers.get(key) ?? [];
		if (found instanceof ReadError) return Promise.reject(found);
		return Promise.resolve(found.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, 100));
	}
}

function reaction(name: string, normal: number, burst: number, id: string | null = null) {
	const counts = { count: normal + burst, count_details: { normal, burst } };
	return { emoji: { id, name }, ...counts, me: false, me_burst: false, burst_colors: [] };
}

const poll = {
	question: { text: 'Tea?' },
	answers: [1, 2].map((id) => ({ answer_id: id, poll_media: { text: `answer ${id}` } })),
	expiry: null
} as unknown as APIMessage['poll'];

function reads(database: Database, reader: Reader, kinds: readonly PeopleKind[] = peopleKinds, optedOut: readonly string[] = []) {
	const asked = new PeopleReads({
		database,
		reader,
		jobs: { enqueue: () => Promise.resolve({ id: 1, added: true }) },
		clock: { now: () => 5000 },
		optOuts: { of: () => Promise.resolve(new Set(optedOut)) },
		kinds: new Set(kinds)
	});
	return (signal = never) => asked.run({ guildId } as never, signal);
}

const reactors = (db: Database) => db.read((reader) => reader.find(Reactor, { order: { emoji: 'ASC', burst: 'ASC', user_id: 'ASC' } }));
const voters = (db: Database) => db.read((reader) => reader.find(PollVoter, { order: { answer_id: 'ASC', user_id: 'ASC' } }));

eachDatabase('who reacted and voted', (open) => {
	test('is asked once for each emoji and answer, page by page, and again only when counts change', async () => {
		const { db } = await open();
		await addChannel(db);
		const custom = '812345678901234567';
		const reactions = [reaction('👍', 150, 0), reaction('cat', 1, 2, custom)];
		await store(db, [message(1, { reactions } as never), message(2, { poll })]);
		const reader = new Reader();
		const [first, second] = [messageId(1), messageId(2)];
		reader.answers.set(`${first} 👍 false`, people(150));
		reader.answers.set(`${first} cat:${custom} false`, people(1));
		reader.answers.set(`${first} cat:${custom} true`, people(2));
		reader.answers.set(`${second} 2`, people(3));
		await reads(db, reader)();
		expect(reader.requests).toHaveLength(2 + 1 + 1 + 1 + 1);
		const found = await reactors(db);
		expect(found.filter(({ emoji }) => emoji === '👍')).toHaveLength(150);
		expect(found.filter(({ emoji, burst }) => emoji === custom && burst).map(({ user_id: id }) => id)).toEqual([user(1).id, user(2).id]);
		expect((await voters(db)).map(({ answer_id: answer, user_id: id }) => [answer, id])).toEqual([1, 2, 3].map((n) => [2, user(n).id]));
		expect(await new Names(db).person(guildId, user(150).id)).toMatchObject({ username: 'user150' });

		await reads(db, reader)();
		expect(reader.requests).toHaveLength(6);

		await store(db, [message(1, { reactions: [reaction('👍', 1, 0)] } as never)]);
		reader.answers.set(`${first} 👍 false`, people(1));
		await reads(db, reader)();
		expect(reader.requests).toHaveLength(7);
		expect((await reactors(db)).map(({ emoji, user_id: id }) => [emoji, id])).toEqual([['👍', user(1).id]]);
	});

	test('is asked only where it is wanted, and nothing of people who opted out is kept', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1, { reactions: [reaction('👍', 2, 0)] } as never), message(2, { poll })]);
		const reader = new Reader();
		reader.answers.set(`${messageId(1)} 👍 false`, people(2));
		await reads(db, reader, [])();
		expect(reader.requests).toEqual([]);
		await reads(db, reader, ['reactions'], [user(1).id])();
		expect(reader.requests).toHaveLength(1);
		expect((await reactors(db)).map(({ user_id: id }) => id)).toEqual([user(2).id]);
	});

	test('goes on where it was interrupted; a message that is gone is not asked again, a channel that is closed next time', async () => {
		const { db } = await open();
		await addChannel(db);
		const all = ['👍', '👎', '😀'].map((name) => reaction(name, 1, 0));
		await store(
			db,
			all.map((one, index) => message(index + 1, { reactions: [one] } as never))
		);
		const reader = new Reader();
		reader.answers.set(`${messageId(1)} 👍 false`, people(1));
		reader.answers.set(`${messageId(2)} 👎 false`, new ReadError('unavailable', 'gone'));
		reader.answers.set(`${messageId(3)} 😀 false`, new ReadError('failed', 'reset'));
		await expect(reads(db, reader)()).rejects.toThrow('reset');
		reader.answers.set(`${messageId(3)} 😀 false`, new ReadError('missing_permission', 'closed'));
		await reads(db, reader)();
		expect(reader.requests).toHaveLength(4);
		reader.answers.set(`${messageId(3)} 😀 false`, people(1));
		await reads(db, reader)();
		await reads(db, reader)();
		expect(reader.requests).toHaveLength(5);
		expect((await reactors(db)).map(({ emoji }) => emoji)).toEqual(['👍', '😀']);
	});
});
