import { Keyv } from 'keyv';
import type { KeyvStoreAdapter } from 'keyv';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { padId } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { GuildSettingsRow } from '../../entities/GuildSettings';
import type { Clock } from '../clock';
import { LruMap } from '../cache/LruMap';

/** What a guild chose for itself; `null` means: as the bot's options say. */
export interface GuildChoices {
	/** Minutes between automatic snapshots; 0 turns them off. */
	readonly snapshotIntervalMinutes: number | null;
	/** How many snapshots the guild's chain holds. */
	readonly snapshotLimit: number | null;
	/** The rules of retention, see `RetentionPolicy`. When one is set, those that are `null` keep nothing. */
	readonly keepLast: number | null;
	readonly keepHourly: number | null;
	readonly keepDaily: number | null;
	readonly keepWeekly: number | null;
	readonly keepMonthly: number | null;
	/** Deletions in a short time that raise an alarm; 0 turns it off. */
	readonly alarmDeletions: number | null;
	/** As `alarmDeletions`, for bans and kicks. */
	readonly alarmBans: number | null;
	/** Whether the archive rests: nothing is read or stored. */
	readonly archivePaused: boolean | null;
	/** Days for which archived messages are kept; 0: for ever. */
	readonly archiveRetentionDays: number | null;
	/** The newest so many archived messages of each channel are kept; 0: all. */
	readonly archiveRetentionMessages: number | null;
	/** Days of messages that are read again after the bot was away. */
	readonly archiveWindowDays: number | null;
	/** ... and how many messages of a channel at most. */
	readonly archiveWindowMessages: number | null;
	/** Where the plugin reports. */
	readonly logChannelId: Snowflake | null;
	/** A locale of Discord, such as `en-US`. */
	readonly language: string | null;
	/** Roles that may do what otherwise needs a permission, see `rights`: ids with spaces between them. */
	readonly viewRoles: string | null;
	readonly createRoles: string | null;
	readonly archiveRoles: string | null;
	readonly searchRoles: string | null;
	readonly restoreRoles: string | null;
}

export interface SettingsCacheOptions {
	/** Where rows are remembered. Default: the 1000 last used, in memory. */
	readonly store?: KeyvStoreAdapter | Map<string, unknown>;
	/** Milliseconds after which a change that another process made is seen. Default: a minute. */
	readonly ttl?: number;
	readonly onError?: (error: unknown) => void;
}

const columns = {
	snapshotIntervalMinutes: 'snapshot_interval_minutes',
	snapshotLimit: 'snapshot_limit',
	keepLast: 'keep_last',
	keepHourly: 'keep_hourly',
	keepDaily: 'keep_daily',
	keepWeekly: 'keep_weekly',
	keepMonthly: 'keep_monthly',
	alarmDeletions: 'alarm_deletions',
	alarmBans: 'alarm_bans',
	archivePaused: 'archive_paused',
	archiveRetentionDays: 'archive_retention_days',
	archiveRetentionMessages: 'archive_retention_messages',
	archiveWindowDays: 'archive_window_days',
	archiveWindowMessages: 'archive_window_messages',
	logChannelId: 'log_channel_id',
	language: 'language',
	viewRoles: 'view_roles',
	createRoles: 'create_roles',
	archiveRoles: 'archive_roles',
	searchRoles: 'search_roles',
	restoreRoles: 'restore_roles'
} as const satisfies Record<keyof GuildChoices, keyof GuildSettingsRow>;
const defaults = Object.fromEntries(Object.keys(columns).map((name) => [name, null])) as unknown as GuildChoices;

/** Settings of guilds: rows, behind a cache that may lose anything at any time. */
export class GuildSettings {
	readonly #cache: Keyv<GuildChoices>;
	/** Counts changes, so that what was read before one is not remembered after it. */
	#changes = 0;

	public constructor(
		private readonly database: Database,
		private readonly clock: Clock,
		{ store = new LruMap(1000), ttl = 60_000, onError = () => undefined }: SettingsCacheOptions = {}
	) {
		this.#cache = new Keyv({ store, ttl, namespace: 'guild-vault:settings' });
		// Keyv swallows errors of its store; a failed look-up is a miss here.
		this.#cache.on('error', onError);
	}

	public async get(guildId: Snowflake): Promise<GuildChoices> {
		const known = await this.#cache.get(guildId);
		if (known !== undefined) return known;
		const changes = this.#changes;
		const row = await this.database.read((reader) => reader.findOneBy(GuildSettingsRow, { guild_id: guildId }));
		const choices = row ? choicesOf(row) : defaults;
		if (changes === this.#changes) await this.#cache.set(guildId, choices);
		return choices;
	}

	/** Changes what is named, leaves the rest. @returns all choices after it */
	public async set(guildId: Snowflake, change: Partial<GuildChoices>): Promise<GuildChoices> {
		const row = await this.database.write(async (tx) => {
			const updated_at = this.clock.now();
			const empty = { guild_id: padId(guildId), ...columnsOf(defaults), updated_at };
			await insertRows(this.database, tx, GuildSettingsRow, [empty], { mode: 'ignore' });
			await tx.update(GuildSettingsRow, { guild_id: guildId }, { ...columnsOf(change), updated_at });
			return tx.findOneByOrFail(GuildSettingsRow, { guild_id: guildId });
		});
		this.#changes += 1;
		await this.#cache.delete(guildId);
		return choicesOf(row);
	}
}

function columnsOf(choices: Partial<GuildChoices>): Record<string, string | number | boolean | null> {
	const entries = Object.entries(columns).flatMap(([name, column]) => {
		const value = choices[name as keyof GuildChoices];
		return value === undefined ? [] : [[column, value] as const];
	});
	return Object.fromEntries(entries);
}

function choicesOf(row: GuildSettingsRow): GuildChoices {
	return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, row[column]])) as unknown as GuildChoices;
}
