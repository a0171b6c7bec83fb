import { constants } from 'node:zlib';

/** Node's own compressor or decompressor, inside of its stream. */
interface Handle {
	onerror: () => void;
	reset(): void;
	writeSync(flush: number, input: Buffer, start: number, length: number, output: Buffer, outputStart: number, outputLength: number): void;
}

interface Inside {
	readonly _handle?: Partial<Handle> | null;
	/** What the last write left: room in the output, and input. */
	readonly _writeState?: Uint32Array;
}

/** Bytes of the longest text that is done here: more than most messages have. */
const room = 65_536;
/** What cannot be compressed gets longer by a few bytes. */
const margin = 1024;

/**
 * Compresses or decompresses one small piece after the other. `deflateRawSync` and `inflateRawSync` set up a stream for each, which takes as long as
 * half the work and much memory in between; this one keeps its own, as npm's `minizlib` does.
 */
export class ReusedZlib {
	readonly #inside: Inside;
	readonly #input = Buffer.allocUnsafeSlow(room);
	readonly #output = Buffer.allocUnsafeSlow(room + margin);
	#hasFailed = false;

	/** @param stream one of `node:zlib`, that nobody else uses */
	public constructor(stream: object) {
		this.#inside = stream;
		// Else an error would destroy the stream.
		if (this.#inside._handle) this.#inside._handle.onerror = () => (this.#hasFailed = true);
	}

	/** @returns null where Node hides what this needs, where it is too long, and where it fails: zlib's own functions do it then, or say why not */
	public run(piece: Buffer | string): Buffer | null {
		const { _handle: handle, _writeState: left } = this.#inside;
		if (!handle?.writeSync || !handle.reset || !left || (typeof piece === 'string' && piece.length * 3 > room)) return null;
		const input = typeof piece === 'string' ? this.#input : piece;
		const length = typeof piece === 'string' ? input.write(piece) : piece.length;
		this.#hasFailed = false;
		handle.reset();
		handle.writeSync(constants.Z_FINISH, input, 0, length, this.#output, 0, this.#output.length);
		const [roomLeft = 0, inputLeft = 0] = left;
		if (this.#hasFailed || roomLeft === 0 || inputLeft > 0) return null;
		return Buffer.from(this.#output.subarray(0, this.#output.length - roomLeft));
	}
}
