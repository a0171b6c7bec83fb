import { ButtonStyle, type ChatInputCommandInteraction } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { Refusal } from '../../ui/Refusal';
import { longestContent } from '../../ui/limits';
import { send } from '../../ui/reply';
import { previewLines } from '../../ui/snapshot/imports';
import { label } from '../../ui/snapshot/label';
import { clip, fileSize, timestamp } from '../../ui/text';
import { fileExtension } from '../../vault/snapshots/file/format';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { attachmentOf } from '../lib/attachment';

/**
 * Checks a file and shows what is in it; stores it when that is confirmed. Until then the file hangs on the answer, so nothing of it is in
 * memory or in the database, and the button works after a restart.
 */
export const importFile: Action = {
	id: 'snapshot-import',
	name: 'import',
	needs: 'Administrator',
	options(builder) {
		builder.addAttachmentOption((option) =>
			option
				.setName(enUS['option.file.name'])
				.setNameLocalizations(localizations('option.file.name'))
				.setDescription(enUS['option.file.description'])
				.setDescriptionLocalizations(localizations('option.file.description'))
				.setRequired(true)
		);
	},
	run: preview,
	async press(request, args) {
		const { answer } = checkConfirmation(request.interaction.user.id, args);
		if (answer === 'yes') return store(request);
		await send(request.interaction, { content: request.t('import.dropped'), components: [], attachments: [] });
	}
};

async function preview(request: Request<ChatInputCommandInteraction>): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const bytes: Uint8Array[] = [];
	const file = await vault.snapshots.inspectFile(
		guildId,
		kept(attachmentOf(request, interaction.options.getAttachment('file', true)), bytes)
	);
	const limit = interaction.attachmentSizeLimit;
	if (file.bytes > limit) {
		throw new Refusal('refused.file', (say) => say('refused.file', { size: fileSize(say, file.bytes), limit: fileSize(say, limit) }));
	}
	const lines = previewLines(t, guildId, file);
	if (file.known !== null) {
		const content = clip([t('import.known', { id: String(file.known) }), ...lines].join('\n'), longestContent);
		return send(interaction, { content, components: [] });
	}
	const ask = confirmation(importFile.id, interaction.user.id, 'file', [
		{ answer: 'yes', label: t('import.confirm'), style: ButtonStyle.Primary },
		{ answer: 'no', label: t('import.cancel'), style: ButtonStyle.Secondary }
	]);
	await send(interaction, {
		content: clip(lines.join('\n'), longestContent),
		components: [ask.row],
		files: [{ attachment: Buffer.concat(bytes), name: `import${fileExtension}` }]
	});
}

async function store(request: Request<ComponentInteraction>): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const attached = interaction.message.attachments.first();
	if (!attached) throw new Refusal('refused.unknown', (say) => say('refused.unknown'));
	const { id, snapshots } = await vault.snapshots.importFile(guildId, attachmentOf(request, attached));
	const lines = [
		`**${t('import.done', { count: snapshots.length, id: String(id) })}**`,
		t('import.use'),
		...snapshots.map((snapshot) => `- ${label(t, snapshot)} · ${timestamp(snapshot.createdAt)}`)
	];
	await send(interaction, { content: clip(lines.join('\n'), longestContent), components: [], attachments: [] });
}

/** Hands bytes on, and keeps them. */
async function* kept(source: AsyncIterable<Uint8Array>, into: Uint8Array[]): AsyncGenerator<Uint8Array> {
	for await (const chunk of source) {
		into.push(chunk);
		yield chunk;
	}
}
