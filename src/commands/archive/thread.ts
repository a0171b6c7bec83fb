import {
	DiscordAPIError,
	Message,
	MessageFlags,
	MessageFlagsBitField,
	MessageType,
	type APIMessage,
	type MessageContextMenuCommandInteraction,
	type Snowflake
} from 'discord.js';
import { reportTarget } from '../../ui/archive/ReportTarget';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { timestamp } from '../../ui/text';
import { VaultError } from '../../vault/errors';
import type { Request, Verb } from '../lib/Action';

/** Archives the thread of a message, as a job: this only orders it. */
export const archiveThread: Verb<MessageContextMenuCommandInteraction> = {
	id: 'archive-thread',
	needs: 'ManageGuild',
	grant: 'archive',
	async run({ interaction, guildId, vault, t }: Request<MessageContextMenuCommandInteraction>) {
		const threadId = await threadOf(interaction);
		const thread = `<#${threadId}>`;
		if (await vault.archive.findThreadOrder(threadId)) return tellOrdered();
		// Before the order: the run's own report must come later than this.
		await send(interaction, { content: t('archive.begun', { thread }) });
		if (!(await vault.archive.archiveThread(guildId, threadId, reportTarget(interaction, t.locale)))) await tellOrdered();

		async function tellOrdered(): Promise<void> {
			const order = await vault.archive.findThreadOrder(threadId);
			const isLater = order?.state === 'waiting' && order.runAt > Date.now();
			const content = isLater ? t('archive.due', { thread, time: timestamp(order.runAt, 'R') }) : t('archive.running', { thread });
			await send(interaction, { content });
		}
	}
};

/**
 * The thread that the message is in, or that was made from it: such a thread has the message's id.
 * https://discord.com/developers/docs/topics/threads
 */
async function threadOf(interaction: MessageContextMenuCommandInteraction): Promise<Snowflake> {
	const { targetMessage } = interaction;
	if (await isInThread(interaction)) return interaction.channelId;
	if (new MessageFlagsBitField(targetMessage.flags ?? 0).has(MessageFlags.HasThread)) return targetMessage.id;
	const named = targetMessage.type === MessageType.ThreadCreated ? namedThread(targetMessage) : undefined;
	if (named !== undefined) return named;
	throw new Refusal('refused.thread', (t) => t('refused.thread'));
}

/** Discord's own line "... started a thread" names it. The message is raw where its channel is not in the cache. */
function namedThread(message: Message | APIMessage): Snowflake | undefined {
	return message instanceof Message ? message.reference?.channelId : message.message_reference?.channel_id;
}

/** Archived threads are not in the cache after a start. */
async function isInThread({ client, channelId }: MessageContextMenuCommandInteraction): Promise<boolean> {
	try {
		return (await client.channels.fetch(channelId))?.isThread() ?? false;
	} catch (error) {
		if (!(error instanceof DiscordAPIError)) throw error;
		throw new VaultError('ThreadUnreadable', 'The bot does not see this channel.', { channelId }, { cause: error });
	}
}
