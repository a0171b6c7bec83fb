import { MessageFlags, type EmbedBuilder, type InteractionEditReplyOptions, type RepliableInteraction } from 'discord.js';

/** What a reply of ours may hold. Mentions never ping: `send` sees to it. */
export type Answer = Pick<InteractionEditReplyOptions, 'content' | 'embeds' | 'components' | 'files' | 'attachments'>;

const endings = new WeakMap<RepliableInteraction, EmbedBuilder>();

/** Every answer of `send` to this interaction ends with this. */
export function endWith(interaction: RepliableInteraction, ending: EmbedBuilder): void {
	endings.set(interaction, ending);
}

/** Answers only the person who asked, whichever stage the interaction is in. */
export function send(interaction: RepliableInteraction, answer: Answer): Promise<void> {
	return deliver(interaction, ended(interaction, answer));
}

/** A component that renews no embeds leaves those of its message, the ending too; one that takes them away is through. */
function ended(interaction: RepliableInteraction, answer: Answer): Answer {
	const ending = endings.get(interaction);
	const isShort = !interaction.isCommand() && !answer.embeds?.length;
	return ending && !isShort ? { ...answer, embeds: [...(answer.embeds ?? []), ending] } : answer;
}

async function deliver(interaction: RepliableInteraction, answer: Answer): Promise<void> {
	const payload = { ...answer, allowedMentions: { parse: [] } };
	const first = { ...payload, content: payload.content ?? undefined, flags: MessageFlags.Ephemeral } as const;
	// An edit of a deferred answer, such as progress, also counts as replied.
	if (interaction.deferred) await interaction.editReply(payload);
	else if (interaction.replied) await interaction.followUp(first);
	else await interaction.reply(first);
}

/** Answers a component below its message, which stays as it is; only the person sees it. */
export async function sendBelow(interaction: RepliableInteraction, answer: Answer): Promise<void> {
	const payload = { ...answer, content: answer.content ?? undefined, allowedMentions: { parse: [] } };
	await interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral });
}

/** Says why nothing came of it. A component's message stays as it is: the sentence goes below it. */
export async function sendFailure(interaction: RepliableInteraction, content: string): Promise<void> {
	const isOnMessage = interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
	if (isOnMessage && (interaction.deferred || interaction.replied)) {
		await interaction.followUp({ content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
	} else await deliver(interaction, { content, embeds: [], components: [] });
}
