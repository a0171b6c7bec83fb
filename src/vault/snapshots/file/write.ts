import { setImmediate as breathe } from 'node:timers/promises';
import type { Snowflake } from '../../../database/ids';
import type { Snapshot } from '../../../entities/Snapshot';
import { VaultError } from '../../errors';
import type { Sha256 } from '../../media/MediaStore';
import { stateHash } from '../hash';
import type { IdentityEntry } from '../identity';
import { kinds, type Kind } from '../kinds';
import { kindNames, type GuildState, type KindName, type Node } from '../model';
import { columnId } from '../nodeIds';
import { applyTo, BrokenLayerError, type NodeOperation } from '../operations';
import { capturesOf } from '../summary';
import { canonicalJson } from '../canonical';
import { tooLarge } from './errors';
import type { FileRecord, HeaderRecord, NodeRecord, SnapshotRecord } from './format';
import type { FileLimits } from './limits';
import { pictureRecords, type Picture } from './pictures';

/** A layer to be written. */
export interface LayerSource {
	/** In any order. */
	operations(kind: KindName): Promise<readonly NodeOperation[]>;
	/** The snapshots that have this layer as their highest, oldest first. */
	readonly snapshots: readonly Snapshot[];
}

/** What is to be written: the layers, lowest first. */
export interface FileSource {
	readonly originId: Snowflake;
	readonly identities: readonly IdentityEntry[];
	readonly layers: readonly LayerSource[];
	/** The pictures and sounds of these digests, as far as they are there and have room. */
	pictures(digests: ReadonlySet<Sha256>): AsyncIterable<Picture>;
}

/**
 * The lines of a file. What is written is laid together on the way and must be what the snapshots recorded.
 * @param onOmitted called at the end with the number of pictures and sounds that are not in it
 * @throws VaultError `SnapshotCorrupted`, `FileTooLarge`
 */
export async function* fileLines(source: FileSource, limits: FileLimits, onOmitted?: (count: number) => void): AsyncGenerator<string> {
	for await (const record of fileRecords(source, limits, onOmitted)) yield canonicalJson(record);
}

async function* fileRecords(
	{ originId, identities, layers, pictures }: FileSource,
	limits: FileLimits,
	onOmitted: (count: number) => void = () => undefined
): AsyncGenerator<FileRecord> {
	const count = layers.reduce((sum, { snapshots }) => sum + snapshots.length, 0);
	if (count > limits.snapshots) throw tooLarge('snapshots', limits.snapshots);
	if (identities.length > limits.identities) throw tooLarge('identities', limits.identities);
	yield header(originId, identities.length, layers.length, count);
	for (const [kind, current, origin] of identities) yield { record: 'identity', kind, current, origin };
	const digests = new Set<Sha256>();
	const nodes = Object.fromEntries(kindNames.map((name) => [name, new Map()])) as Record<KindName, Map<string, Node>>;
	let sequence = 0;
	for (const layer of layers) {
		yield { record: 'layer', sequence: ++sequence };
		for (const name of kindNames) {
			const operations = inOrder(kinds[name], await layer.operations(name));
			apply(originId, nodes[name], operations);
			for (const operation of operations) {
				for (const digest of mediaOf(kinds[name], operation)) digests.add(digest);
				yield nodeRecord(name, operation);
			}
		}
		for (const snapshot of layer.snapshots) {
			await breathe();
			prove(snapshot, { guildId: originId, captures: capturesOf(snapshot), nodes });
			yield snapshotRecord(snapshot);
		}
	}
	let omitted = digests.size;
	for await (const picture of pictures(digests)) {
		omitted -= 1;
		yield* pictureRecords(picture);
	}
	onOmitted(omitted);
}

function header(guild: Snowflake, identities: number, layers: number, snapshots: number): HeaderRecord {
	const tracked = kindNames.map((name) => ({
		name,
		fields: kinds[name].fields.map(({ key, name, type, since }) => ({ key, name, type, since }))
	}));
	return { record: 'header', guild, kinds: tracked, identities, layers, snapshots };
}

function mediaOf({ fields }: Kind, operation: NodeOperation): Sha256[] {
	if (operation.op === 'delete') return [];
	return fields.flatMap(({ name, type }) => {
		const value = type === 'media' ? operation.values[name] : null;
		return typeof value === 'string' ? [value] : [];
	});
}

/** By id, as the database sorts them. */
function inOrder(kind: Kind, operations: readonly NodeOperation[]): NodeOperation[] {
	return operations
		.map((operation) => ({ operation, key: columnId(kind, operation.id) }))
		.sort((left, right) => (left.key < right.key ? -1 : 1))
		.map(({ operation }) => operation);
}

function nodeRecord(kind: KindName, operation: NodeOperation): NodeRecord {
	return { record: 'node', kind, ...operation };
}

function snapshotRecord(snapshot: Snapshot): SnapshotRecord {
	const { type, name, pinned, created_at, created_by, field_set, state_hash } = snapshot;
	const captures = capturesOf(snapshot);
	const record = { type, name, pinned, created_at, created_by, field_set, captures, state_hash } as Omit<SnapshotRecord, 'record'>;
	return { record: 'snapshot', ...record };
}

function apply(guildId: Snowflake, nodes: Map<string, Node>, operations: readonly NodeOperation[]): void {
	try {
		applyTo(nodes, operations);
	} catch (error) {
		if (error instanceof BrokenLayerError) throw corrupted(guildId, null, { cause: error });
		throw error;
	}
}

/** A file that its reader refuses would be found out on the day when it is needed. */
function prove(snapshot: Snapshot, state: GuildState): void {
	if (stateHash(state, snapshot.field_set) !== snapshot.state_hash) throw corrupted(state.guildId, snapshot.id);
}

function corrupted(guildId: Snowflake, id: number | null, options?: ErrorOptions): VaultError {
	const which = id === null ? 'A snapshot' : `Snapshot #${id}`;
	return new VaultError('SnapshotCorrupted', `${which} is not what was recorded when it was taken.`, { guildId, id }, options);
}
