import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Deflater } from '../../src/vault/archive/Deflater';

const options = { dictionary: Buffer.from('{"content":"","author":{"id":""}}'), level: 9 };

describe('one compressor for many texts', () => {
	test('of any length, one after the other: none is longer for it, and each comes back', () => {
		const deflater = new Deflater(options);
		const noise = Array.from({ length: 21_845 }, (_, index) => String.fromCharCode(33 + ((index * 7919 * (index % 13)) % 60_000))).join('');
		const texts = ['', '{}', '{"content":"hello","author":{"id":"1"}}', '😀é'.repeat(50), noise, noise.repeat(3), 'a'.repeat(21_845), '{}'];
		for (const text of [...texts, ...texts.reverse()]) {
			const packed = deflater.deflate(text);
			expect(inflateRawSync(packed, options).toString()).toBe(Buffer.from(text).toString());
			expect(packed.length).toBeLessThanOrEqual(deflateRawSync(text, options).length + 2);
		}
	});
});
