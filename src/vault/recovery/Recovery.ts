import { buffer } from 'node:stream/consumers';
import type { Database, Tx } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { GuildRecovery } from '../../entities/GuildRecovery';
import type { Clock } from '../clock';
import type { SeenGuild } from '../guilds/KnownGuilds';
import { tooLarge } from '../snapshots/file/errors';
import { fitting } from '../snapshots/file/fitting';
import { fileLimits } from '../snapshots/file/limits';
import type { Snapshots } from '../snapshots/Snapshots';
import { hashSecret, newCode, writeCode } from './code';
import { installationKey } from './installationKey';
import type { RecoveryNotice, RecoveryNotices } from './RecoveryNotice';

export interface RecoveryDependencies {
	readonly database: Database;
	readonly snapshots: Pick<Snapshots, 'exportFile'>;
	readonly notices: RecoveryNotices;
	readonly clock: Clock;
	/** Lets notices go. */
	readonly wake: () => void;
}

/** What was handed out for a guild. Times are epoch milliseconds. */
export interface RecoveryStatus {
	readonly code: { readonly madeAt: number; readonly madeBy: Snowflake } | null;
	/** When the last signed file was made; `null` if none was, or it is revoked. */
	readonly fileMadeAt: number | null;
}

/** The key that signs files. */
export const fileKey = 'snapshot-file';

/**
 * What an owner gets beforehand, for the day when the guild or the account is gone: a code and a signed file. Each is known to the owner by
 * a notice. Whoever calls has made sure that it is the owner who asks.
 */
export class Recovery {
	public constructor(private readonly dependencies: RecoveryDependencies) {}

	public async status(guildId: Snowflake): Promise<RecoveryStatus> {
		const row = await this.dependencies.database.read((reader) => reader.findOneBy(GuildRecovery, { guild_id: guildId }));
		const { code_at: madeAt = null, code_by: madeBy = null, file_at: fileAt = null, revoked_at: revokedAt = null } = row ?? {};
		return {
			code: madeAt === null || madeBy === null ? null : { madeAt, madeBy },
			fileMadeAt: fileAt !== null && fileAt > (revokedAt ?? 0) ? fileAt : null
		};
	}

	/** @returns the code, which nobody can be told again. An earlier one is worth nothing from then on. */
	public async makeCode(guild: SeenGuild, by: Snowflake): Promise<string> {
		const code = newCode(guild.id);
		const code_hash = await hashSecret(code.secret);
		await this.change({ event: 'code', guild, by }, { code_hash, code_at: this.dependencies.clock.now(), code_by: by });
		return writeCode(code);
	}

	/**
	 * A snapshot file of the guild's whole chain, with a seal: it was made here, for the owner of the guild, and nobody has changed it.
	 * @param limit bytes that it may have; pictures are left out as far as they find no room
	 * @throws VaultError `SnapshotNotFound` when there is no snapshot, `SnapshotCorrupted`, `FileTooLarge`
	 */
	public async makeFile(guild: SeenGuild, by: Snowflake, limit = fileLimits.fileBytes): Promise<Buffer> {
		const { database, snapshots, clock } = this.dependencies;
		const issuedAt = clock.now();
		const sealing = { key: await installationKey(database, fileKey), owner: guild.ownerId, issuedAt };
		const file = await fitting((mediaBytes) => buffer(snapshots.exportFile(guild.id, 'all', { mediaBytes, sealing })), limit);
		if (file.length > limit) throw tooLarge('fileBytes', limit);
		await this.change({ event: 'file', guild, by }, { file_at: issuedAt });
		return file;
	}

	/** The code is gone, and files that were signed until now prove nothing any more. */
	public async revoke(guild: SeenGuild, by: Snowflake): Promise<void> {
		const none = { code_hash: null, code_at: null, code_by: null };
		await this.change({ event: 'revoked', guild, by }, { ...none, revoked_at: this.dependencies.clock.now() });
	}

	/** What changes and that it is told are one. */
	private async change(notice: RecoveryNotice, change: Partial<GuildRecovery>): Promise<void> {
		const { database, notices, wake } = this.dependencies;
		await database.write(async (tx) => {
			await this.update(tx, notice.guild.id, change);
			await notices.recoveryIn(tx, notice);
		});
		wake();
	}

	private async update(tx: Tx, guildId: Snowflake, change: Partial<GuildRecovery>): Promise<void> {
		const blank = { guild_id: padId(guildId), code_hash: null, code_at: null, code_by: null, file_at: null, revoked_at: null };
		await insertRows(this.dependencies.database, tx, GuildRecovery, [blank], { mode: 'ignore' });
		await tx.update(GuildRecovery, { guild_id: guildId }, change);
	}
}
