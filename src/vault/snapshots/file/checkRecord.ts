import { columnLength } from '../../../database/columnLength';
import { Snapshot } from '../../../entities/Snapshot';
import { identityKinds, type IdentityEntry } from '../identity';
import { FIELD_SET, kinds, type Field, type Kind } from '../kinds';
import {
	kindNames,
	type Capture,
	type Captures,
	type KindName,
	type SnapshotType,
	type UnreadReason,
	type Value,
	type Values
} from '../model';
import type { NodeOperation } from '../operations';
import {
	bits,
	code,
	flag,
	json,
	list,
	objectOf,
	oneOf,
	orNull,
	plainObject,
	sha256Of,
	snowflake,
	text,
	time,
	wholeNumber,
	type Fields
} from './checks';
import { newer, RecordError } from './errors';
import type { HeaderRecord, IdentityRecord, KindRecord, SealRecord, SnapshotRecord } from './format';
import type { FileLimits } from './limits';
import type { FileSeal } from './seal';

/* Records as JSON.parse made them, checked field by field. What comes out holds nothing that was not looked at. */

/** What the header says that the file tracks: the kinds in their order, each with its fields. */
export interface Tracked {
	readonly guild: string;
	readonly kinds: ReadonlyMap<KindName, readonly Field[]>;
	readonly identities: number;
	readonly layers: number;
	readonly snapshots: number;
}

const maxInteger = 2 ** 31 - 1;
const reasons = [
	'missing_permission',
	'missing_intent',
	'switched_off',
	'unavailable',
	'failed',
	'not_supported'
] as const satisfies readonly UnreadReason[];
const types = ['manual', 'automatic', 'pre-restore', 'alarm'] as const satisfies readonly SnapshotType[];

/** @throws VaultError `FileNewer` for a kind or a field that this version does not know */
export function checkHeader(value: unknown, limits: FileLimits): Tracked {
	const keys: (keyof HeaderRecord)[] = ['record', 'guild', 'kinds', 'identities', 'layers', 'snapshots'];
	const fields = objectOf(value, 'the header', keys);
	const tracked = new Map<KindName, readonly Field[]>();
	for (const entry of list(fields['kinds'], 'kinds', 100)) {
		const { name, fields: known } = checkKind(entry);
		if (tracked.has(name)) throw new RecordError(`the kind ${name} comes twice`);
		tracked.set(name, known);
	}
	return {
		guild: snowflake(fields['guild'], 'guild'),
		kinds: tracked,
		identities: wholeNumber(fields['identities'], 'identities', 0, limits.identities),
		layers: wholeNumber(fields['layers'], 'layers', 1, limits.snapshots),
		snapshots: wholeNumber(fields['snapshots'], 'snapshots', 1, limits.snapshots)
	};
}

function checkKind(value: unknown): { name: KindName; fields: readonly Field[] } {
	const keys: (keyof KindRecord)[] = ['name', 'fields'];
	const entry = objectOf(value, 'a kind', keys);
	const name = kindNames.find((known) => known === entry['name']);
	if (!name) throw newer('a kind of things');
	const found = list(entry['fields'], `fields of ${name}`, 64).map((field) => checkField(kinds[name], field));
	if (new Set(found).size < found.length) throw new RecordError(`a field of ${name} comes twice`);
	return { name, fields: kinds[name].fields.filter((field) => found.includes(field)) };
}

function checkField(kind: Kind, value: unknown): Field {
	const field = objectOf(value, `a field of ${kind.name}`, ['key', 'name', 'type', 'since']);
	const known = kind.fields.find(({ key }) => key === field['key']);
	if (!known) throw newer(`a field of ${kind.name}`);
	const isSame = known.name === field['name'] && known.type === field['type'] && known.since === field['since'];
	if (!isSame) throw new RecordError(`the field ${known.name} of ${kind.name} is described otherwise`);
	return known;
}

/** @throws VaultError `FileNewer` for a kind of things that this version does not know */
export function checkIdentity(value: unknown): IdentityEntry {
	const keys: (keyof IdentityRecord)[] = ['record', 'kind', 'current', 'origin'];
	const fields = objectOf(value, 'an identity', keys);
	const kind = identityKinds.find((known) => known === fields['kind']);
	if (!kind) throw newer('a kind of things that are created again');
	return [kind, snowflake(fields['current'], 'current'), snowflake(fields['origin'], 'origin')];
}

export function checkLayer(value: unknown, sequence: number): void {
	const layer = objectOf(value, 'a layer', ['record', 'sequence']);
	if (layer['sequence'] !== sequence) throw new RecordError(`the layer is not number ${sequence}`);
}

export function checkSeal(value: unknown): Omit<FileSeal, 'textDigest'> {
	const keys: (keyof SealRecord)[] = ['record', 'owner', 'issued_at', 'signature'];
	const seal = objectOf(value, 'the seal', keys);
	return {
		owner: snowflake(seal['owner'], 'owner'),
		issuedAt: time(seal['issued_at'], 'issued_at'),
		signature: code(seal['signature'], 'signature', 43)
	};
}

export interface CheckedNode {
	readonly kind: KindName;
	readonly operation: NodeOperation;
}

