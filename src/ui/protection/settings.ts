import type { Translator } from '../../locales';
import type { GuildChoices } from '../../vault/settings/GuildSettings';

/** The settings that `/snapshot settings` shows and changes, in its order. */
export const settingNames = [
	'snapshotIntervalMinutes',
	'snapshotLimit',
	'keepLast',
	'keepHourly',
	'keepDaily',
	'keepWeekly',
	'keepMonthly',
	'alarmDeletions',
	'alarmBans',
	'logChannelId'
] as const satisfies readonly (keyof GuildChoices)[];
export type SettingName = (typeof settingNames)[number];

/** `automatic snapshots: every 60 minutes`: one for each setting that is named. */
export function settingLines(t: Translator, choices: Partial<GuildChoices>): string[] {
	return settingNames.flatMap((name) => {
		const value = choices[name];
		return value === undefined ? [] : [`${t(`setting.${name}`)}: ${settingValue(t, name, value)}`];
	});
}

function settingValue(t: Translator, name: SettingName, value: string | number | null): string {
	if (value === null) return t('setting.default');
	if (name === 'logChannelId') return `<#${value}>`;
	const canBeOff = name === 'snapshotIntervalMinutes' || name === 'alarmDeletions' || name === 'alarmBans';
	if (value === 0 && canBeOff) return t('setting.off');
	return name === 'snapshotIntervalMinutes' ? t('setting.minutes', { count: Number(value) }) : t('setting.count', { count: Number(value) });
}
