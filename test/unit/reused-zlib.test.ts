import { createDeflateRaw, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ReusedZlib } from '../../src/vault/archive/ReusedZlib';

const options = { dictionary: Buffer.from('{"content":"","author":{"id":""}}'), level: 9 };
const noise = Array.from({ length: 21_845 }, (_, index) => String.fromCharCode(33 + ((index * 7919 * (index % 13)) % 60_000))).join('');
const fitting = ['', '{}', '{"content":"hello","author":{"id":"1"}}', '😀é'.repeat(50), noise, 'a'.repeat(21_845)];

describe('one stream for many texts', () => {
	test('compresses them, one after the other: none is longer for it, and each comes back', () => {
		const deflater = new ReusedZlib(createDeflateRaw(options));
		for (const text of [...fitting, noise.repeat(3), ...fitting.toReversed()]) {
			const packed = deflater.run(text) ?? deflateRawSync(text, options);
			expect(inflateRawSync(packed, options).toString()).toBe(Buffer.from(text).toString());
			expect(packed.length).toBeLessThanOrEqual(deflateRawSync(text, options).length + 2);
		}
		expect(deflater.run('{}')).not.toBeNull();
	});

	test('decompresses them; what is damaged, cut off or too long is null, and does no harm to the next', () => {
		const inflater = new ReusedZlib(createInflateRaw(options));
		const hard = [
			Buffer.from('not compressed'),
			deflateRawSync(fitting[2]!, options).subarray(0, 5),
			deflateRawSync('a'.repeat(99_999), options)
		];
		for (const text of fitting) {
			for (const packed of hard) expect(inflater.run(packed)).toBeNull();
			expect(inflater.run(deflateRawSync(text, options))?.toString()).toBe(Buffer.from(text).toString());
		}
	});

	test('does nothing where Node hides what it needs', () => {
		expect(new ReusedZlib({}).run('{}')).toBeNull();
		const { _writeState } = createDeflateRaw(options) as unknown as { _writeState: Uint32Array };
		expect(new ReusedZlib({ _handle: { reset: () => undefined }, _writeState }).run('{}')).toBeNull();
		expect(new ReusedZlib({ _handle: null, _writeState }).run(Buffer.from('{}'))).toBeNull();
	});
});
