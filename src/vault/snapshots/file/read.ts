import { setImmediate as breathe } from 'node:timers/promises';
import type { Snowflake } from '../../../database/ids';
import { stateHash } from '../hash';
import type { IdentityEntry } from '../identity';
import { kinds } from '../kinds';
import { kindNames, type KindName, type Node } from '../model';
import { columnId } from '../nodeIds';
import { applyTo } from '../operations';
import { storedOperation, type StoredOperation } from '../rows';
import { checkHeader, checkIdentity, checkLayer, checkNode, checkSeal, checkSnapshot, type Tracked } from './checkRecord';
import { oneOf, plainObject } from './checks';
import { invalid, RecordError, tooLarge } from './errors';
import type { SnapshotRecord } from './format';
import type { FileLimits } from './limits';
import { PictureReader, type Picture } from './pictures';
import { TextDigest, type FileSeal } from './seal';

/** A file that was found valid from its first line to its last. */
export interface FileContents {
	/** The guild whose state it is. */
	readonly originId: Snowflake;
	readonly identities: readonly IdentityEntry[];
	readonly layers: readonly FileLayer[];
	readonly pictures: readonly Picture[];
	/** `null` for a file without. Whether it is true was not looked at. */
	readonly seal: FileSeal | null;
}

export interface FileLayer {
	readonly operations: Readonly<Record<KindName, readonly StoredOperation[]>>;
	/** At least one. */
	readonly snapshots: readonly SnapshotRecord[];
}

/**
 * Reads the lines of a file and proves all that they say: each field, the order, the effect of each operation, each state hash.
 * @throws VaultError `FileInvalid`, `FileNewer`, `FileTooLarge`
 */
export async function readContents(lines: AsyncIterable<string>, limits: FileLimits): Promise<FileContents> {
	const contents = new ContentsReader(limits);
	let number = 0;
	for await (const line of lines) {
		number += 1;
		await within(number, () => contents.accept(line));
	}
	return within(number + 1, () => contents.finish());
}

async function within<T>(line: number, work: () => T | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof RecordError) throw invalid(line, error.problem);
		throw error;
	}
}

interface OpenLayer {
	readonly operations: Record<KindName, StoredOperation[]>;
	readonly snapshots: SnapshotRecord[];
	/** Where in the order of records it stands: kind, then padded id. */
	kind: number;
	id: string;
}

class ContentsReader {
	private tracked: Tracked | null = null;
	private readonly identities = new Map<string, IdentityEntry>();
	private readonly layers: OpenLayer[] = [];
	private readonly pictures: PictureReader;
	private readonly nodes = emptyNodes();
	private readonly digest = new TextDigest();
	private seal: FileSeal | null = null;
	private operations = 0;
	private snapshots = 0;
	private stateNodes = 0;

	public constructor(private readonly limits: FileLimits) {
		this.pictures = new PictureReader(limits);
	}

	public async accept(line: string): Promise<void> {
		const value = parse(line);
		const record = oneOf(plainObject(value, 'the line')['record'], 'record', [
			'header',
			'identity',
			'layer',
			'node',
			'snapshot',
			'media',
			'bytes',
			'seal'
		]);
		if (this.seal) throw new RecordError('the seal is not the last line');
		if ((record === 'header') !== (this.tracked === null)) throw new RecordError('the header is not the first line');
		if (!this.tracked) this.tracked = checkHeader(value, this.limits);
		else if (record === 'identity') this.takeIdentity(value, this.tracked);
		else if (record === 'layer') this.openLayer(value, this.tracked);
		else if (record === 'node') this.takeNode(value, this.tracked);
		else if (record === 'snapshot') await this.takeSnapshot(value, this.tracked);
		else if (record === 'seal') this.takeSeal(value, this.tracked);
		else if (record !== 'header') this.takePicture(record, value, this.tracked);
		this.digest.add(line);
	}

	public finish(): FileContents {
		const { tracked, layers } = this;
		if (!tracked || !this.isWhole(tracked)) throw new RecordError('the file ends too early');
		this.requireSnapshot();
		return {
			originId: tracked.guild,
			identities: [...this.identities.values()],
			layers,
			pictures: this.pictures.finish(),
			seal: this.seal
		};
	}

	private isWhole({ layers, snapshots }: Tracked): boolean {
		return this.layers.length === layers && this.snapshots === snapshots;
	}

