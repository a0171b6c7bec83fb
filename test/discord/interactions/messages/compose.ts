import { MessageFlags, type APIAllowedMentions, type APIAttachment, type APIMessage, type APIUser } from 'discord-api-types/v10';
import type { Snowflake, World } from '../../model';
import { ApiError, invalidForm, type FieldError } from '../../rest/errors';
import type { UploadedFile } from '../../rest/route';
import { storeFiles } from './attachments';
import type { MessageBody } from './body';
import { componentErrors, normaliseComponents } from './components';
import { embedErrors, normaliseEmbeds } from './embeds';

/** Flags that an application may set on its messages. */
const settable = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const contentLimit = 2000;

export interface Draft {
	readonly channelId: Snowflake;
	readonly author: APIUser;
	readonly body: MessageBody;
	readonly files: readonly UploadedFile[];
	readonly origin: string;
	/** Flags on top of those of the body. */
	readonly flags?: number;
	readonly fields?: Partial<APIMessage>;
}

/** A new message of an application, checked and normalised; it is not yet in a channel. */
export function compose(world: World, draft: Draft): APIMessage {
	const empty: APIMessage = {
		type: 0,
		content: '',
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		timestamp: new Date(world.clock.now()).toISOString(),
		edited_timestamp: null,
		flags: 0 as MessageFlags,
		components: [],
		id: world.snowflake(),
		channel_id: draft.channelId,
		author: draft.author,
		pinned: false,
		mention_everyone: false,
		tts: draft.body.tts ?? false,
		...draft.fields
	};
	const flags = checkedFlags(draft.body.flags ?? 0) | (draft.flags ?? 0);
	return apply(world, { ...empty, flags }, draft);
}

/** A message with what a request says of it. Fields that the request leaves out stay as they are. */
export function edit(world: World, message: APIMessage, draft: Pick<Draft, 'body' | 'files' | 'origin'>): APIMessage {
	const asked = draft.body.flags ?? null;
	const current = message.flags ?? 0;
	const kept = current & ~MessageFlags.Loading & ~MessageFlags.SuppressEmbeds;
	const wasVersion2 = (current & MessageFlags.IsComponentsV2) !== 0;
	if (asked !== null && wasVersion2 && (asked & MessageFlags.IsComponentsV2) === 0) {
		throw invalidForm([
			{ path: ['flags'], code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message: 'The IS_COMPONENTS_V2 flag cannot be removed.' }
		]);
	}
	const suppress = (asked ?? current) & MessageFlags.SuppressEmbeds;
	const flags = kept | suppress | (checkedFlags(asked ?? 0) & MessageFlags.IsComponentsV2);
	const isFirst = (current & MessageFlags.Loading) !== 0;
	const edited_timestamp = isFirst ? null : new Date(world.clock.now()).toISOString();
	return apply(world, { ...message, flags, edited_timestamp }, { ...draft, channelId: message.channel_id });
}

function apply(
	world: World,
	message: APIMessage,
	{ body, files, origin, channelId }: Pick<Draft, 'body' | 'files' | 'origin' | 'channelId'>
): APIMessage {
	const isVersion2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
	const errors = bodyErrors(body, isVersion2);
	if (errors.length > 0) throw invalidForm(errors);
	const next: APIMessage = {
		...message,
		...(body.content !== undefined && {
			content: (body.content ?? '').trim(),
			...mentionsIn(world, body.content ?? '', body.allowed_mentions)
		}),
		...(body.embeds !== undefined && { embeds: normaliseEmbeds(body.embeds ?? []) }),
		...(body.components !== undefined && { components: normaliseComponents(body.components ?? []) }),
		attachments: attachmentsOf(world, message, { body, files, origin, channelId })
	};
	if (isVersion2 && (next.content !== '' || next.embeds.length > 0)) {
		throw invalidForm([
			{
				path: [next.content !== '' ? 'content' : 'embeds'],
				code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
				message: 'The content and embeds fields cannot be used with IS_COMPONENTS_V2.'
			}
		]);
	}
	if (next.content === '' && next.embeds.length === 0 && next.attachments.length === 0 && (next.components ?? []).length === 0) {
		throw new ApiError(400, 50006, 'Cannot send an empty message');
	}
	return next;
}

function bodyErrors(body: MessageBody, isVersion2: boolean): FieldError[] {
	const isTooLong = (body.content ?? '').length > contentLimit;
	return [
		...(isTooLong ? [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] : []),
		...embedErrors(body.embeds ?? []),
		...componentErrors(body.components ?? [], isVersion2)
	];
}

function checkedFlags(flags: number): number {
	if ((flags & ~settable) === 0) return flags;
	throw invalidForm([{ path: ['flags'], code: 'MESSAGE_INVALID_FLAGS', message: 'Flags that an application may not set.' }]);
}

/** Attachments that the request keeps, and the uploaded files after them. */
function attachmentsOf(world: World, message: APIMessage, draft: Pick<Draft, 'body' | 'files' | 'origin' | 'channelId'>): APIAttachment[] {
	const listed = draft.body.attachments;
	const kept = listed
		? message.attachments.filter((attachment) => listed.some(({ id }) => String(id) === attachment.id))
		: message.attachments;
	const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	return [...kept, ...storeFiles(world, draft, isEphemeral)];
}

/** Whom the content mentions, as far as `allowed_mentions` lets it. */
function mentionsIn(
	world: World,
	content: string,
	allowed?: APIAllowedMentions | null
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
	const may = (kind: 'users' | 'roles', id: string): boolean =>
		!allowed || (allowed.parse?.some((type) => String(type) === kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
	const ids = (pattern: RegExp): string[] => [...new Set([...content.matchAll(pattern)].flatMap((match) => (match[1] ? [match[1]] : [])))];
	const users = ids(/<@!?(\d{17,20})>/g).filter((id) => may('users', id));
	return {
		mentions: users.flatMap((id) => world.users.get(id) ?? []),
		mention_roles: ids(/<@&(\d{17,20})>/g).filter((id) => may('roles', id)),
		mention_everyone: false
	};
}
