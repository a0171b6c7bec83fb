import type { Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Node } from '../snapshots/model';
import type { StepResult } from './model';

/** The bytes of pictures and sounds, by their SHA-256. */
export interface RestoreFiles {
	/** `null` if they are not there any more. */
	read(sha256: string): Promise<Buffer | null>;
	/** Says that Discord's new name (the path on its CDN) stands for these bytes. */
	record(tx: Tx, guildId: Snowflake, name: string, sha256: string): Promise<void>;
}

/** Reads the bytes of a file of the snapshot. */
export type ReadFile = RestoreFiles['read'];

/** The first bytes of the formats that Discord takes for pictures and sounds. */
const starts: readonly (readonly [contentType: string, start: RegExp])[] = [
	['image/png', /^\x89PNG/],
	['image/gif', /^GIF8/],
	['image/jpeg', /^\xff\xd8/],
	['image/webp', /^RIFF....WEBP/s],
	['image/avif', /^....ftypavif/s],
	['audio/ogg', /^OggS/],
	['audio/mpeg', /^(ID3|\xff[\xe0-\xff])/],
	['application/json', /^\s*\{/]
];

export function contentTypeOf(bytes: Buffer, otherwise: string): string {
	const start = bytes.toString('latin1', 0, 16);
	return starts.find(([, pattern]) => pattern.test(start))?.[0] ?? otherwise;
}

/** https://discord.com/developers/docs/reference#image-data */
export function dataUri(bytes: Buffer, otherwise = 'image/png'): string {
	return `data:${contentTypeOf(bytes, otherwise)};base64,${bytes.toString('base64')}`;
}

/** The file of a step is not in the pool: nothing was sent. */
export class FileMissing extends Error {}

export async function needFile(read: ReadFile, sha256: unknown): Promise<Buffer> {
	const bytes = typeof sha256 === 'string' ? await read(sha256) : null;
	if (!bytes) throw new FileMissing('The file is not in the media pool any more.');
	return bytes;
}

/** Fields of a request that hold pictures. */
export interface Pictures {
	readonly fields: Readonly<Record<string, string | null>>;
	/** What the step says of those that are not in the pool any more: they are left out, and the rest is done all the same. */
	readonly missing: Pick<StepResult, 'refused'>;
}

/** @param names fields of the node that hold the SHA-256 of a picture, or `null` for none */
export async function picturesOf(read: ReadFile, { id, values }: Node, names: readonly string[]): Promise<Pictures> {
	const fields: Record<string, string | null> = {};
	const missing: string[] = [];
	for (const name of names) {
		const sha256 = values[name];
		const bytes = typeof sha256 === 'string' ? await read(sha256) : null;
		if (bytes) fields[name] = dataUri(bytes);
		else if (sha256 === null) fields[name] = null;
		else if (sha256 !== undefined) missing.push(name);
	}
	if (missing.length === 0) return { fields, missing: {} };
	const error = new FileMissing(`Not in the media pool any more, and left out: ${missing.join(', ')}.`);
	return { fields, missing: { refused: new Map([[id, error]]) } };
}
