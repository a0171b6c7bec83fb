import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import { checkPlace } from './checkPlace';
import { checkRights } from './checkRights';
import { checkVault } from './checkVault';
import type { DiscordFacts } from './facts';
import { touches, type Finding, type RightsFinding } from './findings';
import type { Area } from './operations';
import { readVaultFacts } from './vaultFacts';

/** Tells of the bot's place in a guild from what the client knows already: no request. `null` for a guild that it is not in. */
export interface HealthReader {
	facts(guildId: Snowflake): DiscordFacts | null;
}

export interface HealthDependencies {
	readonly database: Database;
	readonly reader: HealthReader;
	readonly clock: Clock;
	/** Minutes between a guild's automatic snapshots; 0 for none. */
	readonly interval: (guildId: Snowflake) => Promise<number>;
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
}

/** Says what the vault can do in a guild now, what it cannot, and why. */
export class Health {
	public constructor(private readonly dependencies: HealthDependencies) {}

	/**
	 * Costs no request to Discord.
	 * @throws VaultError `GuildUnavailable` for a guild that the bot is not in
	 */
	public async check(guildId: Snowflake): Promise<HealthReport> {
		const { database, reader, clock, interval, freeBytes } = this.dependencies;
		const discord = reader.facts(guildId);
		if (!discord) throw new VaultError('GuildUnavailable', 'The bot does not see this server.', { guildId });
		const now = clock.now();
		const stored = await database.read((manager) => readVaultFacts(database, manager, guildId, now));
		const vault = { ...stored, now, interval: await interval(guildId), freeBytes: await freeBytes() };
		const findings = [...checkPlace(discord, now), ...checkRights(discord), ...checkVault(vault)];
		return { findings, missing: missingOf(findings), ownRole: discord.ownRole, lastSnapshot: stored.lastSnapshot };
	}

	/** What Discord does not let the bot do of one part of the vault; nothing for a guild that the client does not know (yet). */
	public rights(guildId: Snowflake, area: Area): RightsFinding[] {
		const discord = this.dependencies.reader.facts(guildId);
		if (!discord) return [];
		const findings = [...checkPlace(discord, this.dependencies.clock.now()), ...checkRights(discord)];
		return findings.filter((finding) => touches(finding, area));
	}
}

/** What an overwrite of a channel takes away, no invite gives back. */
function missingOf(findings: readonly Finding[]): bigint {
	return findings.reduce((bits, finding) => (finding.problem === 'permission' ? bits | finding.permissions : bits), 0n);
}
