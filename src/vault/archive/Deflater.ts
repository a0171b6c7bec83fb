import { constants, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** Node's own compressor, inside of its stream. */
interface Handle {
	reset(): void;
	writeSync(flush: number, input: Buffer, start: number, length: number, output: Buffer, outputStart: number, outputLength: number): void;
}

interface Inside {
	readonly _handle?: Partial<Handle> | null;
	/** What the last write left: room in the output, and input. */
	readonly _writeState?: Uint32Array;
}

/** Bytes of the longest text that is compressed here: more than most messages have. */
const room = 65_536;
/** What cannot be compressed gets longer by a few bytes. */
const margin = 1024;

/**
 * Compresses one small text after the other. `deflateRawSync` sets up a compressor for each, which takes as long as half the work and much memory
 * in between; this one keeps its own, as npm's `minizlib` does. Where Node hides it, or a text is too long, it is `deflateRawSync` that compresses.
 */
export class Deflater {
	readonly #inside: Inside;
	readonly #input = Buffer.allocUnsafeSlow(room);
	readonly #output = Buffer.allocUnsafeSlow(room + margin);

	public constructor(private readonly options: { readonly dictionary: Buffer | undefined; readonly level: number }) {
		this.#inside = createDeflateRaw(options) as unknown as Inside;
	}

	/** @returns raw DEFLATE of the text in UTF-8 */
	public deflate(text: string): Buffer {
		return this.#deflate(text) ?? deflateRawSync(text, this.options);
	}

	#deflate(text: string): Buffer | null {
		const { _handle: handle, _writeState: left } = this.#inside;
		if (!handle?.writeSync || !handle.reset || !left || text.length * 3 > room) return null;
		const length = this.#input.write(text);
		handle.reset();
		handle.writeSync(constants.Z_FINISH, this.#input, 0, length, this.#output, 0, this.#output.length);
		const [roomLeft = 0, inputLeft = 0] = left;
		return roomLeft > 0 && inputLeft === 0 ? Buffer.from(this.#output.subarray(0, this.#output.length - roomLeft)) : null;
	}
}
