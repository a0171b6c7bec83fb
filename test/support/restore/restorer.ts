import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events } from 'discord.js';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { assetUrl } from '../../../src/discord/assetUrl';
import { RestGuildReader } from '../../../src/discord/RestGuildReader';
import { RestGuildWriter } from '../../../src/discord/RestGuildWriter';
import { GuildRestore } from '../../../src/entities/GuildRestore';
import { RestoreStep } from '../../../src/entities/RestoreStep';
import { countMessages } from '../../../src/vault/archive/countMessages';
import { JobRunner, type JobLogger } from '../../../src/vault/jobs/JobRunner';
import { Jobs } from '../../../src/vault/jobs/Jobs';
import { Leases } from '../../../src/vault/leases/Leases';
import { AssetPool } from '../../../src/vault/media/AssetPool';
import { Downloader } from '../../../src/vault/media/Downloader';
import { FileMediaStore } from '../../../src/vault/media/FileMediaStore';
import type { StepFailure } from '../../../src/vault/restore/Journal';
import type { RestoreOutcome } from '../../../src/vault/restore/outcome';
import { RestoreJobs } from '../../../src/vault/restore/RestoreJobs';
import { Restores } from '../../../src/vault/restore/Restores';
import { RestoreRun, type RunEnd } from '../../../src/vault/restore/RestoreRun';
import type { RestoreOptions } from '../../../src/vault/restore/model';
import { GuildChanges } from '../../../src/vault/snapshots/GuildChanges';
import { defaultRetention } from '../../../src/vault/snapshots/retention';
import { Snapshots } from '../../../src/vault/snapshots/Snapshots';
import { kindNames } from '../../../src/vault/snapshots/model';
import type { Login } from '../archive/archiver';

export interface RestorerOptions {
	readonly database: DatabaseOptions;
	readonly clock?: { now(): number };
	readonly withMembers?: boolean;
	/** Folder of the media pool; default: one of its own, removed at the end. */
	readonly media?: string;
	/** Milliseconds; see `RunDependencies`. */
	readonly settleMs?: number;
}

export const everything: RestoreOptions = { kinds: kindNames, deleteExtra: true };

/** Snapshots and restores over a client that is logged in, as the plugin puts them together. */
export class Restorer {
	public readonly snapshots: Snapshots;
	private readonly clock: { now(): number };
	private attempts = 0;

	private constructor(
		public readonly database: Database,
		private readonly client: Client,
		private readonly assets: AssetPool,
		private readonly options: RestorerOptions,
		/** Of the media pool. */
		public readonly folder: string
	) {
		const clock = options.clock ?? { now: () => Date.now() };
		this.clock = clock;
		this.snapshots = new Snapshots({
			database,
			reader: new RestGuildReader(client),
			// No event tells of anything: each snapshot reads all.
			changes: new GuildChanges(() => false),
			assets,
			leases: new Leases(database, clock),
			clock,
			withMembers: options.withMembers ?? false,
			retention: () => Promise.resolve(defaultRetention)
		});
	}

	public static async open(options: RestorerOptions, client: Client): Promise<Restorer> {
		const database = await Database.open(options.database);
		const clock = options.clock ?? { now: () => Date.now() };
		const folder = options.media ?? (await mkdtemp(join(tmpdir(), 'guild-vault-restore-')));
		const store = await FileMediaStore.open(folder);
		const downloader = new Downloader({ origins: [client.options.rest?.cdn ?? ''] });
		const assets = new AssetPool({ database, store, downloader, clock, urlOf: (name) => assetUrl(client, name) });
		return new Restorer(database, client, assets, options, folder);
	}

