import type {
	APIApplicationCommandOptionChoice,
	APIInteraction,
	APIMessage,
	APIModalInteractionResponseCallbackData
} from 'discord-api-types/v10';
import type { SimApplication, Snowflake } from '../model';

/** How long an application has for its first answer, in the clock's milliseconds. */
export const ANSWER_TIME = 3000;
/** How long the token can be used, in the clock's milliseconds. */
export const TOKEN_TIME = 15 * 60_000;

export interface Callback {
	readonly type: number;
	readonly data: unknown;
	readonly at: number;
}

/** An interaction as Discord keeps it: what was asked, and what the application has answered so far. */
export class Interaction {
	public readonly callbacks: Callback[] = [];
	/** Every state that the original answer had after its first. */
	public readonly edits: APIMessage[] = [];
	public readonly followupIds: Snowflake[] = [];
	/** The message that `@original` means: the answer, or the component's own message. */
	public originalId: Snowflake | null = null;
	/** The answer is deferred and not yet there. */
	public isThinking = false;
	public isDeleted = false;
	public modal: APIModalInteractionResponseCallbackData | null = null;
	public choices: readonly APIApplicationCommandOptionChoice[] | null = null;
	private readonly watchers = new Set<() => void>();

	public constructor(
		public readonly payload: APIInteraction,
		public readonly application: SimApplication,
		public readonly guildId: Snowflake,
		public readonly channelId: Snowflake,
		public readonly userId: Snowflake,
		public readonly createdAt: number,
		/** The message whose component was used. */
		public readonly source: APIMessage | null = null
	) {}

	public get id(): Snowflake {
		return this.payload.id;
	}

	public get token(): string {
		return this.payload.token;
	}

	public get isAnswered(): boolean {
		return this.callbacks.length > 0;
	}

	/** Calls back after each change, until the returned function is called. */
	public watch(watcher: () => void): () => void {
		this.watchers.add(watcher);
		return () => void this.watchers.delete(watcher);
	}

	public changed(): void {
		for (const watcher of [...this.watchers]) watcher();
	}
}
