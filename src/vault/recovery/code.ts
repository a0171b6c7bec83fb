import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Snowflake } from '../../database/ids';

/** Crockford's Base32: no letter that looks like a digit. https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters for 64 bits. */
const idLength = 13;
/** 110 bits: nobody guesses that. */
const secretLength = 22;
const groupLength = 5;
const pattern = new RegExp(`^[${alphabet}]{${idLength + secretLength}}$`);
const largestId = 2n ** 64n - 1n;
const hashLength = 32;
const saltLength = 16;
/** Costs about 32 MiB and a tenth of a second. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const scheme = `scrypt-${cost.N}-${cost.r}-${cost.p}`;

export interface RecoveryCode {
	/** The guild that it opens. */
	readonly guildId: Snowflake;
	readonly secret: string;
}

export function newCode(guildId: Snowflake): RecoveryCode {
	const secret = [...randomBytes(secretLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
	return { guildId, secret };
}

/** The code as a person keeps it: `0Q5YB-…`, seven groups of five. */
export function writeCode({ guildId, secret }: RecoveryCode): string {
	let id = '';
	for (let rest = BigInt(guildId); id.length < idLength; rest /= 32n) id = `${alphabet[Number(rest % 32n)]}${id}`;
	return (id + secret).replace(new RegExp(`.{${groupLength}}(?=.)`, 'g'), '$&-');
}

/** The code that a person has typed, by whatever means they set its groups apart; `null` for what is none. */
export function readCode(text: string): RecoveryCode | null {
	const typed = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
	if (!pattern.test(typed)) return null;
	const id = Array.from(typed.slice(0, idLength)).reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)), 0n);
	return id > largestId ? null : { guildId: String(id), secret: typed.slice(idLength) };
}

/** What may be stored of a code: slow to make, so that whoever reads the database cannot try codes. */
export async function hashSecret(secret: string, salt = randomBytes(saltLength)): Promise<string> {
	const hash = await slowHash(secret, salt);
	return [scheme, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether it is the secret of the hash. Takes as long where there is no hash, or a wrong one. */
export async function isSecretOf(secret: string, stored: string | null): Promise<boolean> {
	const [known = '', salt = '', hash = ''] = stored?.split('$') ?? [];
	const expected = Buffer.from(hash, 'base64url');
	const made = await slowHash(secret, Buffer.from(salt, 'base64url'));
	const isKnown = known === scheme && expected.length === hashLength;
	return timingSafeEqual(made, isKnown ? expected : randomBytes(hashLength)) && isKnown;
}

function slowHash(secret: string, salt: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(secret, salt, hashLength, cost, (error, key) => {
			if (error) reject(error);
			else resolve(key);
		});
	});
}
