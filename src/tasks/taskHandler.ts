import { container, type Piece, type Store } from '@sapphire/framework';

/*
 * What we use of @sapphire/plugin-scheduled-tasks, if the host has it. Neither the package nor its types are imported: a host without
 * it must run, compile and bundle, and its types make `tasks` a required option of every client.
 */

/** A repeated job as BullMQ lists it. */
export interface RepeatedTask {
	readonly key: string;
	readonly name: string;
	/** Milliseconds; of one by a cron pattern `null`. */
	readonly every?: string | null;
}

/** `container.tasks`. */
export interface TaskHandler {
	readonly client: {
		removeRepeatableByKey(key: string): Promise<boolean>;
	};
	listRepeated(options: { readonly asc?: boolean }): Promise<readonly RepeatedTask[]>;
	close(): Promise<void>;
}

export interface TaskOptions extends Piece.Options {
	/** Milliseconds. */
	readonly interval: number;
	readonly customJobOptions: { readonly removeOnComplete: boolean; readonly removeOnFail: number };
}

export interface TaskStore extends Store<Piece> {
	readonly Constructor: abstract new (context: Piece.LoaderContext, options: TaskOptions) => Piece;
}

/** The store of tasks; known from `preLogin` on, when every plugin has registered its stores. `null` if the host has none. */
export function taskStore(): TaskStore | null {
	const stores: ReadonlyMap<string, unknown> = container.stores;
	return (stores.get('scheduled-tasks') as TaskStore | undefined) ?? null;
}

export function taskHandler(): TaskHandler {
	return (container as unknown as { readonly tasks: TaskHandler }).tasks;
}
