import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage, Client } from 'discord.js';
import { Database } from '../../../src/database/Database';
import { Alias } from '../../../src/entities/Alias';
import { ArchivedChannel } from '../../../src/entities/ArchivedChannel';
import { ArchivedUser } from '../../../src/entities/ArchivedUser';
import { Attachment } from '../../../src/entities/Attachment';
import { Coverage } from '../../../src/entities/Coverage';
import { Embed } from '../../../src/entities/Embed';
import { MediaPool } from '../../../src/entities/MediaPool';
import { Message } from '../../../src/entities/Message';
import { MessageRevision } from '../../../src/entities/MessageRevision';
import { Poll } from '../../../src/entities/Poll';
import { Reaction } from '../../../src/entities/Reaction';
import { Sticker } from '../../../src/entities/Sticker';
import type { ThreadArchiveResult } from '../../../src/vault/archive/ThreadArchive';
import { login, openArchiver, type ArchiverOptions, type Login } from '../archive/archiver';
import { archiveProblems } from '../archive/problems';
import { startStage, type Stage, type StageOptions } from '../archive/stage';
import { makeTestPlace, type DatabaseKind, type TestPlace } from '../databases';
import type { RecordedRequest } from '../../discord/rest/requests';
import type { Death, VictimOrder } from './victim';

const entities = [
	Alias,
	ArchivedChannel,
	ArchivedUser,
	Attachment,
	Coverage,
	Embed,
	MediaPool,
	Message,
	MessageRevision,
	Poll,
	Reaction,
	Sticker
];

/** Milliseconds after which a request is given up. */
const patience = 2_000;

/** A simulator, a database and a folder, made empty again and again: what is archived, and where to. */
export class Ground {
	private clockAhead = 0;

	private constructor(
		public readonly kind: DatabaseKind,
		public readonly stage: Stage,
		private readonly place: TestPlace,
		private readonly root: string,
		private readonly client: Client,
		private readonly truth: readonly APIMessage[]
	) {}

	public static async prepare(kind: DatabaseKind, options: StageOptions): Promise<Ground> {
		const stage = await startStage({ ...options, discord: { checks: false } });
		const truth = await stage.truth();
		const place = await makeTestPlace(kind);
		const root = await mkdtemp(join(tmpdir(), 'guild-vault-ground-'));
		await (await Database.open(place.options)).close();
		if (place.options.type === 'sqlite') await copyFile(place.options.path, join(root, 'empty.sqlite'));
		const client = await login(loginOf(stage));
		return new Ground(kind, stage, place, root, client, truth);
	}

	public async close(): Promise<void> {
		await this.client.destroy();
		await this.stage.close();
		await this.place.remove();
		await rm(this.root, { recursive: true, force: true });
	}

	/** Nothing is archived, nothing was asked, nothing goes wrong, and both clocks say the same. */
	public async clear(): Promise<void> {
		this.clockAhead = this.stage.sim.world.clock.now() - Date.now();
		this.stage.sim.faults.clear();
		this.stage.sim.requests.length = 0;
		await rm(this.media, { recursive: true, force: true });
		if (this.place.options.type === 'sqlite') {
			const { path } = this.place.options;
			await Promise.all(['-wal', '-shm', '-journal'].map((ending) => rm(path + ending, { force: true })));
			await copyFile(join(this.root, 'empty.sqlite'), path);
			return;
		}
		await this.inDatabase((database) =>
			database.write(async (tx) => {
				for (const entity of entities) await tx.query(`DELETE FROM ${database.table(entity)}`);
			})
		);
	}

	public order(death: Death | null): VictimOrder {
		return { options: this.options, guildId: this.stage.guild.id, threadId: this.stage.threadId, death };
	}

	/** One run in this process, after a start as the bot's: database and pool are opened anew. */
	public async restart(): Promise<ThreadArchiveResult> {
		const archiver = await openArchiver(this.options, this.client);
		try {
			return await archiver.run(this.stage.guild.id, this.stage.threadId);
		} finally {
			await archiver.close();
		}
	}

	/** Discord's clock and the archive's go on; `archive: false`: the archive's clock is wrong from now on. */
	public pass(hours: number, archive = true): void {
		this.stage.sim.world.clock.advance(hours * 3_600_000);
		if (archive) this.clockAhead += hours * 3_600_000;
	}

	/** In what the archive differs from what Discord has. */
	public problems(): Promise<string[]> {
		const { threadId, sim } = this.stage;
		return this.inDatabase((database) => archiveProblems({ database, media: this.media, threadId }, this.truth, sim.world));
	}

	/** What was asked to archive the thread; processes that log in meanwhile ask for other things. */
	public get requests(): readonly RecordedRequest[] {
		return this.stage.sim.requests.filter(({ path }) => /^\/(channels|attachments|cdn)\//.test(path));
	}

	/** Requests for pages that had been asked for before. */
	public get pagesAgain(): number {
		const pages = this.requests.filter(({ route }) => route === '/channels/:channel_id/messages');
		return pages.length - new Set(pages.map(({ query }) => query.get('after'))).size;
	}

	public get login(): Login {
		return loginOf(this.stage);
	}

	private get media(): string {
		return join(this.root, 'media');
	}

	private get options(): ArchiverOptions {
		return { ...this.login, database: this.place.options, media: this.media, clockAhead: this.clockAhead };
	}

	private async inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
		const database = await Database.open(this.place.options);
		try {
			return await work(database);
		} finally {
			await database.close();
		}
	}
}

function loginOf({ sim, application }: Stage): Login {
	return { api: sim.api, cdn: sim.cdn, token: application.token, patience };
}
