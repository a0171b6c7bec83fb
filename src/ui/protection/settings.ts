import type { Translator } from '../../locales';
import { rights } from '../../vault/settings/access';
import type { GuildChoices } from '../../vault/settings/GuildSettings';

/** The settings that people see, in their order. */
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
	'logChannelId',
	'language',
	'viewRoles',
	'createRoles',
	'archiveRoles',
	'searchRoles',
	'restoreRoles'
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
	if (name === 'language') return languageName(t, String(value));
	if (isRoles(name))
		return String(value)
			.split(' ')
			.map((id) => `<@&${id}>`)
			.join(' ');
	const canBeOff = name === 'snapshotIntervalMinutes' || name === 'alarmDeletions' || name === 'alarmBans';
	if (value === 0 && canBeOff) return t('setting.off');
	return name === 'snapshotIntervalMinutes' ? t('setting.minutes', { count: Number(value) }) : t('setting.count', { count: Number(value) });
}

/** A language by its name in the person's own. */
export function languageName(t: Translator, locale: string): string {
	return new Intl.DisplayNames([t.locale], { type: 'language' }).of(locale) ?? locale;
}

function isRoles(name: SettingName): boolean {
	return Object.values(rights).some((setting) => setting === name);
}
