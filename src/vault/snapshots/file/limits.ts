import { kinds } from '../kinds';
import { kindNames, type KindName } from '../model';

/** What a reader takes at most, and a writer therefore writes. Far above what Discord allows a guild, far below what would hurt. */
export interface FileLimits {
	/** Bytes of the file. All of them are held in memory. */
	readonly fileBytes: number;
	/** Bytes of the text inside. It streams, but what it says is held in memory until it is stored. */
	readonly textBytes: number;
	/** Bytes of one line, without its end. */
	readonly lineBytes: number;
	/** Bytes of all pictures and sounds together. All of them are held in memory. */
	readonly mediaBytes: number;
	/** Things that were created again. */
	readonly identities: number;
	/** Snapshots, and so layers, of one file. */
	readonly snapshots: number;
	/** Operations of all layers together. */
	readonly operations: number;
	/** Nodes of all snapshots together, each counted in every snapshot that has it: what it costs to prove the state hashes. */
	readonly stateNodes: number;
	/** Nodes that a state may have, by kind. */
	readonly nodes: Readonly<Record<KindName, number>>;
}

const mebibyte = 1024 * 1024;

export const fileLimits: FileLimits = {
	fileBytes: 32 * mebibyte,
	textBytes: 256 * mebibyte,
	lineBytes: mebibyte,
	mediaBytes: 24 * mebibyte,
	identities: 100_000,
	snapshots: 200,
	operations: 1_000_000,
	stateNodes: 5_000_000,
	nodes: Object.fromEntries(kindNames.map((name) => [name, kinds[name].mostNodes])) as Record<KindName, number>
};
