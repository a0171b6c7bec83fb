import type {
	AnySelectMenuInteraction,
	ButtonInteraction,
	ChatInputCommandInteraction,
	ModalBuilder,
	ModalSubmitInteraction,
	SlashCommandSubcommandBuilder,
	Snowflake
} from 'discord.js';
import type { TextKey, Translator } from '../../locales';
import type { Need } from '../../ui/guard';
import type { Vault } from '../../vault';
import type { Right } from '../../vault/settings/access';
import type { Area } from '../../vault/health/operations';

/** Somebody pressed a button or chose in a select menu. */
export type ComponentInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** An interaction that was admitted: the person may do this in this guild. */
export interface Request<I> {
	readonly interaction: I;
	readonly guildId: Snowflake;
	readonly vault: Vault;
	/** Texts in the person's language. */
	readonly t: Translator;
}

/** Something that a person may ask for. Who may is checked before it is done. */
export interface Verb<I> {
	/** Stable: it is in the custom ids of buttons, in logs and in events. `<command>-<subcommand>`. */
	readonly id: string;
	/** `Protected`: what could cost snapshots, so the host's option `snapshots.protection.who` says who may. `null`: everybody may. */
	readonly needs: Need | 'Protected' | null;
	/** A guild can let roles do it that lack what it needs. */
	readonly grant?: Right;
	/** The part of the vault that it is about: what stands in the way of that is said at the end of each answer. */
	readonly touches?: Area;
	/** The interaction is deferred already. */
	run(request: Request<I>): Promise<void>;
}

/** A subcommand, and what its buttons do. */
export interface Action extends Verb<ChatInputCommandInteraction> {
	/** The subcommand's name, and the key of its texts. */
	readonly name: SubcommandName;
	/** Options beside name and description. */
	readonly options?: (builder: SlashCommandSubcommandBuilder) => void;
	/** A button or select menu of the action, with the arguments of its custom id and what was chosen. The interaction is deferred already. */
	press?(request: Request<ComponentInteraction>, args: readonly string[]): Promise<void>;
	/** The form that a button opens in place of `press`; `null` where it opens none. Discord takes a form only as the very first answer. */
	form?(request: Request<ComponentInteraction>, args: readonly string[]): ModalBuilder | null | Promise<ModalBuilder | null>;
	/** A form of the action was sent, with the arguments of its custom id. The interaction is deferred already. */
	submit?(request: Request<ModalSubmitInteraction>, args: readonly string[]): Promise<void>;
}

/** A chat command of ours, and a subcommand: by the keys of their texts, `command.<command>.<subcommand>.name`. */
export type CommandName = PathOf<TextKey> extends infer P ? (P extends `${string}.${string}` ? never : P) : never;
export type SubcommandName = PathOf<TextKey> extends infer P ? (P extends `${string}.${infer S}` ? S : never) : never;
type PathOf<K> = K extends `command.${infer P}.description` ? P : never;
