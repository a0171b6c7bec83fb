import { expect, test } from 'vitest';
import { ahead } from '../../src/vault/archive/ahead';

/** Counts to three, and notes when it is asked. */
async function* counting(asked: number[], failAt = Infinity): AsyncGenerator<number, void> {
	for (let number = 1; number <= 3; number += 1) {
		asked.push(number);
		if (number === failAt) throw new Error(`no ${number}`);
		yield await Promise.resolve(number);
	}
}

test('the next one is asked for while the last is used', async () => {
	const asked: number[] = [];
	const seen: [number, number[]][] = [];
	for await (const number of ahead(counting(asked))) seen.push([number, [...asked]]);
	expect(seen).toEqual([
		[1, [1, 2]],
		[2, [1, 2, 3]],
		[3, [1, 2, 3]]
	]);
});

test('a failure comes after what came before it', async () => {
	const seen: number[] = [];
	const reading = (async () => {
		for await (const number of ahead(counting([], 2))) seen.push(number);
	})();
	await expect(reading).rejects.toThrow('no 2');
	expect(seen).toEqual([1]);
});

test('who stops leaves nothing running, and asks for nothing more', async () => {
	const asked: number[] = [];
	for await (const number of ahead(counting(asked))) if (number === 1) break;
	expect(asked).toEqual([1, 2]);
});
