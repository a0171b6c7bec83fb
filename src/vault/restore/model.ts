import type { Snowflake } from '../../database/ids';
import type { IdentityKind } from '../snapshots/identity';
import type { KindName, Node, Value } from '../snapshots/model';
import type { CurrentIds } from './CurrentIds';
import type { ReadFile } from './files';
import type { Send } from './GuildWriter';

/** What is done to a thing. `move`: its place among the others. */
export const verbs = ['create', 'modify', 'move', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** What a person may choose. */
export interface RestoreOptions {
	/** Only these kinds; channel permissions go with channels. */
	readonly kinds: readonly KindName[];
	/** Whether things that the snapshot does not have are deleted. */
	readonly deleteExtra: boolean;
	/** Whether what single members may do in channels is set, too. Default: true. */
	readonly memberOverwrites?: boolean;
}

/** Why a step cannot be done; the texts say the cure. */
export type BlockReason =
	/** The bot lacks the permissions in `permissions`. */
	| 'missing_permission'
	/** The bot's highest role is not above the role. */
	| 'hierarchy'
	/** The bot cannot change the role that gives it its own place. */
	| 'own_role'
	/** Discord alone makes and deletes roles of bots, boosts and integrations. */
	| 'managed'
	/** The server has as many as Discord allows. */
	| 'limit'
	/** The snapshot does not know enough of it: it was hidden from the bot. */
	| 'never_seen'
	/** Discord lets nobody change it. */
	| 'fixed'
	/** The thing that it belongs to cannot be made. */
	| 'no_owner'
	/** Its picture or sound was never saved. */
	| 'no_bytes'
	/** The server lacks `feature`. */
	| 'missing_feature'
	/** The channel that it needs will not be there. */
	| 'no_channel'
	/** It was over before now. */
	| 'past'
	/** Discord gives every invite a code of its own choice. */
	| 'new_code'
	/** The webhook brings the messages of a channel of another server. */
	| 'follower'
	/** The webhook belongs to an app, which alone can make it. */
	| 'app_webhook'
	/** Onboarding needs more default channels than there will be. */
	| 'too_few_channels'
	/** What it was about was deleted for good: a message, or a thread with its messages. */
	| 'gone'
	/** The thread is not open any more: it was archived or deleted, and Discord does not say which. */
	| 'closed'
	/** Threads are never deleted: messages are in them. */
	| 'holds_messages'
	/** The server's boosts do not allow as much. */
	| 'needs_boosts';

export interface Block {
	readonly reason: BlockReason;
	/** Permission bits that are missing. */
	readonly permissions?: bigint;
	/** The field that cannot be changed. */
	readonly field?: string;
	readonly feature?: string;
}

/** What is done otherwise than the snapshot has it. */
export type Note =
	/** The server lacks what this type of channel needs: it becomes another. */
	| { readonly reason: 'type_fallback'; readonly from: number; readonly to: number }
	/** The bot may only grant what it has itself: these bits are left out. */
	| { readonly reason: 'permissions_left_out'; readonly permissions: bigint }
	/** The overwrite's role is not there and does not come back. */
	| { readonly reason: 'overwrites_left_out'; readonly count: number }
	/** The server lacks `feature`, which the field needs. */
	| { readonly reason: 'field_left_out'; readonly field: string; readonly feature: string }
	/** In bits per second: more than that the server's boosts do not allow. */
	| { readonly reason: 'bitrate_capped'; readonly to: number }
	/** The series goes on with its next time, in epoch milliseconds. */
	| { readonly reason: 'rolled_on'; readonly to: number }
	/** The webhook gets a new address, and belongs to the bot. */
	| { readonly reason: 'new_token' }
	/** Pinned as of now, and Discord says so in the channel. */
	| { readonly reason: 'pinned_anew' }
	/** It may have been deleted: then it does not come back. */
	| { readonly reason: 'if_still_there' }
	/** Its picture was never saved. */
	| { readonly reason: 'picture_left_out' }
	/** An emoji that it names is not there and does not come back. */
	| { readonly reason: 'emoji_left_out' };

/** One thing of one kind in a plan. */
export interface NodeRef {
	readonly kind: KindName;
	readonly verb: Verb;
	/** First id. */
	readonly id: string;
}

/** Requests that go together, written to the journal before and after. */
export interface Step {
	readonly kind: KindName;
	readonly verb: Verb;
	readonly nodes: readonly Node[];
	readonly layer: Layer;
	/** As Discord's documentation writes it: `POST /guilds/{guild.id}/roles`. */
	readonly route: string;
	readonly notes: readonly Note[];
	/** What is done to the nodes, where it is not `verb` for all of them. */
	readonly refs?: readonly NodeRef[];
	/** Further things that the same requests make right. */
	readonly included?: readonly NodeRef[];
	/** The answer is a new thing with an id of its own: the request must never be sent twice. */
	readonly creates?: { readonly kind: IdentityKind; readonly looks: Looks; readonly asset?: NewAsset };
	/** Bodies are built now, when all ids are known. @returns what the last request answered */
	perform(send: Send, ids: CurrentIds, read: ReadFile): Promise<StepResult>;
}

/** A file as Discord names it, with `{id}` in place of the new thing's id. */
export interface NewAsset {
	readonly name: string;
	readonly sha256: string;
}

/** How a new thing is told from others when nobody heard of its making. */
export interface Looks {
	readonly name: Value;
	readonly type: Value;
}

export interface StepResult {
	/** The id of what was made. */
	readonly created?: Snowflake;
	/** Further things that got a new id with it: tags of a forum. */
	readonly identities?: readonly { readonly kind: IdentityKind; readonly id: string; readonly current: Snowflake }[];
	/** What Discord calls files that were uploaded. */
	readonly assets?: readonly NewAsset[];
	/** What could not be done, by first id, where the rest of the same step was. */
	readonly refused?: ReadonlyMap<string, unknown>;
}

/** Something that would be done and cannot be. */
export interface BlockedStep {
	readonly kind: KindName;
	readonly verb: Verb;
	readonly node: Node;
	readonly block: Block;
}

/** Steps are done layer by layer: each needs only what earlier ones made. */
export const layers = [
	'delete_expressions',
	'delete_roles',
	'create_roles',
	'modify_roles',
	'move_roles',
	'emojis',
	'delete_channels',
	'create_categories',
	'create_channels',
	/** Settings name channels, and make a community, which other channels need. */
	'guild',
	'create_special_channels',
	'modify_channels',
	'permissions',
	'move_channels',
	/** Channels that a community needed until now. */
	'delete_last',
	'expressions',
	/** What else names roles, channels and emojis. */
	'settings',
	'threads',
	'pins',
	'members',
	'lift_bans',
	'bans',
	/** The bot gives up its sight of channels. */
	'sight'
] as const;
export type Layer = (typeof layers)[number];

/** What a restore would do. */
export interface RestorePlan {
	readonly guildId: Snowflake;
	readonly steps: readonly Step[];
	readonly blocked: readonly BlockedStep[];
}

export function keyOf({ kind, verb, id }: NodeRef): string {
	return `${kind}:${verb}:${id}`;
}

/** Everything that a step makes right. */
export function refsOf({ kind, verb, nodes, refs, included = [] }: Step): NodeRef[] {
	return [...(refs ?? nodes.map(({ id }) => ({ kind, verb, id }))), ...included];
}
