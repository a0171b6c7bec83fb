import { MoreThan } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { GuildRecovery } from '../../entities/GuildRecovery';
import { LoadGrant } from '../../entities/LoadGrant';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { GuildRecord, KnownGuilds, SeenGuild } from '../guilds/KnownGuilds';
import type { SnapshotSummary } from '../snapshots/model';
import type { FilePreview } from '../snapshots/file/SnapshotFiles';
import { isGenuine } from '../snapshots/file/seal';
import type { Snapshots } from '../snapshots/Snapshots';
import { isSecretOf, readCode } from './code';
import { installationKey } from './installationKey';
import { fileKey } from './Recovery';
import type { RecoveryNotice, RecoveryNotices } from './RecoveryNotice';
import { Tries } from './Tries';

/** By what somebody proved that they may load a guild. */
export type LoadProof = 'owner' | 'code' | 'file';

/** Somebody may load snapshots of a lost guild into another one, for a while. */
export interface Grant {
	readonly id: number;
	/** The guild that is loaded into. */
	readonly guildId: Snowflake;
	readonly userId: Snowflake;
	readonly lostGuildId: Snowflake;
	/** The guild that the snapshots are kept for. */
	readonly sourceGuildId: Snowflake;
	readonly proof: LoadProof;
}

/** Who wants to load something, and where. Whoever calls has made sure that the person runs this guild. */
export interface Loader {
	readonly into: Pick<SeenGuild, 'id' | 'name'>;
	readonly userId: Snowflake;
}

export interface LoadsDependencies {
	readonly database: Database;
	readonly snapshots: Pick<Snapshots, 'list' | 'importFile' | 'inspectFile'>;
	readonly known: KnownGuilds;
	readonly notices: RecoveryNotices;
	readonly clock: Clock;
	/** Lets notices go. */
	readonly wake: () => void;
	/** Told of every proof that was refused, with what was wrong with it; of every one that held; and of every load that begins. */
	readonly onRefused: (loader: Loader, why: string) => void;
	readonly onGranted: (grant: Grant) => void;
	readonly onLoad: (grant: Grant, snapshotId: number) => void;
}

/** An interaction's answer can be used for 15 minutes. */
const life = 15 * 60_000;

/**
 * The one way to snapshots of another guild: proved by the account of its owner, by a recovery code, or by a signed file. Each proof is
 * recorded; one that could be in the wrong hands is told to the owner on record, and so is every load.
 */
export class Loads {
	private readonly tries: Tries;

	public constructor(private readonly dependencies: LoadsDependencies) {
		this.tries = new Tries(dependencies.database, dependencies.clock);
	}

	/** Guilds with snapshots that the person owned when they were last seen, at most 25. */
	public async ownedBy(userId: Snowflake, except: Snowflake): Promise<GuildRecord[]> {
		const { known, snapshots } = this.dependencies;
		const owned: GuildRecord[] = [];
		for (const guild of await known.ownedBy(userId)) {
			if (owned.length < 25 && guild.id !== except && (await snapshots.list(guild.id)).length > 0) owned.push(guild);
		}
		return owned;
	}

	/** @throws VaultError `RecoveryRefused` unless the person is the owner on record */
	public async byOwner(loader: Loader, lostGuildId: Snowflake): Promise<Grant> {
		const guild = await this.dependencies.known.get(lostGuildId);
		if (guild?.ownerId !== loader.userId) throw this.refused(loader, 'not the owner on record');
		return this.grant(loader, guild, guild.id, 'owner');
	}

	/** @throws VaultError `RecoveryLimited`, `RecoveryRefused`, which does not say what is wrong */
	public async byCode(loader: Loader, text: string): Promise<Grant> {
		const { database, known } = this.dependencies;
		await this.tries.count(loader.into.id, loader.userId);
		const code = readCode(text);
		const row = code && (await database.read((reader) => reader.findOneBy(GuildRecovery, { guild_id: code.guildId })));
		// As much work, whatever is wrong.
		const isRight = await isSecretOf(code?.secret ?? '', row?.code_hash ?? null);
		const guild = code && isRight ? await known.get(code.guildId) : null;
		if (!guild) throw this.refused(loader, code ? 'no such code' : 'no code');
		await this.tries.forgive(loader.into.id, loader.userId);
		return this.grant(loader, guild, guild.id, 'code');
	}

