import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import type { ErasureRecord, Erasures } from './Erasures';
import type { OptOuts } from './OptOuts';
import { countPersonalData, personalDataLines, type PersonalData } from './personalData';

export interface PrivacyDependencies {
	readonly database: Database;
	readonly optOuts: OptOuts;
	readonly erasures: Erasures;
	/** Makes due work begin, and does not wait for it. */
	readonly wake: () => void;
}

/** What people may ask for about themselves, in one guild. */
export class Privacy {
	public constructor(private readonly dependencies: PrivacyDependencies) {}

	/** How much is stored of the person. */
	public show(guildId: Snowflake, userId: Snowflake): Promise<PersonalData> {
		return countPersonalData(this.dependencies.database, guildId, userId);
	}

	/**
	 * What is stored of the person, as lines of JSON: `{ user }`, then `{ channel_id, deleted_at, message, earlier }` for each message.
	 * @throws VaultError `PayloadDamaged` at a message that is not what was stored
	 */
	public exportData(guildId: Snowflake, userId: Snowflake): AsyncIterable<string> {
		return personalDataLines(this.dependencies.database, guildId, userId);
	}

	public async isOptedOut(guildId: Snowflake, userId: Snowflake): Promise<boolean> {
		return (await this.dependencies.optOuts.of(guildId)).has(userId);
	}

	/**
	 * From now on nothing of the person is stored in this guild: no messages, edits, reactions, files. What is stored stays, see `forget`.
	 * Other processes follow within 10 seconds.
	 * @returns false if it was so already
	 */
	public optOut(guildId: Snowflake, userId: Snowflake): Promise<boolean> {
		return this.dependencies.optOuts.add(guildId, userId);
	}

	/** What the person writes from now on is stored again. @returns false if it was so already */
	public optIn(guildId: Snowflake, userId: Snowflake): Promise<boolean> {
		return this.dependencies.optOuts.remove(guildId, userId);
	}

	/**
	 * Removes what is stored of the person in this guild, in the background, also after a restart: messages, their earlier versions, what
	 * others quote of them, files that nobody else posted, names, and what the search knows. Nothing is fetched again; what Discord tells of
	 * later (an edit, a reaction) is stored unless they opted out.
	 *
	 * @returns `done` resolves with the record when it is through in this process
	 */
	public async forget(
		guildId: Snowflake,
		userId: Snowflake,
		askedBy: 'member' | 'admin'
	): Promise<{ readonly id: number; readonly done: Promise<ErasureRecord> }> {
		const order = await this.dependencies.erasures.order(guildId, userId, askedBy);
		this.dependencies.wake();
		return order;
	}

	/** Records of what was removed, newest first, 100 at most. They do not say of whom. */
	public erasures(guildId: Snowflake): Promise<readonly ErasureRecord[]> {
		return this.dependencies.erasures.list(guildId);
	}
}
