/** What was removed. */
export interface RemovedCounts {
	readonly messages: number;
	/** Earlier versions of edited messages. */
	readonly revisions: number;
	/** Files of the pool that nothing else had. */
	readonly files: number;
	/** Of those files. */
	readonly bytes: number;
	/** Messages of others that quoted a removed one, and do not any more. */
	readonly quotes: number;
	/** Reactions and votes on messages of others. */
	readonly reactions: number;
	/** Names and avatars, now and in the past. */
	readonly names: number;
}

export const nothingRemoved: RemovedCounts = { messages: 0, revisions: 0, files: 0, bytes: 0, quotes: 0, reactions: 0, names: 0 };

export function addCounts(left: RemovedCounts, right: RemovedCounts): RemovedCounts {
	return {
		messages: left.messages + right.messages,
		revisions: left.revisions + right.revisions,
		files: left.files + right.files,
		bytes: left.bytes + right.bytes,
		quotes: left.quotes + right.quotes,
		reactions: left.reactions + right.reactions,
		names: left.names + right.names
	};
}
