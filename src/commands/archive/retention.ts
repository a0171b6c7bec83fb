import { ButtonStyle, type SlashCommandSubcommandBuilder } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { Refusal } from '../../ui/Refusal';
import { longestContent } from '../../ui/limits';
import { send } from '../../ui/reply';
import { clip, escape, timestamp } from '../../ui/text';
import { mostKept, type RetentionRule } from '../../vault/archive/retention/ArchiveRetention';
import type { Translator } from '../../locales';
import type { Action } from '../lib/Action';

/** Channels that are named. */
const mostChannels = 15;

/** Shows what a rule would let go, which changes nothing, and makes it the guild's rule after a confirmation. */
export const retention: Action = {
	id: 'archive-retention',
	name: 'retention',
	needs: 'Administrator',
	options(builder) {
		addNumber(builder, 'days', mostKept.days);
		addNumber(builder, 'messages', mostKept.messages);
	},
	async run({ interaction, guildId, vault, t }) {
		const current = await vault.archive.retentionRule(guildId);
		const days = interaction.options.getInteger('days') ?? current.days;
		const messages = interaction.options.getInteger('messages') ?? current.messages;
		const rule = { days, messages };
		const due = await vault.archive.planRetention(guildId, rule);
		const count = due.reduce((sum, channel) => sum + channel.messages, 0);
		const ask = confirmation(retention.id, interaction.user.id, `${days}-${messages}`, [
			{ answer: 'yes', label: t('retain.apply'), style: count > 0 ? ButtonStyle.Danger : ButtonStyle.Primary },
			{ answer: 'no', label: t('retain.cancel'), style: ButtonStyle.Secondary }
		]);
		const lines = [
			`**${ruleText(t, rule)}**`,
			count === 0 ? t('retain.nothing') : t('retain.due', { count }),
			...due
				.slice(0, mostChannels)
				.map((each) => `- <#${each.channelId}> (${escape(each.name)}): ${t('retain.messages', { count: each.messages })}`),
			...(due.length > mostChannels ? [t('retain.more', { count: due.length - mostChannels })] : []),
			t('retain.pinned'),
			t('delete.until', { time: timestamp(ask.expiresAt, 't') })
		];
		await send(interaction, { content: clip(lines.join('\n'), longestContent), components: [ask.row] });
	},
	async press({ interaction, guildId, vault, t }, args) {
		const { answer, subject } = checkConfirmation(interaction.user.id, args);
		if (answer !== 'yes') return send(interaction, { content: t('retain.kept'), components: [] });
		const [days = NaN, messages = NaN] = subject.split('-').map(Number);
		if (!isWithin(days, mostKept.days) || !isWithin(messages, mostKept.messages)) {
			throw new Refusal('refused.unknown', (say) => say('refused.unknown'));
		}
		await vault.archive.setRetention(guildId, { days, messages });
		await send(interaction, { content: `${ruleText(t, { days, messages })}\n${t('retain.done')}`, components: [] });
	}
};

function ruleText(t: Translator, { days, messages }: RetentionRule): string {
	if (days === 0 && messages === 0) return t('retain.forever');
	return [...(days > 0 ? [t('retain.days', { count: days })] : []), ...(messages > 0 ? [t('retain.count', { count: messages })] : [])].join(
		' '
	);
}

function isWithin(value: number, most: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= most;
}

function addNumber(builder: SlashCommandSubcommandBuilder, name: 'days' | 'messages', most: number): void {
	builder.addIntegerOption((option) =>
		option
			.setName(enUS[`option.${name}.name`])
			.setNameLocalizations(localizations(`option.${name}.name`))
			.setDescription(enUS[`option.${name}.description`])
			.setDescriptionLocalizations(localizations(`option.${name}.description`))
			.setMinValue(0)
			.setMaxValue(most)
	);
}