export function checkNode(value: unknown, tracked: Tracked): CheckedNode {
	const node = plainObject(value, 'a node');
	const kind = oneOf(node['kind'], 'kind', [...tracked.kinds.keys()]);
	const op = oneOf(node['op'], 'op', ['create', 'update', 'delete']);
	const isDelete = op === 'delete';
	objectOf(node, `a ${kind}`, isDelete ? ['record', 'kind', 'id', 'op'] : ['record', 'kind', 'id', 'op', 'values', 'unseen']);
	const id = checkId(kinds[kind], node['id']);
	if (isDelete) return { kind, operation: { op, id } };
	const fields = tracked.kinds.get(kind) ?? [];
	const values = checkValues(kind, fields, plainObject(node['values'], `values of ${kind} ${id}`), id);
	return { kind, operation: { op, id, values, unseen: checkUnseen(fields, node['unseen'], `unseen of ${kind} ${id}`) } };
}

function checkId({ name, ids, entity }: Kind, value: unknown): string {
	const what = `id of a ${name}`;
	return ids === 'code' ? code(value, what, columnLength(entity, 'id') ?? 0) : snowflake(value, what, ids.length);
}

function checkValues(kind: KindName, fields: readonly Field[], given: Fields, id: string): Values {
	const values: Record<string, Value> = {};
	for (const field of fields) {
		if (!Object.hasOwn(given, field.name)) continue;
		values[field.name] = orNull(given[field.name], (value) => checkValue(kind, field, value, `${field.name} of ${kind} ${id}`));
	}
	if (Object.keys(given).length > Object.keys(values).length) throw new RecordError(`${kind} ${id} has a value of no field`);
	return values;
}

function checkValue(kind: KindName, { name, type }: Field, value: unknown, what: string): Value {
	const length = columnLength(kinds[kind].entity, name) ?? Infinity;
	switch (type) {
		case 'text':
			return text(value, what, length);
		case 'integer':
			return wholeNumber(value, what, -maxInteger - 1, maxInteger);
		case 'rank':
			return wholeNumber(value, what, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
		case 'boolean':
			return flag(value, what);
		case 'bits':
			return bits(value, what, length);
		case 'json':
			return json(value, what);
		case 'reference':
			return snowflake(value, what);
		case 'media':
			return sha256Of(value, what);
	}
}

/** In the order of the fields, as the database gives them back. */
function checkUnseen(fields: readonly Field[], value: unknown, what: string): string[] {
	const given = list(value, what, fields.length);
	const unseen = fields.map(({ name }) => name).filter((name) => given.includes(name));
	if (unseen.length < given.length) throw new RecordError(`${what} names something twice or no field`);
	return unseen;
}

/** @throws VaultError `FileNewer` for a field set that this version does not know */
export function checkSnapshot(value: unknown, tracked: Tracked): SnapshotRecord {
	const keys = ['record', 'type', 'name', 'pinned', 'created_at', 'created_by', 'field_set', 'captures', 'state_hash'];
	const fields = objectOf(value, 'a snapshot', keys);
	const fieldSet = wholeNumber(fields['field_set'], 'field_set', 1, maxInteger);
	if (fieldSet > FIELD_SET) throw newer(`field set ${fieldSet}`);
	const hash = text(fields['state_hash'], 'state_hash');
	if (!/^[\w-]{43}$/.test(hash)) throw new RecordError('state_hash is not 43 characters of base64url');
	return {
		record: 'snapshot',
		type: oneOf(fields['type'], 'type', types),
		name: orNull(fields['name'], (name) => text(name, 'name', columnLength(Snapshot, 'name') ?? 0)),
		pinned: flag(fields['pinned'], 'pinned'),
		created_at: time(fields['created_at'], 'created_at'),
		created_by: orNull(fields['created_by'], (id) => snowflake(id, 'created_by')),
		field_set: fieldSet,
		captures: checkCaptures(fields['captures'], tracked),
		state_hash: hash
	};
}

function checkCaptures(value: unknown, tracked: Tracked): Captures {
	const given = objectOf(value, 'captures', [], [...tracked.kinds.keys()]);
	const captures: Partial<Record<KindName, Capture>> = {};
	for (const name of kindNames) if (Object.hasOwn(given, name)) captures[name] = checkCapture(given[name], `the capture of ${name}`);
	return captures;
}

function checkCapture(value: unknown, what: string): Capture {
	const status = oneOf(plainObject(value, what)['status'], `status of ${what}`, ['complete', 'partial', 'unread']);
	const count = (fields: Fields): number => wholeNumber(fields['count'], `count of ${what}`, 0, maxInteger);
	const at = (fields: Fields): number => time(fields['at'], `time of ${what}`);
	if (status === 'complete') {
		const fields = objectOf(value, what, ['status', 'count', 'at']);
		return { status, count: count(fields), at: at(fields) };
	}
	if (status === 'unread') {
		const fields = objectOf(value, what, ['status', 'count', 'reason', 'carried']);
		const carried = orNull(fields['carried'], (then) => time(then, `carried of ${what}`));
		return { status, count: count(fields), reason: oneOf(fields['reason'], `reason of ${what}`, reasons), carried };
	}
	const fields = objectOf(value, what, ['status', 'count', 'at', 'unseen'], ['incomplete']);
	const unseen = wholeNumber(fields['unseen'], `unseen of ${what}`, 0, count(fields));
	if (!Object.hasOwn(fields, 'incomplete')) return { status, count: count(fields), at: at(fields), unseen };
	if (fields['incomplete'] !== true) throw new RecordError(`incomplete of ${what} is not true`);
	return { status, count: count(fields), at: at(fields), unseen, incomplete: true };
}
