import type { ButtonInteraction, ChatInputCommandInteraction, SlashCommandSubcommandBuilder, Snowflake } from 'discord.js';
import type { Translator } from '../../locales';
import type { PermissionName } from '../../ui/guard';
import type { Vault } from '../../vault';

/** An interaction that was admitted: the person may do this in this guild. */
export interface Request<I> {
	readonly interaction: I;
	readonly guildId: Snowflake;
	readonly vault: Vault;
	/** Texts in the person's language. */
	readonly t: Translator;
}

/** A verb of a command, and what its buttons do. Who may use it is checked before either is called. */
export interface Action {
	/** Stable: it is in the custom ids of buttons, in logs and in events. `<command>-<subcommand>`. */
	readonly id: string;
	/** The subcommand's name, and the key of its texts. */
	readonly name: SubcommandName;
	readonly needs: PermissionName;
	/** Options beside name and description. */
	readonly options?: (builder: SlashCommandSubcommandBuilder) => void;
	/** The subcommand. The interaction is deferred already. */
	run(request: Request<ChatInputCommandInteraction>): Promise<void>;
	/** A button of the action, with the arguments of its custom id. The interaction is deferred already. */
	press?(request: Request<ButtonInteraction>, args: readonly string[]): Promise<void>;
}

export type SubcommandName = 'create' | 'list' | 'view' | 'compare' | 'delete' | 'pin' | 'unpin';
