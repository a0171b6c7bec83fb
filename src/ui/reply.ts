import { MessageFlags, type InteractionEditReplyOptions, type RepliableInteraction } from 'discord.js';

/** What a reply of ours may hold. Mentions never ping: `send` sees to it. */
export type Answer = Pick<InteractionEditReplyOptions, 'content' | 'embeds' | 'components' | 'files' | 'attachments'>;

/** Answers only the person who asked, whichever stage the interaction is in. */
export async function send(interaction: RepliableInteraction, answer: Answer): Promise<void> {
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
	} else await send(interaction, { content, embeds: [], components: [] });
}
