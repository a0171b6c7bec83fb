import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import type { Clock } from '../../clock';
import { observe } from './observe';
import type { SeenGuild } from './SeenGuild';

export interface NameKeeperDependencies {
	readonly database: Database;
	readonly clock: Clock;
	/** The guild as the gateway told of it; `null` while it has not. */
	readonly seen: (guildId: Snowflake) => SeenGuild | null;
	/** People of whom nothing is stored. */
	readonly optOuts: { of(guildId: Snowflake): Promise<ReadonlySet<Snowflake>> };
	readonly onError: (error: unknown, guildId: Snowflake) => void;
	/** Milliseconds in which changes are gathered. Default 30,000. */
	readonly delay?: number;
}

/** Keeps what guilds with an archive, and what is in them, are called. What the gateway tells is enough: nothing is ever asked for. */
export class NameKeeper {
	/** Guilds of which nothing has changed since they were looked at. */
	private readonly current = new Set<Snowflake>();
	private readonly changed = new Set<Snowflake>();
	private timer: NodeJS.Timeout | null = null;
	private work: Promise<void> = Promise.resolve();

	public constructor(private readonly dependencies: NameKeeperDependencies) {}

	/** Something of the guild may be called otherwise now. */
	public touch(guildId: Snowflake): void {
		this.current.delete(guildId);
		this.changed.add(guildId);
		this.timer ??= setTimeout(() => void this.flush(), this.dependencies.delay ?? 30_000).unref();
	}

	/** Looks at what has changed until now. Failures are told, and tried again with the next change. */
	public async flush(): Promise<void> {
		if (this.timer) clearTimeout(this.timer);
		this.timer = null;
		const guilds = [...this.changed];
		this.changed.clear();
		this.work = this.work.then(() => this.refreshAll(guilds));
		await this.work;
	}

	private async refreshAll(guilds: readonly Snowflake[]): Promise<void> {
		for (const guildId of guilds) {
			try {
				const isArchived = await this.dependencies.database.read((reader) => reader.existsBy(ArchivedChannel, { guild_id: guildId }));
				if (isArchived) await this.refresh(guildId);
			} catch (error) {
				this.dependencies.onError(error, guildId);
			}
		}
	}

	/** Looks at a guild, unless nothing changed since the last time. */
	private async refresh(guildId: Snowflake): Promise<void> {
		if (this.current.has(guildId)) return;
		const { database, clock, seen, optOuts } = this.dependencies;
		const guild = seen(guildId);
		if (!guild) return;
		// Before the look: what changes meanwhile is looked at again.
		this.current.add(guildId);
		try {
			const optedOut = await optOuts.of(guildId);
			await observe(database, { ...guild, members: guild.members.filter(({ id }) => !optedOut.has(id)) }, clock.now());
		} catch (error) {
			this.current.delete(guildId);
			throw error;
		}
	}
}
