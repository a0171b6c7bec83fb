import * as z from 'zod/mini';
import type { ZodMiniType } from 'zod/mini';
import { interactionPatches } from '../interactions/patches';

/**
 * A known error of Discord's document. `sample` is a value that the original takes (or refuses) and the patched one does not (or
 * does): when that no longer holds, the patch must go.
 */
export interface Patch {
	readonly component: string;
	/** A field of the component; absent: the component itself. */
	readonly field?: string;
	readonly schema: ZodMiniType;
	readonly sample: unknown;
	/** What the original says to the sample, and the patched one not; `missing`: the original has no such field. */
	readonly originally: 'taken' | 'refused' | 'missing';
}

const BITS = z.nullish(z.union([z.int(), z.string().check(z.regex(/^\d{1,30}$/))]));
const CHANNEL_TYPE = z.literal([0, 2, 4, 5, 13, 14, 15, 16]);
const CONTENT = z.nullish(z.string().check(z.maxLength(2000)));
const POLL_RESULTS = z.optional(
	z.strictObject({
		is_finalized: z.boolean(),
		answer_counts: z.array(z.strictObject({ id: z.int(), count: z.int(), me_voted: z.boolean() }))
	})
);
const TAG_NAME = z.string().check(z.minLength(1), z.maxLength(20));

/** Bit sets are said to be integers; clients send decimal strings, which Discord takes and recommends. */
function bitSet(component: string, field: string): Patch {
	return { component, field, schema: BITS, sample: '8', originally: 'refused' };
}

/** GUILD_MEDIA is missing. */
function channelType(component: string, schema: ZodMiniType): Patch {
	return { component, field: 'type', schema, sample: 16, originally: 'refused' };
}

/** The documents say 2000; the schema 4000. */
function content(component: string): Patch {
	return { component, field: 'content', schema: CONTENT, sample: 'x'.repeat(2001), originally: 'taken' };
}

/** The documents say 20; the schema 50. */
function tagName(component: string): Patch {
	return { component, field: 'name', schema: TAG_NAME, sample: 'x'.repeat(21), originally: 'taken' };
}

/** Documented, and sent by clients. */
function nsfw(component: string): Patch {
	return { component, field: 'nsfw', schema: z.nullish(z.boolean()), sample: true, originally: 'missing' };
}

export const patches: readonly Patch[] = [
	...interactionPatches,
	nsfw('ApplicationCommandCreateRequest'),
	nsfw('ApplicationCommandPatchRequestPartial'),
	nsfw('ApplicationCommandUpdateRequest'),
	bitSet('ChannelPermissionOverwriteRequest', 'allow'),
	bitSet('ChannelPermissionOverwriteRequest', 'deny'),
	bitSet('CreateRoleRequest', 'permissions'),
	bitSet('UpdateRoleRequestPartial', 'permissions'),
	bitSet('ApplicationCommandCreateRequest', 'default_member_permissions'),
	bitSet('ApplicationCommandPatchRequestPartial', 'default_member_permissions'),
	bitSet('ApplicationCommandUpdateRequest', 'default_member_permissions'),
	channelType('GuildChannelResponse', CHANNEL_TYPE),
	channelType('CreateGuildChannelRequest', z.nullish(CHANNEL_TYPE)),
	channelType('UpdateGuildChannelRequestPartial', z.nullish(CHANNEL_TYPE)),
	content('MessageCreateRequest'),
	content('MessageEditRequestPartial'),
	tagName('CreateOrUpdateThreadTagRequest'),
	tagName('UpdateThreadTagRequest'),
	// A closed list, to which Discord adds without saying so.
	{ component: 'GuildFeatures', schema: z.string(), sample: 'SOUNDBOARD', originally: 'refused' },
	{
		component: 'ChannelTypes',
		schema: z.literal([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]),
		sample: 16,
		originally: 'refused'
	},
	// A closed list, that lacks documented types (44); clients must take any.
	{ component: 'MessageType', schema: z.int().check(z.minimum(0)), sample: 44, originally: 'refused' },
	// FORWARD is missing.
	{ component: 'MessageReferenceType', schema: z.literal([0, 1]), sample: 1, originally: 'refused' },
	// Documented as absent where Discord does not fetch the results.
	{ component: 'PollResponse', field: 'results', schema: POLL_RESULTS, sample: undefined, originally: 'refused' },
	// Codes of field errors are strings.
	{ component: 'Error', field: 'code', schema: z.union([z.number(), z.string()]), sample: 'BASE_TYPE_REQUIRED', originally: 'refused' },
	...interactionPatches
];