	private takeIdentity(value: unknown, { identities }: Tracked): void {
		if (this.layers.length > 0) throw new RecordError('the identity comes after a layer');
		const entry = checkIdentity(value);
		const [kind, current] = entry;
		if (this.identities.has(`${kind} ${current}`)) throw new RecordError('an identity comes twice');
		this.identities.set(`${kind} ${current}`, entry);
		if (this.identities.size > identities) throw new RecordError('there are more identities than the header says');
	}

	private takePicture(record: 'media' | 'bytes', value: unknown, tracked: Tracked): void {
		if (!this.isWhole(tracked)) throw new RecordError('the picture comes before the last snapshot');
		if (record === 'media') this.pictures.acceptMedia(value);
		else this.pictures.acceptBytes(value);
	}

	private takeSeal(value: unknown, tracked: Tracked): void {
		if (!this.isWhole(tracked)) throw new RecordError('the seal comes before the last snapshot');
		this.seal = { ...checkSeal(value), textDigest: this.digest.read() };
	}

	private openLayer(value: unknown, { layers, identities }: Tracked): void {
		if (this.identities.size < identities) throw new RecordError('there are fewer identities than the header says');
		this.requireSnapshot();
		checkLayer(value, this.layers.length + 1);
		if (this.layers.length === layers) throw new RecordError('there are more layers than the header says');
		this.layers.push({ operations: noOperations(), snapshots: [], kind: 0, id: '' });
	}

	/** Nothing could ever show a layer without a snapshot. */
	private requireSnapshot(): void {
		if (this.layers.at(-1)?.snapshots.length === 0) throw new RecordError('the layer before has no snapshot');
	}

	private takeNode(value: unknown, tracked: Tracked): void {
		const layer = this.layers.at(-1);
		if (!layer || layer.snapshots.length > 0) throw new RecordError('the node belongs to no layer');
		const { kind: name, operation } = checkNode(value, tracked);
		this.operations += 1;
		if (this.operations > this.limits.operations) throw tooLarge('operations', this.limits.operations);
		advance(layer, [...tracked.kinds.keys()].indexOf(name), columnId(kinds[name], operation.id));
		const nodes = this.nodes[name];
		if (operation.op !== 'create' && !nodes.has(operation.id)) {
			throw new RecordError(`${name} ${operation.id}: ${operation.op} of a node that is not there`);
		}
		applyTo(nodes, [operation]);
		if (nodes.size > this.limits.nodes[name]) throw tooLarge(name, this.limits.nodes[name]);
		layer.operations[name].push(storedOperation(kinds[name], operation, nodes.get(operation.id)));
	}

	private async takeSnapshot(value: unknown, tracked: Tracked): Promise<void> {
		const layer = this.layers.at(-1);
		if (!layer) throw new RecordError('the snapshot belongs to no layer');
		const snapshot = checkSnapshot(value, tracked);
		this.snapshots += 1;
		if (this.snapshots > tracked.snapshots) throw new RecordError('there are more snapshots than the header says');
		for (const name of kindNames) this.stateNodes += this.nodes[name].size;
		if (this.stateNodes > this.limits.stateNodes) throw tooLarge('stateNodes', this.limits.stateNodes);
		await breathe();
		this.prove(snapshot, tracked.guild);
		layer.snapshots.push(snapshot);
	}

	private prove({ captures, field_set, state_hash }: SnapshotRecord, guildId: Snowflake): void {
		for (const name of kindNames) {
			const count = captures[name]?.count ?? 0;
			if (count !== this.nodes[name].size)
				throw new RecordError(`the snapshot counts ${count} of ${name}, there are ${this.nodes[name].size}`);
		}
		const hash = stateHash({ guildId, captures, nodes: this.nodes }, field_set);
		if (hash !== state_hash) throw new RecordError('state_hash does not fit the state');
	}
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		throw new RecordError('it is not JSON');
	}
}

/** In order and each once: kinds as the header has them, ids rising. */
function advance(layer: OpenLayer, kind: number, id: string): void {
	const isNext = kind > layer.kind || (kind === layer.kind && id > layer.id);
	if (!isNext) throw new RecordError('the node is out of order or comes twice');
	layer.kind = kind;
	layer.id = id;
}

function emptyNodes(): Record<KindName, Map<string, Node>> {
	return Object.fromEntries(kindNames.map((name) => [name, new Map()])) as Record<KindName, Map<string, Node>>;
}

function noOperations(): Record<KindName, StoredOperation[]> {
	return Object.fromEntries(kindNames.map((name) => [name, []])) as unknown as Record<KindName, StoredOperation[]>;
}
