import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { padId, unpadId, type PaddedId } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Message } from '../../../entities/Message';
import type { Clock } from '../../clock';
import type { Job, JobHandler, JobOutcome } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import type { MediaRemovals } from '../removal/MediaRemovals';
import { removeMessages } from '../removal/removeMessages';
import { firstIdAt } from '../search/dates';

/** How long archived messages are kept. */
export interface RetentionRule {
	/** Days; 0: for ever. */
	readonly days: number;
	/** The newest so many of each channel; 0: all. */
	readonly messages: number;
}

/** The most that a rule can say. */
export const mostKept = { days: 36_500, messages: 10_000_000 } as const;

/** What a rule lets go of one channel. */
export interface DueMessages {
	readonly channelId: Snowflake;
	readonly name: string;
	readonly messages: number;
}

export interface ArchiveRetentionDependencies {
	readonly database: Database;
	readonly jobs: Pick<Jobs, 'enqueue'>;
	readonly clock: Clock;
	readonly ruleOf: (guildId: Snowflake) => Promise<RetentionRule>;
	readonly removals: Pick<MediaRemovals, 'schedule'>;
}

const day = 86_400_000;
const batchSize = 200;
const zero = padId('0');

/**
 * Lets go of archived messages that are too old or too many, with everything that belongs to them, channel by channel in small transactions,
 * once a day. Pinned messages stay. What is covered stays covered, so that nothing is fetched again.
 */
export class ArchiveRetention implements JobHandler {
	public static readonly kind = 'archive:retention';

	public constructor(private readonly dependencies: ArchiveRetentionDependencies) {}

	/** What the guild has chosen, or the bot's option. */
	public rule(guildId: Snowflake): Promise<RetentionRule> {
		return this.dependencies.ruleOf(guildId);
	}

	/** Orders runs through the guild if it has a rule; the vault does so when it starts. */
	public async plan(guildId: Snowflake): Promise<void> {
		if (!isForever(await this.rule(guildId))) await this.order(guildId);
	}

	/** Orders a run through the guild as soon as possible; the next ones come by themselves, for as long as there is a rule. */
	public async order(guildId: Snowflake): Promise<void> {
		const dedupeKey = `${ArchiveRetention.kind}:${guildId}`;
		await this.dependencies.jobs.enqueue({ kind: ArchiveRetention.kind, guildId, dedupeKey });
	}

	/** What a rule would let go now, by channel; changes nothing. */
	public async preview(guildId: Snowflake, rule: RetentionRule): Promise<readonly DueMessages[]> {
		const { database } = this.dependencies;
		const due: DueMessages[] = [];
		for (const { id, name } of await this.channels(guildId)) {
			const below = await this.boundary(padId(id), rule);
			if (below === zero) continue;
			const [row]: { count: number | string }[] = await database.read((reader) =>
				reader.query(`SELECT COUNT(*) AS count FROM ${database.table(Message)} WHERE channel_id = ? AND id < ? AND pinned = ?`, [
					padId(id),
					below,
					0
				])
			);
			const messages = Number(row?.count ?? 0);
			if (messages > 0) due.push({ channelId: id, name, messages });
		}
		return due;
	}

	public async run({ guildId }: Job, signal: AbortSignal): Promise<JobOutcome> {
		if (guildId === null) return {};
		const { clock, removals, ruleOf } = this.dependencies;
		const rule = await ruleOf(guildId);
		if (isForever(rule)) return {};
		for (const { id } of await this.channels(guildId)) await this.trim(padId(id), rule, signal);
		await removals.schedule();
		return { again: clock.now() + day };
	}

	public whenExhausted(): number {
		return this.dependencies.clock.now() + day;
	}

	private async trim(channelId: PaddedId, rule: RetentionRule, signal: AbortSignal): Promise<void> {
		const { database } = this.dependencies;
		const below = await this.boundary(channelId, rule);
		for (;;) {
			signal.throwIfAborted();
			const rows: { id: PaddedId }[] = await database.read((reader) =>
				reader.query(
					`SELECT id FROM ${database.table(Message)} WHERE channel_id = ? AND id < ? AND pinned = ? ORDER BY id LIMIT ${batchSize}`,
					[channelId, below, 0]
				)
			);
			if (rows.length === 0) return;
			const ids = rows.map(({ id }) => id);
			await database.write((tx) => removeMessages(database, tx, channelId, ids));
		}
	}

	/** Messages below this id go; 0 for none. */
	private async boundary(channelId: PaddedId, { days, messages }: RetentionRule): Promise<PaddedId> {
		const { clock, database } = this.dependencies;
		const byAge = days === 0 ? zero : padId(String(firstIdAt(clock.now() - days * day)));
		if (messages === 0) return byAge;
		const [oldest]: { id: PaddedId }[] = await database.read((reader) =>
			reader.query(`SELECT id FROM ${database.table(Message)} WHERE channel_id = ? ORDER BY id DESC LIMIT 1 OFFSET ${messages - 1}`, [
				channelId
			])
		);
		const byCount = oldest?.id ?? zero;
		return byCount > byAge ? byCount : byAge;
	}

	private async channels(guildId: Snowflake): Promise<{ readonly id: Snowflake; readonly name: string }[]> {
		const { database } = this.dependencies;
		const rows: { id: PaddedId; name: string }[] = await database.read((reader) =>
			reader.query(`SELECT id, name FROM ${database.table(ArchivedChannel)} WHERE guild_id = ? ORDER BY name, id`, [padId(guildId)])
		);
		return rows.map(({ id, name }) => ({ id: unpadId(id), name }));
	}
}

function isForever({ days, messages }: RetentionRule): boolean {
	return days === 0 && messages === 0;
}
