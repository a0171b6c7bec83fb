import type { Counts, DiscordFacts, LimitedThing } from './facts';
import type { RightsFinding } from './findings';

/** A limit is near when less than this part of it is left. */
const nearly = 0.05;

/** The bot's place in the guild, and what there is no more room for. */
export function checkPlace(facts: DiscordFacts, now: number): RightsFinding[] {
	const hidden = facts.channels.filter(({ isHidden }) => isHidden).length;
	const findings: RightsFinding[] = [];
	if (hidden > 0) findings.push({ problem: 'channels_hidden', count: hidden });
	if (facts.ownRole === null) findings.push({ problem: 'no_own_role' });
	if (facts.rolesAbove > 0) findings.push({ problem: 'role_low', above: facts.rolesAbove });
	if (facts.needsTwoFactor && !facts.hasTwoFactor) findings.push({ problem: 'two_factor' });
	if (facts.timedOutUntil !== null && facts.timedOutUntil > now) findings.push({ problem: 'timed_out', until: facts.timedOutUntil });
	return [...findings, ...checkLimits(facts.counts)];
}

export function checkLimits(counts: Counts): RightsFinding[] {
	return Object.entries(counts).flatMap(([thing, { count, limit }]) =>
		limit - count < limit * nearly ? [{ problem: 'limit', thing: thing as LimitedThing, count, limit } as const] : []
	);
}
