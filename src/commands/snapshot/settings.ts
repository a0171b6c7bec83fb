import { ChannelType, PermissionFlagsBits, type ChatInputCommandInteraction, type SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { requestedText } from '../../ui/protection/change';
import { settingLines } from '../../ui/protection/settings';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { weakens } from '../../vault/protection/weakens';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import type { Vault } from '../../vault';
import type { Action, Request } from '../lib/Action';
import { admitProtected } from '../lib/answer';

/** Whole numbers, by the option that sets them. */
const numbers = {
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
type NumberOption = keyof typeof numbers;
const numberOptions = Object.keys(numbers) as NumberOption[];

const nothing: Partial<GuildChoices> = {
	...Object.fromEntries(numberOptions.map((name) => [numbers[name].setting, null])),
	logChannelId: null
};

/** Shows what the server chose, and changes it. What could cost snapshots is asked for as deleting is; the rest is done at once. */
export const settings: Action = {
	id: 'snapshot-settings',
	name: 'settings',
	needs: 'Administrator',
	touches: 'alarm',
	options: addOptions,
	async run(request) {
		const { interaction, guildId, vault, t } = request;
		const change = interaction.options.getBoolean('reset') ? { ...nothing, ...chosen(request) } : chosen(request);
		const chosenBefore = await vault.settings.get(guildId);
		if (Object.keys(change).length === 0) return show(request, t('settings.title'), inForce(vault, chosenBefore));
		if (!weakens(inForce(vault, chosenBefore), change)) {
			await vault.settings.set(guildId, change);
			await vault.automatic.plan(guildId);
			return show(request, t('settings.done'), change);
		}
		admitProtected(request);
		const pending = await vault.protection.request(guildId, { kind: 'settings', choices: change }, interaction.user.id);
		await (pending ? send(interaction, { content: requestedText(t, pending) }) : show(request, t('settings.done'), change));
	}
};

function addOptions(builder: SlashCommandSubcommandBuilder): void {
	for (const name of numberOptions) {
		const { least, most } = numbers[name];
		builder.addIntegerOption((option) => described(option, name).setMinValue(least).setMaxValue(most));
	}
	builder.addChannelOption((option) =>
		described(option, 'log-channel').addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement)
	);
	builder.addBooleanOption((option) => described(option, 'reset'));
}

interface Describable<O> {
	setName(name: string): O;
	setNameLocalizations(names: Record<string, string>): O;
	setDescription(text: string): O;
	setDescriptionLocalizations(texts: Record<string, string>): O;
}

function described<O extends Describable<O>>(option: O, name: NumberOption | 'log-channel' | 'reset'): O {
	return option
		.setName(enUS[`option.${name}.name`])
		.setNameLocalizations(localizations(`option.${name}.name`))
		.setDescription(enUS[`option.${name}.description`])
		.setDescriptionLocalizations(localizations(`option.${name}.description`));
}

/** What the person named. */
function chosen({ interaction }: Request<ChatInputCommandInteraction>): Partial<GuildChoices> {
	const entries = numberOptions.flatMap((name) => {
		const value = interaction.options.getInteger(name);
		return value === null ? [] : [[numbers[name].setting, value] as const];
	});
	const channel = interaction.options.getChannel('log-channel');
	if (channel) checkChannel(interaction, channel.id);
	return { ...Object.fromEntries(entries), ...(channel && { logChannelId: channel.id }) };
}

/** A log channel in which the bot cannot write would be silent on the worst day. */
function checkChannel({ guild }: ChatInputCommandInteraction, id: string): void {
	const me = guild?.members.me;
	const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
	const mayWrite = me && guild.channels.cache.get(id)?.permissionsFor(me).has(needed);
	if (!mayWrite) throw new Refusal('refused.logChannel', (t) => t('refused.logChannel', { channel: `<#${id}>` }));
}

/** The server's choices with the bot's defaults filled in. */
function inForce(vault: Vault, choices: GuildChoices): Partial<GuildChoices> {
	const { interval, limit, alarm } = vault.options.snapshots;
	const { language: _, ...own } = choices;
	return {
		...own,
		snapshotIntervalMinutes: own.snapshotIntervalMinutes ?? interval,
		snapshotLimit: own.snapshotLimit ?? limit,
		alarmDeletions: own.alarmDeletions ?? alarm.deletions,
		alarmBans: own.alarmBans ?? alarm.bans
	};
}

async function show(
	{ interaction, t }: Request<ChatInputCommandInteraction>,
	title: string,
	choices: Partial<GuildChoices>
): Promise<void> {
	const lines = settingLines(t, choices).map((line) => `- ${line}`);
	await send(interaction, { content: [`**${title}**`, ...lines].join('\n') });
}
