import { ActionRowBuilder, ButtonBuilder, type ButtonStyle, type Snowflake } from 'discord.js';
import { customId } from './customId';
import { Refusal } from './Refusal';

/** How long a confirmation may be given, in milliseconds. An interaction's reply can be edited for 15 minutes. */
const lifetime = 5 * 60_000;

export interface Confirmation {
	readonly row: ActionRowBuilder<ButtonBuilder>;
	/** Epoch milliseconds. */
	readonly expiresAt: number;
}

/** Buttons that ask one person, for a while. Person and end are in the custom ids: `vault:<action>:<answer>:<subject>:<user>:<end>`. */
export function confirmation(
	action: string,
	userId: Snowflake,
	subject: string | number,
	answers: readonly { answer: string; label: string; style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium> }[],
	now = Date.now()
): Confirmation {
	const expiresAt = now + lifetime;
	const buttons = answers.map(({ answer, label, style }) =>
		new ButtonBuilder()
			.setStyle(style)
			.setLabel(label)
			.setCustomId(customId(action, answer, subject, userId, expiresAt.toString(36)))
	);
	return { row: new ActionRowBuilder<ButtonBuilder>().addComponents(buttons), expiresAt };
}

/**
 * What was answered about what.
 * @throws Refusal when somebody else pressed, or too late.
 */
export function checkConfirmation(userId: Snowflake, args: readonly string[], now = Date.now()): { answer: string; subject: string } {
	const [answer, subject, owner, end] = args;
	if (answer === undefined || subject === undefined || end === undefined) throw new Refusal('refused.unknown', (t) => t('refused.unknown'));
	if (owner !== userId) throw new Refusal('refused.other', (t) => t('refused.other'));
	// A text that is no number makes NaN, which is not later than now.
	if (!(parseInt(end, 36) > now)) throw new Refusal('refused.expired', (t) => t('refused.expired'));
	return { answer, subject };
}
