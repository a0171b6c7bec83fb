import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Snowflake } from '../../../database/ids';
import { canonicalJson } from '../canonical';
import type { SealRecord } from './format';

/** What a file says about its origin. Whether it is true, the key tells (`isGenuine`). */
export interface FileSeal {
	/** The owner of the guild to whom the file was handed out. */
	readonly owner: Snowflake;
	/** Epoch milliseconds. */
	readonly issuedAt: number;
	/** HMAC-SHA256, base64url. */
	readonly signature: string;
	/** SHA-256 of all lines before, hexadecimal. */
	readonly textDigest: string;
}

/** To whom a file is handed out, and the key that proves it. */
export interface Sealing extends Pick<FileSeal, 'owner' | 'issuedAt'> {
	readonly key: Buffer;
}

/** Adds up the lines of a file. */
export class TextDigest {
	private readonly hash = createHash('sha256');

	public add(line: string): void {
		this.hash.update(`${line}\n`);
	}

	/** Of all that was added so far. */
	public read(): string {
		return this.hash.copy().digest('hex');
	}
}

/** The lines, and one more that says whose they are. */
export async function* seal(lines: AsyncIterable<string>, { key, owner, issuedAt }: Sealing): AsyncGenerator<string> {
	const digest = new TextDigest();
	for await (const line of lines) {
		digest.add(line);
		yield line;
	}
	const signature = signatureOf(key, { owner, issuedAt, textDigest: digest.read() });
	yield canonicalJson({ record: 'seal', owner, issued_at: issuedAt, signature } satisfies SealRecord);
}

/** Whether the holder of the key has made the file, as it is, for this owner. */
export function isGenuine(key: Buffer, { signature, ...subject }: FileSeal): boolean {
	const [made, given] = [Buffer.from(signatureOf(key, subject)), Buffer.from(signature)];
	return made.length === given.length && timingSafeEqual(made, given);
}

/** The guild is in the first line, so it is in the digest. */
function signatureOf(key: Buffer, { owner, issuedAt, textDigest }: Omit<FileSeal, 'signature'>): string {
	return createHmac('sha256', key)
		.update(canonicalJson(['guild-vault snapshot file', owner, issuedAt, textDigest]))
		.digest('base64url');
}
