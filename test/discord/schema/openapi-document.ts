import { readFileSync } from 'node:fs';

/** A part of Discord's OpenAPI document. */
export type Json = { [key: string]: Json } & unknown[];

const BITS = { anyOf: [{ type: ['integer', 'null'] }, { type: 'string', pattern: '^[0-9]+$' }] };
const MEDIA = { title: 'GUILD_MEDIA', const: 16 };
const COMMAND_REQUESTS = ['ApplicationCommandCreateRequest', 'ApplicationCommandPatchRequestPartial', 'ApplicationCommandUpdateRequest'];

/** Discord's document with its known errors mended. Each patch throws when what it mends is not there any more. */
export function readDocument(path: string): Json {
	const document = JSON.parse(readFileSync(path, 'utf8')) as Json;
	for (const place of bitSets()) mend(document, place, isIntegerOrNull, () => BITS);
	mendChannelTypes(document);
	mend(
		document,
		schema('Error', 'properties', 'code'),
		(found) => String(found.type) === 'integer',
		() => ({ type: ['integer', 'string'] })
	);
	mend(
		document,
		schema('GuildFeatures'),
		(found) => Array.isArray(found.oneOf),
		() => ({ type: 'string' })
	);
	mendMessages(document);
	mend(
		document,
		schema('RatelimitedResponse', 'allOf'),
		(found) => found.length === 2,
		([, own]) => [limitBase(), own]
	);
	const emptyEnum = (found: Json): boolean => Array.isArray(found.enum) && found.enum.length === 0;
	mend(document, ['paths', '/guilds/{guild_id}/requests', 'get', 'parameters', '0', 'schema'], emptyEnum, () => ({}));
	const body = ['patch', 'requestBody', 'content', 'application/json', 'schema', 'properties', 'action'];
	mend(document, ['paths', '/guilds/{guild_id}/requests/{request_id}', ...body], emptyEnum, () => ({}));
	return document;
}

/** Types of messages are a closed list that lacks documented ones, FORWARD is missing, and polls may come without results. */
function mendMessages(document: Json): void {
	const valuesOf = ({ oneOf }: Json) => (oneOf as unknown as { const: number }[]).map((one) => one.const);
	const lacks = (value: number) => (found: Json) => !valuesOf(found).includes(value);
	mend(document, schema('MessageType'), lacks(44), () => ({ type: 'integer', minimum: 0 }));
	mend(document, schema('MessageReferenceType'), lacks(1), () => ({ type: 'integer', enum: [0, 1] }));
	const required = schema('PollResponse', 'required');
	const names = (found: Json) => found as unknown as string[];
	const isRequired = (found: Json) => names(found).includes('results');
	mend(document, required, isRequired, (found) => names(found).filter((name) => name !== 'results'));
}

/** A part of a document. Throws when it is not there. */
export function at(document: Json, place: readonly string[]): Json {
	const found = place.reduce<Json | undefined>((node, key) => node?.[key], document);
	if (found === undefined) throw new Error(`Discord's document has no ${place.join(' / ')}`);
	return found;
}

/** Bit sets are said to be integers; clients send decimal strings, which Discord takes and recommends. */
function bitSets(): string[][] {
	const overwrite = [
		'paths',
		'/channels/{channel_id}/permissions/{overwrite_id}',
		'put',
		'requestBody',
		'content',
		'application/json',
		'schema'
	];
	return [
		...['allow', 'deny'].flatMap((field) => [
			schema('ChannelPermissionOverwriteRequest', 'properties', field),
			[...overwrite, 'properties', field]
		]),
		schema('CreateRoleRequest', 'properties', 'permissions'),
		schema('UpdateRoleRequestPartial', 'properties', 'permissions'),
		...COMMAND_REQUESTS.map((name) => schema(name, 'properties', 'default_member_permissions'))
	];
}

/** GUILD_MEDIA is missing. */
function mendChannelTypes(document: Json): void {
	const lacks = (values: Json): boolean => !JSON.stringify(values).includes('16');
	mend(document, schema('ChannelTypes', 'oneOf'), lacks, (types) => [...types, MEDIA]);
	const add = (place: string[]): void => mend(document, [...place, 'enum'], lacks, (values) => [...values, 16]);
	add(schema('GuildChannelResponse', 'properties', 'type'));
	for (const name of ['CreateGuildChannelRequest', 'UpdateGuildChannelRequestPartial']) {
		add(schema(name, 'properties', 'type', 'oneOf', '1'));
	}
}

/** The body of a 429 has no code unless there is one. */
function limitBase(): object {
	return { type: 'object', properties: { code: { type: 'integer' }, message: { type: 'string' } }, required: ['message'] };
}

function schema(...place: string[]): string[] {
	return ['components', 'schemas', ...place];
}

function isIntegerOrNull(found: Json): boolean {
	return JSON.stringify(found.type) === '["integer","null"]';
}

function mend(document: Json, place: readonly string[], isBroken: (found: Json) => boolean, mended: (found: Json) => unknown): void {
	const found = at(document, place);
	if (!isBroken(found)) throw new Error(`The patch of ${place.join(' / ')} no longer applies: Discord's document has changed`);
	const last = place.at(-1) ?? '';
	at(document, place.slice(0, -1))[last] = mended(found) as Json;
}
