import type { Attachment, RepliableInteraction } from 'discord.js';
import { attachedFile } from '../../discord/attachedFile';
import type { Request } from './Action';

/** The bytes of a file that came with an interaction or hangs on its message, as they come. @throws VaultError `FileUnavailable` */
export function attachmentOf({ interaction, vault }: Request<RepliableInteraction>, attachment: Attachment): AsyncIterable<Uint8Array> {
	const { cdn } = interaction.client.options.rest ?? {};
	return attachedFile(attachment, cdn === undefined ? vault.options.media.origins : [...vault.options.media.origins, cdn]);
}
