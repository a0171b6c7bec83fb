import type { APIMessage, LocaleString } from 'discord-api-types/v10';
import type { Snowflake } from '../model';

/** Where a person acts, and who. */
export interface Act {
	readonly user: Snowflake;
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	/** The language of the person's client; default `en-US`. */
	readonly locale?: LocaleString;
	/** Of which application; needed only where two have a command of the same name. */
	readonly applicationId?: Snowflake;
	/** Ignores `default_member_permissions`: what the client hides, to see what the bot itself checks. */
	readonly force?: boolean;
}

/** An uploaded file as the value of an option. */
export interface OptionFile {
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: Buffer;
}

/** A string, a number, a boolean, the id of a user, channel or role, or a file: by the type of the option. */
export type OptionValue = string | number | boolean | OptionFile;

export interface CommandAct extends Act {
	readonly name: string;
	readonly group?: string;
	readonly subcommand?: string;
	readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface AutocompleteAct extends CommandAct {
	/** The option that is being typed into. */
	readonly focused: string;
	/** What is in it so far. */
	readonly value: string;
}

export interface UserCommandAct extends Act {
	readonly name: string;
	readonly targetId: Snowflake;
}

export interface MessageCommandAct extends Act {
	readonly name: string;
	readonly target: Pick<APIMessage, 'id' | 'channel_id'>;
}

/** Something that Discord's client does not let a person do. */
export class NotPossible extends Error {
	public override readonly name = 'NotPossible';
}