	/**
	 * Takes the file in, as `Snapshots.importFile` does.
	 * @returns with the file's newest snapshot
	 * @throws VaultError `RecoveryLimited`, `RecoveryRefused`, and those of `Snapshots.importFile`
	 */
	public async byFile(loader: Loader, source: AsyncIterable<Uint8Array>): Promise<{ grant: Grant; newest: SnapshotSummary }> {
		const { snapshots } = this.dependencies;
		await this.tries.count(loader.into.id, loader.userId);
		const opened: SeenGuild[] = [];
		const imported = await snapshots.importFile(loader.into.id, source, async (file) => void opened.push(await this.prove(loader, file)));
		await this.tries.forgive(loader.into.id, loader.userId);
		const [newest] = imported.snapshots;
		const [guild] = opened;
		if (!newest || !guild) throw this.refused(loader, 'an empty file');
		return { grant: await this.grant(loader, guild, loader.into.id, 'file'), newest };
	}

	/** As `byFile`, for the snapshots that the vault itself has of the file's guild. The file is not taken in. */
	public async byFileForStored(loader: Loader, source: AsyncIterable<Uint8Array>): Promise<Grant> {
		await this.tries.count(loader.into.id, loader.userId);
		const guild = await this.prove(loader, await this.dependencies.snapshots.inspectFile(loader.into.id, source));
		await this.tries.forgive(loader.into.id, loader.userId);
		return this.grant(loader, guild, guild.id, 'file');
	}

	/** @throws VaultError `RecoveryRefused` for what somebody else proved, elsewhere, or too long ago */
	public async find(id: number, { into, userId }: Loader): Promise<Grant> {
		const { database, clock } = this.dependencies;
		const where = { id, guild_id: into.id, user_id: userId, created_at: MoreThan(clock.now() - life) };
		const row = await database.read((reader) => reader.findOneBy(LoadGrant, where));
		if (!row) throw this.refused({ into, userId }, 'no grant, or an old one');
		return grantOf(row);
	}

	/** Tells the owner on record that a load begins. */
	public async begin(grant: Grant, { into }: Loader, snapshotId: number): Promise<void> {
		const { database, known, notices, wake, onLoad } = this.dependencies;
		const guild = await known.get(grant.lostGuildId);
		if (guild) {
			const notice: RecoveryNotice = { event: 'loaded', guild, by: grant.userId, into: { id: into.id, name: into.name } };
			await database.write((tx) => notices.recoveryIn(tx, notice));
			wake();
		}
		onLoad(grant, snapshotId);
	}

	/** Whether the vault has made the file for the guild's owner, and nobody has revoked it. @returns the guild that it opens */
	private async prove(loader: Loader, { seal, originGuildId }: Pick<FilePreview, 'seal' | 'originGuildId'>): Promise<SeenGuild> {
		const { database, known } = this.dependencies;
		if (!seal || !isGenuine(await installationKey(database, fileKey), seal)) throw this.refused(loader, 'no seal of ours');
		const row = await database.read((reader) => reader.findOneBy(GuildRecovery, { guild_id: originGuildId }));
		if (seal.issuedAt <= (row?.revoked_at ?? 0)) throw this.refused(loader, 'a file that was revoked');
		return (await known.get(originGuildId)) ?? { id: originGuildId, name: originGuildId, ownerId: seal.owner };
	}

	private async grant({ into, userId }: Loader, guild: SeenGuild, sourceGuildId: Snowflake, proof: LoadProof): Promise<Grant> {
		const { database, notices, clock, wake, onGranted } = this.dependencies;
		const { id: lostGuildId, name, ownerId } = guild;
		const row = { guild_id: into.id, user_id: userId, lost_guild_id: lostGuildId, source_guild_id: sourceGuildId, proof };
		const id = await database.write(async (tx) => {
			const { identifiers } = await tx.insert(LoadGrant, { ...row, created_at: clock.now() });
			const about = { guild: { id: lostGuildId, name, ownerId }, by: userId, into: { id: into.id, name: into.name } };
			if (proof !== 'owner') await notices.recoveryIn(tx, { event: `opened.${proof}`, ...about });
			return Number(identifiers[0]?.['id']);
		});
		wake();
		const grant = { id, guildId: into.id, userId, lostGuildId, sourceGuildId, proof };
		onGranted(grant);
		return grant;
	}

	/** One sentence for everything that can be wrong; the log says what it was. */
	private refused(loader: Loader, why: string): VaultError {
		this.dependencies.onRefused(loader, why);
		return new VaultError('RecoveryRefused', 'This proves nothing: it is wrong, too old, or of another server.', {
			guildId: loader.into.id
		});
	}
}

function grantOf({ id, guild_id, user_id, lost_guild_id, source_guild_id, proof }: LoadGrant): Grant {
	return {
		id,
		guildId: guild_id,
		userId: user_id,
		lostGuildId: lost_guild_id,
		sourceGuildId: source_guild_id,
		proof: proof as LoadProof
	};
}
