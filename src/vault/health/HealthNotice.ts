import type { Snowflake } from '../../database/ids';
import { isSevere, type Finding } from './findings';
import type { HealthReport } from './Health';

/** What has got worse in a guild, as it is stored until it is told: JSON knows no bigint. */
export interface HealthNotice {
	readonly guildId: Snowflake;
	readonly findings: readonly StoredFinding[];
	readonly missing: string;
	readonly ownRole: string | null;
	/** Whether the owner is told, too. */
	readonly isSevere: boolean;
}

type Stored<F> = F extends { readonly permissions: bigint } ? Omit<F, 'permissions'> & { readonly permissions: string } : F;
type StoredFinding = Stored<Finding>;
export type ToldReport = Pick<HealthReport, 'findings' | 'missing' | 'ownRole'>;

export function packReport(guildId: Snowflake, { findings, missing, ownRole }: ToldReport): HealthNotice {
	return {
		guildId,
		findings: findings.map((finding) => ('permissions' in finding ? { ...finding, permissions: finding.permissions.toString() } : finding)),
		missing: missing.toString(),
		ownRole: ownRole?.toString() ?? null,
		isSevere: findings.some(isSevere)
	};
}

export function unpackReport({ findings, missing, ownRole }: HealthNotice): ToldReport {
	return {
		findings: findings.map((finding) => ('permissions' in finding ? { ...finding, permissions: BigInt(finding.permissions) } : finding)),
		missing: BigInt(missing),
		ownRole: ownRole === null ? null : BigInt(ownRole)
	};
}
