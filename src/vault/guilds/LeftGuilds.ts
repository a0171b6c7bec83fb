import { In } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { GuildRestore } from '../../entities/GuildRestore';
import type { Clock } from '../clock';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { GuildRecord, KnownGuilds, SeenGuild } from './KnownGuilds';
import { removeGuild } from './removeGuild';

export interface LeftGuildsDependencies {
	readonly database: Database;
	readonly known: KnownGuilds;
	readonly jobs: Jobs;
	readonly clock: Clock;
	/** Milliseconds for which data of a guild is kept after the bot left it; `null`: for ever. */
	readonly keep: number | null;
	/** Deletes the bytes of files that nothing has any more. */
	readonly files: { schedule(): Promise<void> };
	/** Told of each guild that the bot has left. @param until when its data goes */
	readonly onLeft: (guild: GuildRecord, until: number | null) => void;
	/** Told when nothing is kept of a guild any more. */
	readonly onRemoved: (guild: GuildRecord) => void;
}

/** What a process knows of guilds when it has connected. */
export interface GuildRoll {
	/** All that the bot is in, those in an outage among them. */
	readonly present: readonly Snowflake[];
	/** Of these, what is known of those that are not in an outage. */
	readonly seen: readonly SeenGuild[];
	/** Whether the guild would be known if the bot were in it: another process may have the shard that it is on. */
	readonly isOurs: (guildId: Snowflake) => boolean;
}

const day = 86_400_000;
const living = ['waiting', 'running', 'paused'] as const;

/** Keeps what is known of a guild that the bot has left for a time, in which the bot may come back or its owner may load it elsewhere. */
export class LeftGuilds implements JobHandler {
	public static readonly kind = 'guild:remove';

	public constructor(private readonly dependencies: LeftGuildsDependencies) {}

	/** Notes who is there and who is not, and plans what is to go. @returns guilds that the bot has left without hearing of it */
	public async callRoll({ present, seen, isOurs }: GuildRoll): Promise<readonly GuildRecord[]> {
		const { known } = this.dependencies;
		await known.stay(present);
		await known.see(seen);
		const missing = await known.miss(new Set(present), isOurs);
		for (const guild of await known.left()) if (isOurs(guild.id)) await this.plan(guild);
		for (const guild of missing) this.tell(guild);
		return missing;
	}

	/** The bot was removed from the guild, or the guild is gone. Never for an outage. */
	public async leave(guildId: Snowflake): Promise<void> {
		const guild = await this.dependencies.known.leave(guildId);
		if (!guild) return;
		await this.plan(guild);
		this.tell(guild);
	}

	public async run({ payload }: Job, signal: AbortSignal): Promise<JobOutcome> {
		const { database, known, clock, files, onRemoved } = this.dependencies;
		const { guildId } = payload as { readonly guildId: Snowflake };
		const guild = await known.get(guildId);
		const due = guild && this.dueAt(guild);
		// It came back, or everything is kept now.
		if (!guild || due === null) return {};
		if (due > clock.now()) return { again: due };
		if (await this.isBeingLoaded(guildId)) return { again: clock.now() + day };
		await removeGuild(database, guildId, signal);
		await files.schedule();
		await database.checkpoint();
		onRemoved(guild);
		return {};
	}

	public whenExhausted(): number {
		return this.dependencies.clock.now() + day;
	}

	/** The job belongs to no guild: any process may do it. */
	private async plan(guild: GuildRecord): Promise<void> {
		const runAt = this.dueAt(guild);
		if (runAt === null) return;
		const dedupeKey = `${LeftGuilds.kind}:${guild.id}`;
		await this.dependencies.jobs.enqueue({ kind: LeftGuilds.kind, dedupeKey, payload: { guildId: guild.id }, runAt });
	}

	private dueAt({ leftAt }: GuildRecord): number | null {
		const { keep } = this.dependencies;
		return leftAt === null || keep === null ? null : leftAt + keep;
	}

	private tell(guild: GuildRecord): void {
		this.dependencies.onLeft(guild, this.dueAt(guild));
	}

	/** Whether a restore elsewhere is made of a snapshot of the guild. One of its own will never go on. */
	private async isBeingLoaded(guildId: Snowflake): Promise<boolean> {
		const where = { source_guild_id: guildId, state: In([...living]) };
		const restores = await this.dependencies.database.read((reader) => reader.findBy(GuildRestore, where));
		return restores.some(({ guild_id: into }) => into !== guildId);
	}
}
