import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { ArchiveRoundRow } from '../../src/entities/ArchiveRound';
import { ChannelSyncRow } from '../../src/entities/ChannelSync';
import { Residents } from '../support/archive-turmoil/Residents';
import { login } from '../support/archive/archiver';
import { startCommunity } from '../support/archive/community';
import { hearingIntents, openKeeper, type Keeper } from '../support/archive/keeper';
import { unlike } from '../support/archive/likeness';
import { makeTestPlace } from '../support/databases';
import { updateThread } from '../discord/actions/threads';
import { actAs } from '../discord/user';

const hour = 3_600_000;

/** Of a thread that is archived nothing is read again: what was heard before it was must be safe when that is noted. */
test.each(['sqlite', 'mysql'] as const)(
	'a thread is edited, then archived, and the bot is killed: the edit is archived, on %s',
	async (kind) => {
		const community = await startCommunity({ messages: 10, oldThreads: 0 });
		const place = await makeTestPlace(kind);
		const media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		const residents = await Residents.prepare();
		const { sim, application, guild, channels, owner } = community;
		const access = { api: sim.api, cdn: sim.cdn, token: application.token };
		const client = await login({ ...access, intents: hearingIntents });
		const open = (ahead: number): Promise<Keeper> =>
			openKeeper({ database: place.options, media, clock: { now: () => Date.now() + ahead } }, client);
		const look = async <T>(read: (database: Database) => Promise<T>): Promise<T> => {
			const keeper = await open(0);
			return read(keeper.database).finally(() => keeper.close());
		};
		try {
			const first = await open(0);
			await first.archive.choose(guild.id, guild.id, true);
			await first.settle();
			await first.close();
			const began = Date.now() + hour;
			await residents.start({ database: place.options, media, login: access, guildId: guild.id, clockAhead: hour });
			const round = { guild_id: guild.id };
			await expect
				.poll(() => look((database) => database.read((reader) => reader.findOneByOrFail(ArchiveRoundRow, round))), { timeout: 20_000 })
				.toMatchObject({ started_at: expect.toSatisfy((at: number) => at >= began) as number, finished_at: expect.any(Number) as number });
			const [, edited] = community.messages(channels.post.id).filter(({ author }) => author.id === owner.id);
			actAs(sim.world, owner.id).editMessage(guild.id, edited!, 'the last word');
			const thread = guild.threads.get(channels.post.id)!;
			updateThread(sim.world, guild, thread as never, {}, { archived: true }, { userId: owner.id, reason: null });
			const isNoted = (database: Database) =>
				database.read((reader) => reader.findOneByOrFail(ChannelSyncRow, { channel_id: channels.post.id }));
			await expect
				.poll(() => look(isNoted), { timeout: 20_000, interval: 10 })
				.toMatchObject({ archived_at: expect.any(Number) as number });
			await residents.kill();
			const last = await open(2 * hour);
			await last.archive.sync(guild.id);
			await last.settle();
			expect(await unlike(last, community)).toEqual([]);
			await last.close();
		} finally {
			await client.destroy();
			await residents.close();
			await community.close();
			await place.remove();
			await rm(media, { recursive: true, force: true });
		}
	}
);
