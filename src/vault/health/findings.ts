import type { Snowflake } from 'discord-api-types/v10';
import type { LimitedThing } from './facts';
import { operations, type Area, type OperationName, type PortalIntent } from './operations';

/** Something that is not as it should be. What it costs and how to mend it are texts of `ui/`. */
export type Finding = RightsFinding | VaultFinding;

/** Discord does not let the bot do something: known without a request and without the database. */
export type RightsFinding =
	| { readonly problem: 'permission'; readonly operation: OperationName; readonly permissions: bigint }
	/** Missing in `channels` of the guild's channels that the bot sees. */
	| { readonly problem: 'channel_permission'; readonly operation: OperationName; readonly permissions: bigint; readonly channels: number }
	| { readonly problem: 'intent'; readonly operation: OperationName; readonly intents: readonly string[] }
	| { readonly problem: 'portal'; readonly operation: OperationName; readonly intent: PortalIntent }
	| { readonly problem: 'channels_hidden'; readonly count: number }
	| { readonly problem: 'no_own_role' }
	| { readonly problem: 'role_low'; readonly above: number }
	| { readonly problem: 'two_factor' }
	| { readonly problem: 'timed_out'; readonly until: number }
	| { readonly problem: 'limit'; readonly thing: LimitedThing; readonly count: number; readonly limit: number };

/** The vault itself is not as it should be. */
export type VaultFinding =
	| { readonly problem: 'no_snapshot' }
	| { readonly problem: 'snapshot_old'; readonly at: number }
	| { readonly problem: 'snapshot_damaged'; readonly count: number }
	| { readonly problem: 'snapshot_unverified'; readonly since: number }
	| { readonly problem: 'sync_stale'; readonly at: number }
	| { readonly problem: 'channels_unread'; readonly count: number }
	/** The bot may not write in the log channel, or it is gone. */
	| { readonly problem: 'log_silent'; readonly channelId: Snowflake }
	| { readonly problem: 'files_dead'; readonly count: number }
	| { readonly problem: 'jobs_dead'; readonly count: number }
	| { readonly problem: 'queue_stalled'; readonly since: number }
	| { readonly problem: 'disk_low'; readonly bytes: number };

export type Problem = Finding['problem'];

/** Tells one finding from another of the same guild, whatever its numbers are now: to say once what got worse. */
export function findingKey(finding: Finding): string {
	if ('operation' in finding) return `${finding.problem}:${finding.operation}`;
	return finding.problem === 'limit' ? `${finding.problem}:${finding.thing}` : finding.problem;
}

/** How bad a finding is, beside others of its key: what grows is worse. At least 1. */
export function findingDegree(finding: Finding): number {
	switch (finding.problem) {
		case 'channel_permission':
			return finding.channels;
		case 'channels_hidden':
		case 'channels_unread':
		case 'snapshot_damaged':
		case 'files_dead':
		case 'jobs_dead':
			return finding.count;
		case 'role_low':
			return finding.above;
		case 'limit':
			return finding.count >= finding.limit ? 2 : 1;
		default:
			return 1;
	}
}

/** Whether the owner has to know, wherever the guild wants to be told of such things: what is saved of it is not what everybody believes. */
export function isSevere({ problem }: Finding): boolean {
	return problem === 'snapshot_old' || problem === 'snapshot_damaged' || problem === 'log_silent';
}

/** What of the vault a finding that is about no single operation stands in the way of. */
const areasOf: Readonly<
	Record<Exclude<RightsFinding['problem'], 'permission' | 'channel_permission' | 'intent' | 'portal'>, readonly Area[]>
> = {
	channels_hidden: ['snapshot', 'archive'],
	no_own_role: ['restore'],
	role_low: ['restore'],
	two_factor: ['restore'],
	timed_out: ['restore'],
	limit: ['restore']
};

/** Whether a finding stands in the way of a part of the vault. */
export function touches(finding: RightsFinding, area: Area): boolean {
	if (!('operation' in finding)) return areasOf[finding.problem].includes(area);
	return operations.some((operation) => operation.name === finding.operation && operation.area === area);
}
