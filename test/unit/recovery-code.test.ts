import { expect, test } from 'vitest';
import { hashSecret, isSecretOf, newCode, readCode, writeCode } from '../../src/vault/recovery/code';

const guildId = '1234567890123456789';

test('a code reads back however it was typed', () => {
	const code = newCode(guildId);
	const written = writeCode(code);
	expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(readCode(written)).toEqual(code);
	const careless = ` ${written.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
	expect(readCode(careless)).toEqual(code);
	expect(newCode(guildId).secret).not.toBe(code.secret);
});

test.each(['1', '21154535154122752', '18446744073709551615'])('holds every id: %s', (id) => {
	expect(readCode(writeCode(newCode(id)))?.guildId).toBe(id);
});

test.each([
	['nothing', ''],
	['too short', writeCode(newCode(guildId)).slice(1)],
	['too long', `${writeCode(newCode(guildId))}0`],
	['a letter that no code has', writeCode(newCode(guildId)).replace(/.$/, 'U')],
	['no id of Discord', `${'Z'.repeat(13)}${'0'.repeat(22)}`]
])('%s is no code', (_, text) => {
	expect(readCode(text)).toBeNull();
});

test('what is stored knows its secret and no other, and tells nothing of it', async () => {
	const { secret } = newCode(guildId);
	const stored = await hashSecret(secret);
	expect(stored).not.toContain(secret);
	expect(stored.length).toBeLessThanOrEqual(200);
	expect(await hashSecret(secret)).not.toBe(stored);
	expect(await isSecretOf(secret, stored)).toBe(true);
	expect(await isSecretOf(`${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`, stored)).toBe(false);
	expect(await isSecretOf(secret, null)).toBe(false);
	expect(await isSecretOf(secret, stored.replace('scrypt-', 'scrypt-9'))).toBe(false);
	expect(await isSecretOf(secret, `${stored.slice(0, stored.lastIndexOf('$'))}$`)).toBe(false);
});
