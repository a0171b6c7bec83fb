import type { Database } from '../../database/Database';
import { padId, unpadId, type Snowflake } from '../../database/ids';
import { execute } from '../../database/rows';
import { Attachment } from '../../entities/Attachment';
import type { Clock } from '../clock';
import type { Amount, MediaPrune, PruneReport } from './MediaPrune';
import type { MediaVerify, VerifyOptions, VerifyReport } from './MediaVerify';

/** Files of a guild's messages. */
export interface MediaStatus {
	/** In the pool. A file that was posted twice counts twice. */
	readonly stored: Amount;
	/** To be downloaded, or tried again. */
	readonly waiting: Amount;
	/** Given up. */
	readonly dead: Amount;
	/** Why they were given up, the most frequent reason first; ten at most. */
	readonly reasons: readonly { readonly reason: string; readonly files: number }[];
}

export interface MediaDependencies {
	readonly database: Database;
	readonly clock: Clock;
	readonly prune: MediaPrune;
	readonly verify: MediaVerify;
	/** Makes sure that files of a channel that wait are downloaded. */
	readonly onWaiting: (guildId: Snowflake, channelId: Snowflake) => Promise<void>;
}

const never = new AbortController().signal;
const mostReasons = 10;

/** Looks after the files of all guilds: they are kept once, however many guilds have them. */
export class Media {
	public constructor(private readonly dependencies: MediaDependencies) {}

	/** What the archive has of a guild's files, and what it lacks. */
	public async status(guildId: Snowflake): Promise<MediaStatus> {
		const { database } = this.dependencies;
		const table = database.table(Attachment);
		const [states, reasons] = await database.read(async (reader) => {
			const counted: { state: keyof MediaStatus; files: number | string; bytes: number | string | null }[] = await reader.query(
				`SELECT state, COUNT(*) AS files, SUM(size) AS bytes FROM ${table} WHERE guild_id = ? GROUP BY state`,
				[padId(guildId)]
			);
			const told: { reason: string; files: number | string }[] = await reader.query(
				`SELECT last_error AS reason, COUNT(*) AS files FROM ${table} WHERE state = 'dead' AND guild_id = ? AND last_error IS NOT NULL
				GROUP BY last_error ORDER BY COUNT(*) DESC, last_error LIMIT ${mostReasons}`,
				[padId(guildId)]
			);
			return [counted, told] as const;
		});
		const amount = (state: string): Amount => {
			const row = states.find((one) => one.state === state);
			return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) };
		};
		return {
			stored: amount('stored'),
			waiting: amount('waiting'),
			dead: amount('dead'),
			reasons: reasons.map(({ reason, files }) => ({ reason, files: Number(files) }))
		};
	}

	/** Lets files of a guild that were given up be tried again. @returns how many they are */
	public async retry(guildId: Snowflake): Promise<number> {
		const { database, clock, onWaiting } = this.dependencies;
		const table = database.table(Attachment);
		const rows: { channel_id: string }[] = await database.read((reader) =>
			reader.query(`SELECT DISTINCT channel_id FROM ${table} WHERE state = 'dead' AND guild_id = ?`, [padId(guildId)])
		);
		const statement = `UPDATE ${table} SET state = 'waiting', attempts = 0, next_attempt_at = ? WHERE state = 'dead' AND guild_id = ?`;
		const files = await database.write((tx) => execute(tx, statement, [clock.now(), padId(guildId)]));
		for (const { channel_id: channelId } of rows) await onWaiting(guildId, unpadId(channelId));
		return files;
	}

	/** What a prune would remove now, and what it would wait for; changes nothing. */
	public planPrune(signal: AbortSignal = never): Promise<PruneReport> {
		return this.dependencies.prune.plan(signal);
	}

	/** Removes files that nothing referred to for the whole grace period; it begins with the first prune that finds them unused. */
	public prune(signal: AbortSignal = never): Promise<PruneReport> {
		return this.dependencies.prune.run(signal);
	}

	/** Compares files with their hashes, those first that were not looked at for longest. */
	public verify(options: VerifyOptions = {}, signal: AbortSignal = never): Promise<VerifyReport> {
		return this.dependencies.verify.run(options, signal);
	}
}
