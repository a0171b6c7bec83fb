import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import type { World } from '../model';
import { ApiError, unknown } from '../rest/errors';
import type { UploadedFile } from '../rest/route';
import { newMessage, show } from './answers';
import { TOKEN_TIME, type Interaction } from './interaction';
import type { MessageBody } from './messages/body';
import { edit } from './messages/compose';
import type { MessageStore } from './messages/store';

export interface Request {
	readonly body: MessageBody;
	readonly files: readonly UploadedFile[];
	readonly origin: string;
}

/** The messages of an interaction by its token, as by a webhook's: the original answer and the follow-ups. */
export class InteractionWebhook {
	public constructor(
		private readonly world: World,
		private readonly store: MessageStore,
		private readonly interaction: Interaction
	) {}

	/** The token works from the first answer on, for 15 minutes. */
	public check(): void {
		if (this.world.clock.now() - this.interaction.createdAt > TOKEN_TIME) throw new ApiError(401, 50027, 'Invalid Webhook Token');
		if (!this.interaction.isAnswered) throw unknown('Webhook');
	}

	/** A message by its id, or the one that `@original` means. */
	public get(id: string): APIMessage {
		const { originalId, followupIds, channelId } = this.interaction;
		const wanted = id === '@original' ? originalId : id;
		if (wanted === null || (wanted !== originalId && !followupIds.includes(wanted))) throw unknown('Message');
		const message = this.store.find(channelId, wanted);
		if (!message) throw unknown('Message');
		return message;
	}

	public edit(id: string, request: Request): APIMessage {
		const before = this.get(id);
		const message = edit(this.world, before, request);
		this.store.replace(this.interaction.guildId, message);
		if (message.id === this.interaction.originalId) {
			this.interaction.isThinking = false;
			this.interaction.edits.push(message);
		}
		this.interaction.changed();
		return message;
	}

	public delete(id: string): void {
		const message = this.get(id);
		this.store.remove(this.interaction.guildId, message);
		if (message.id === this.interaction.originalId) this.interaction.isDeleted = true;
		this.interaction.changed();
	}

	/** A new message; right after a deferred answer it becomes that answer. */
	public followUp(request: Request): APIMessage {
		if (this.interaction.isThinking && this.interaction.originalId !== null) {
			const { flags: _flags, ...body } = request.body;
			const version2 = (request.body.flags ?? 0) & MessageFlags.IsComponentsV2;
			return this.edit('@original', { ...request, body: version2 ? { ...body, flags: version2 } : body });
		}
		const message = newMessage(this.world, this.interaction, request, true);
		this.interaction.followupIds.push(message.id);
		show(this.store, this.interaction, message);
		this.interaction.changed();
		return message;
	}
}