	/** Writes an order down that confirms every deletion. */
	public async order(guildId: string, snapshotId: number, options: RestoreOptions = everything, sourceGuildId = guildId): Promise<number> {
		const live = await this.snapshots.look(guildId);
		const deletions = kindNames.flatMap((kind) => [...live.state.nodes[kind].keys()].map((id) => `${kind}:delete:${id}`));
		const { identifiers } = await this.database.write((tx) =>
			tx.insert(GuildRestore, {
				guild_id: guildId,
				source_guild_id: sourceGuildId,
				snapshot_id: snapshotId,
				hold_id: null,
				state: 'waiting',
				options: JSON.stringify(options),
				confirmed: JSON.stringify(deletions),
				laid: false,
				cancelled: false,
				owner: null,
				created_at: this.clock.now(),
				created_by: null,
				resumes_at: null,
				ended_at: null
			})
		);
		return Number(identifiers[0]!.id);
	}

	/** One attempt at the order, as a job makes it. */
	public async run(id: number, signal: AbortSignal = new AbortController().signal): Promise<RunEnd> {
		const restore = await this.database.read((reader) => reader.findOneByOrFail(GuildRestore, { id }));
		const { settleMs = 50 } = this.options;
		const writer = new RestGuildWriter(this.client);
		const dependencies = { database: this.database, snapshots: this.snapshots, writer, files: this.assets, clock: this.clock, settleMs };
		const owner = `test-${process.pid}-${(this.attempts += 1)}`;
		return new RestoreRun(dependencies, restore, owner, signal, () => undefined).run();
	}

	/** What Discord refused. */
	public async failures(id: number): Promise<StepFailure[]> {
		const steps = await this.database.read((reader) => reader.find(RestoreStep, { where: { restore_id: id } }));
		return steps.flatMap(({ failures }) => (failures === null ? [] : (JSON.parse(failures) as StepFailure[])));
	}

	/**
	 * Restores as jobs, as the plugin puts them together. Each is like a new process: nothing is remembered but what is in the database.
	 * @param logger default: nothing may be said
	 * @param whenEnded while the end, or a pause, is told
	 */
	public jobs(
		logger: JobLogger = { warn: fail, error: fail },
		whenEnded: (outcome: RestoreOutcome) => Promise<unknown> = () => Promise.resolve()
	): {
		restores: Restores;
		runner: JobRunner;
		ended: RestoreOutcome[];
		failed: { error: unknown; isFinal: boolean }[];
	} {
		const { database, snapshots, clock, assets: files } = this;
		const writer = new RestGuildWriter(this.client);
		const jobs = new Jobs(database, clock);
		const runner = new JobRunner(jobs, clock, logger);
		const dependencies = { database, snapshots, writer, files, clock, jobs, settleMs: this.options.settleMs ?? 50 };
		const restores = new Restores({ ...dependencies, countMessages: (ids) => countMessages(database, ids), wake: () => undefined });
		const ended: RestoreOutcome[] = [];
		const failed: { error: unknown; isFinal: boolean }[] = [];
		const handler = new RestoreJobs({
			...dependencies,
			openReport: () => ({
				progress: () => undefined,
				ended: async (outcome) => void (await whenEnded(outcome)),
				failed: (error, isFinal) => Promise.resolve(void failed.push({ error, isFinal }))
			}),
			latest: (guildId) => restores.latest(guildId),
			onEnded: (_, outcome) => void ended.push(outcome)
		});
		runner.handle(RestoreJobs.kind, handler);
		return { restores, runner, ended, failed };
	}

	public async close(): Promise<void> {
		await this.database.close();
		if (this.options.media === undefined) await rm(this.folder, { recursive: true, force: true });
	}
}

export async function loginRestorer({ api, cdn, token, patience }: Login, withMembers = false): Promise<Client<true>> {
	const rest = { api, cdn, globalRequestsPerSecond: 1e9, offset: 0, ...(patience !== undefined && { timeout: patience }) };
	const client = new Client({ intents: ['Guilds', 'GuildModeration', ...(withMembers ? (['GuildMembers'] as const) : [])], rest });
	const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
	await client.login(token);
	return ready;
}

function fail(...values: readonly unknown[]): never {
	throw new Error(values.map(String).join(' '));
}
