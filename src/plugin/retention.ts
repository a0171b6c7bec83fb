import type { GuildChoices } from '../vault/settings/GuildSettings';
import type { Retention, RetentionPolicy } from '../vault/snapshots/retention';
import type { ResolvedOptions } from './options';

const day = 86_400_000;

/** What a guild keeps: its own choices where it made some, else the bot's options. */
export function retentionOf(choices: GuildChoices, { limit, retention, holdDays }: ResolvedOptions['snapshots']): Retention {
	return { limit: choices.snapshotLimit ?? limit, policy: ownPolicy(choices) ?? retention, holdMs: holdDays * day };
}

/** Rules of which one is chosen are chosen all: the others keep nothing. */
function ownPolicy(choices: GuildChoices): RetentionPolicy | null {
	const { keepLast: last, keepHourly: hourly, keepDaily: daily, keepWeekly: weekly, keepMonthly: monthly } = choices;
	if ([last, hourly, daily, weekly, monthly].every((count) => count === null)) return null;
	return { last: last ?? 0, hourly: hourly ?? 0, daily: daily ?? 0, weekly: weekly ?? 0, monthly: monthly ?? 0 };
}
