import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle, type ModalSubmitInteraction } from 'discord.js';
import type { Translator } from '../../locales';
import { customId } from '../../ui/customId';
import { Refusal } from '../../ui/Refusal';
import { clip } from '../../ui/text';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import { settingNumbers, type SettingNumber } from '../lib/settingNumbers';

/** Numbers that are set together, in one form. */
export const formFields = {
	schedule: ['interval', 'limit'],
	rules: ['keep-last', 'keep-hourly', 'keep-daily', 'keep-weekly', 'keep-monthly'],
	alarm: ['alarm-deletions', 'alarm-bans']
} as const satisfies Record<string, readonly SettingNumber[]>;
export type FormName = keyof typeof formFields;

export function isForm(name: string | undefined): name is FormName {
	return name !== undefined && Object.hasOwn(formFields, name);
}

/** https://discord.com/developers/docs/components/reference#label */
const longestLabel = 45;

/** A form with the numbers of a section as they are now; an empty field is the bot's own choice. */
export function numbersForm(t: Translator, action: string, name: FormName, choices: Partial<GuildChoices>): ModalBuilder {
	const labels = formFields[name].map((field) => {
		const { setting } = settingNumbers[field];
		const input = new TextInputBuilder().setCustomId(field).setStyle(TextInputStyle.Short).setRequired(false);
		input.setMaxLength(10);
		const value = choices[setting];
		if (value !== null && value !== undefined) input.setValue(String(value));
		return new LabelBuilder()
			.setLabel(clip(t(`setting.${setting}`), longestLabel))
			.setDescription(clip(t(`option.${field}.description`), 100))
			.setTextInputComponent(input);
	});
	return new ModalBuilder()
		.setCustomId(customId(action, name))
		.setTitle(clip(t(`settings.section.${name}`), longestLabel))
		.addLabelComponents(...labels);
}

/**
 * What was changed in the form: fields that hold what was in force before are not.
 * @throws Refusal for what is no whole number within its bounds
 */
export function changedNumbers({ fields }: ModalSubmitInteraction, name: FormName, before: Partial<GuildChoices>): Partial<GuildChoices> {
	const entries = formFields[name].map((field) => {
		const { setting, least, most } = settingNumbers[field];
		const typed = fields.getTextInputValue(field).trim();
		const value = typed === '' ? null : Number(typed);
		if (value !== null && !(/^\d+$/.test(typed) && value >= least && value <= most)) {
			throw new Refusal('refused.number', (t) => t('refused.number', { name: t(`setting.${setting}`), least, most }));
		}
		return [setting, value] as const;
	});
	return Object.fromEntries(entries.filter(([setting, value]) => (before[setting] ?? null) !== value));
}
