import { container } from '@sapphire/framework';
import type { ChatInputCommandInteraction } from 'discord.js';
import { editPause } from './limits';

/** Shows how far a long command is: the newest text, not every text, and never two edits at a time. */
export class Progress {
	private last = Date.now();
	private editing: Promise<void> | null = null;

	public constructor(private readonly interaction: ChatInputCommandInteraction) {}

	public show(text: string): void {
		if (this.editing || Date.now() - this.last < editPause) return;
		this.last = Date.now();
		this.editing = this.edit(text).finally(() => (this.editing = null));
	}

	/** Await before the answer, so that no late edit replaces it. */
	public async done(): Promise<void> {
		await this.editing;
	}

	/** Progress is a courtesy: where it cannot be shown the work goes on. */
	private async edit(content: string): Promise<void> {
		try {
			await this.interaction.editReply({ content, allowedMentions: { parse: [] } });
		} catch (error) {
			container.logger.debug('[Guild Vault] Progress could not be shown.', error);
		}
	}
}
