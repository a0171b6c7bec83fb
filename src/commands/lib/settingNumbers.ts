import type { GuildChoices } from '../../vault/settings/GuildSettings';

/** Settings that are whole numbers, by their names in options and forms, with what they may be. */
export const settingNumbers = {
	interval: { setting: 'snapshotIntervalMinutes', least: 0, most: 525_600 },
	limit: { setting: 'snapshotLimit', least: 1, most: 100 },
	'keep-last': { setting: 'keepLast', least: 0, most: 100 },
	'keep-hourly': { setting: 'keepHourly', least: 0, most: 100 },
	'keep-daily': { setting: 'keepDaily', least: 0, most: 100 },
	'keep-weekly': { setting: 'keepWeekly', least: 0, most: 100 },
	'keep-monthly': { setting: 'keepMonthly', least: 0, most: 100 },
	'alarm-deletions': { setting: 'alarmDeletions', least: 0, most: 1000 },
	'alarm-bans': { setting: 'alarmBans', least: 0, most: 1000 }
} as const satisfies Record<string, { setting: keyof GuildChoices; least: number; most: number }>;
export type SettingNumber = keyof typeof settingNumbers;
