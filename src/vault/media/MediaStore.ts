import type { Readable } from 'node:stream';

/** The name of a file in the pool: SHA-256 of its bytes, 64 hexadecimal digits in lower case. */
export type Sha256 = string;

export interface StoredFile {
	readonly sha256: Sha256;
	/** Bytes. */
	readonly size: number;
	/** Whether it was written now: false if the store had these bytes already. */
	readonly isNew: boolean;
}

export interface ListedFile extends Omit<StoredFile, 'isNew'> {
	/** Epoch milliseconds. */
	readonly storedAt: number;
}

/** Keeps files under the hash of their bytes: the same bytes are kept once. Any number of processes may use one store. */
export interface MediaStore {
	has(sha256: Sha256): Promise<boolean>;
	/**
	 * Keeps the bytes: until it resolves nothing of them is seen, and they outlast the process then; a power cut after `sync`.
	 * @throws whatever `source` throws, or the error of the store; nothing is kept then
	 */
	put(source: AsyncIterable<Uint8Array>): Promise<StoredFile>;
	/** Makes what was put until now outlast a power cut. For many files at once it costs hardly more than for one. */
	sync(): Promise<void>;
	/** The file's bytes, or `null` if it is not there. Whoever asks must read or destroy the stream. */
	open(sha256: Sha256): Promise<Readable | null>;
	/** @returns whether it was there */
	delete(sha256: Sha256): Promise<boolean>;
	/** All files, ordered by name. What comes or goes meanwhile may be missing or listed. */
	list(): AsyncIterable<ListedFile>;
}
