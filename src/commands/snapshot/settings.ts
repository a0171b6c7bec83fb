import { ChannelType, type ChatInputCommandInteraction, type SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { requestedText } from '../../ui/protection/change';
import { settingLines } from '../../ui/protection/settings';
import { send } from '../../ui/reply';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import type { Action, Request } from '../lib/Action';
import { changeSettings, inForce } from '../lib/changeSettings';
import { checkLogChannel } from '../lib/logChannel';
import { settingNumbers, type SettingNumber } from '../lib/settingNumbers';

const numberOptions = Object.keys(settingNumbers) as SettingNumber[];

const nothing: Partial<GuildChoices> = {
	...Object.fromEntries(numberOptions.map((name) => [settingNumbers[name].setting, null])),
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
		if (Object.keys(change).length === 0) return show(request, t('settings.title'), inForce(vault, await vault.settings.get(guildId)));
		const pending = await changeSettings(request, change);
		await (pending ? send(interaction, { content: requestedText(t, pending) }) : show(request, t('settings.done'), change));
	}
};

function addOptions(builder: SlashCommandSubcommandBuilder): void {
	for (const name of numberOptions) {
		const { least, most } = settingNumbers[name];
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

function described<O extends Describable<O>>(option: O, name: SettingNumber | 'log-channel' | 'reset'): O {
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
		return value === null ? [] : [[settingNumbers[name].setting, value] as const];
	});
	const channel = interaction.options.getChannel('log-channel');
	if (channel) checkLogChannel(interaction.guild, channel.id);
	return { ...Object.fromEntries(entries), ...(channel && { logChannelId: channel.id }) };
}

async function show(
	{ interaction, t }: Request<ChatInputCommandInteraction>,
	title: string,
	choices: Partial<GuildChoices>
): Promise<void> {
	const lines = settingLines(t, choices).map((line) => `- ${line}`);
	await send(interaction, { content: [`**${title}**`, ...lines].join('\n') });
}
