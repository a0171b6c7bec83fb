import type { GuildChoices } from '../settings/GuildSettings';

/**
 * Whether a change of settings could cost a server snapshots, or keep its people from hearing of it: fewer or rarer snapshots, other
 * rules of what is kept, alarms that need more or are off, another log channel than the one that is set, more people who may restore.
 * @param now the settings in force, the bot's defaults filled in
 */
export function weakens(now: Partial<GuildChoices>, change: Partial<GuildChoices>): boolean {
	const names = Object.keys(change) as (keyof GuildChoices)[];
	return names.some((name) => now[name] !== change[name] && isWeaker(name, now[name] ?? null, change[name] ?? null));
}

type Choice = GuildChoices[keyof GuildChoices];

function isWeaker(name: keyof GuildChoices, now: Choice, next: Choice): boolean {
	switch (name) {
		case 'snapshotIntervalMinutes':
		case 'alarmDeletions':
		case 'alarmBans':
			// 0 is off: anything is stronger than that, and nothing weaker. What goes back to the bot's default is not known here.
			return next === null || (now !== 0 && (next === 0 || Number(next) > Number(now)));
		case 'snapshotLimit':
			return next === null || Number(next) < Number(now);
		case 'restoreRoles':
			return rolesIn(next).some((id) => !rolesIn(now).includes(id));
		case 'logChannelId':
			return now !== null;
		case 'keepLast':
		case 'keepHourly':
		case 'keepDaily':
		case 'keepWeekly':
		case 'keepMonthly':
			return true;
		default:
			return false;
	}
}

function rolesIn(choice: Choice): readonly string[] {
	return choice === null ? [] : String(choice).split(' ');
}
