import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import { checkLog } from './checkLog';
import { checkLimits, checkPlace } from './checkPlace';
import { checkRights } from './checkRights';
import { checkVault } from './checkVault';
import type { DiscordFacts } from './facts';
import { touches, type Finding, type RightsFinding } from './findings';
import { operationsDone, type Area, type NamedOperation } from './operations';
import { readVaultFacts } from './vaultFacts';
import { webhookCounts } from './webhookCounts';

/** Tells of the bot's place in a guild from what the client knows already: no request. `null` for a guild that it is not in. */
export interface HealthReader {
	facts(guildId: Snowflake): DiscordFacts | null;
}

/** What a guild chose, as far as it matters here. */
export interface HealthSettings {
	/** Minutes between automatic snapshots; 0 for none. */
	readonly interval: number;
	readonly isArchivePaused: boolean;
	readonly logChannelId: Snowflake | null;
}

export interface HealthDependencies {
	readonly database: Database;
	readonly reader: HealthReader;
	readonly clock: Clock;
	readonly settings: (guildId: Snowflake) => Promise<HealthSettings>;
	/** Minutes between two rounds through an archive. */
	readonly archiveInterval: number;
	/** Whether snapshots keep members. */
	readonly withMembers: boolean;
	/** Bytes that are free where files are kept; `null` where that cannot be told. */
	readonly freeBytes: () => Promise<number | null>;
}

export interface HealthReport {
	/** Empty: everything that the vault does, it can do. */
	readonly findings: readonly Finding[];
	/** Guild permissions that some operation misses, all together. */
	readonly missing: bigint;
	/** Permissions of the bot's own role: an invite that asks for others too must name them again. */
	readonly ownRole: bigint | null;
	/** When the newest snapshot was taken: epoch milliseconds. */
	readonly lastSnapshot: number | null;
	/** When the newest of the verified snapshots was taken. */
	readonly lastVerified: number | null;
	/** What the vault does for this bot's guilds. */
	readonly operations: readonly NamedOperation[];
}

/** Says what the vault can do in a guild now, what it cannot, and why. */
export class Health {
	private readonly operations: readonly NamedOperation[];

	public constructor(private readonly dependencies: HealthDependencies) {
		this.operations = operationsDone(dependencies.withMembers);
	}

	/**
	 * Costs no request to Discord.
	 * @throws VaultError `GuildUnavailable` for a guild that the bot is not in
	 */
	public async check(guildId: Snowflake): Promise<HealthReport> {
		const { database, reader, clock, settings, archiveInterval, freeBytes } = this.dependencies;
		const discord = reader.facts(guildId);
		if (!discord) throw new VaultError('GuildUnavailable', 'The bot does not see this server.', { guildId });
		const now = clock.now();
		const { interval, isArchivePaused, logChannelId } = await settings(guildId);
		const stored = await database.read((manager) => readVaultFacts(database, manager, guildId, now));
		const webhooks = await database.read((manager) => webhookCounts(database, manager, guildId));
		const lastRound = isArchivePaused ? null : stored.lastRound;
		const vault = { ...stored, lastRound, now, interval, archiveInterval, freeBytes: await freeBytes() };
		const findings = [
			...checkLog(discord, logChannelId),
			...checkPlace(discord, now),
			...checkLimits(webhooks),
			...checkRights(discord, this.operations),
			...checkVault(vault)
		];
		const { lastSnapshot, lastVerified } = stored;
		return { findings, missing: missingOf(findings), ownRole: discord.ownRole, lastSnapshot, lastVerified, operations: this.operations };
	}

	/** What Discord does not let the bot do of one part of the vault; nothing for a guild that the client does not know (yet). */
	public rights(guildId: Snowflake, area: Area): RightsFinding[] {
		const discord = this.dependencies.reader.facts(guildId);
		if (!discord) return [];
		const findings = [...checkPlace(discord, this.dependencies.clock.now()), ...checkRights(discord, this.operations)];
		return findings.filter((finding) => touches(finding, area));
	}
}

/** What an overwrite of a channel takes away, no invite gives back. */
function missingOf(findings: readonly Finding[]): bigint {
	return findings.reduce((bits, finding) => (finding.problem === 'permission' ? bits | finding.permissions : bits), 0n);
}
