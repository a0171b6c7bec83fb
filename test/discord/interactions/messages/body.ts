import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent, RESTAPIAttachment } from 'discord-api-types/v10';

/** What a request says of a message. Only those fields that it has. */
export interface MessageBody {
	readonly content?: string | null;
	readonly embeds?: readonly APIEmbed[] | null;
	readonly components?: readonly APIMessageTopLevelComponent[] | null;
	readonly attachments?: readonly RESTAPIAttachment[] | null;
	readonly allowed_mentions?: APIAllowedMentions | null;
	readonly flags?: number | null;
	readonly tts?: boolean | null;
}
