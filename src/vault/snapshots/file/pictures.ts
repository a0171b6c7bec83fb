import { buffer } from 'node:stream/consumers';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import { selectRows } from '../../../database/rows';
import { MediaPool } from '../../../entities/MediaPool';
import type { MediaStore, Sha256 } from '../../media/MediaStore';
import { base64, objectOf, orNull, sha256Of, text, wholeNumber } from './checks';
import { RecordError, tooLarge } from './errors';
import type { BytesRecord, MediaRecord } from './format';
import type { FileLimits } from './limits';

/* The bytes of pictures and sounds in a file: each once, after everything else. */

export interface Picture {
	readonly sha256: Sha256;
	readonly contentType: string | null;
	readonly bytes: Buffer;
}

/** Bytes of a line: far below the limit of a line when written as base64. */
const pieceBytes = 256 * 1024;
const mostBytes = 16 * 1024 * 1024;

interface PoolRow {
	readonly sha256: Sha256;
	readonly size: number | string;
	readonly content_type: string | null;
}

/** The files of the pool by their names, the smallest first, until `most` bytes are reached. */
export async function* poolPictures(
	db: Database,
	reader: EntityManager,
	store: MediaStore,
	names: Iterable<Sha256>,
	most: number
): AsyncGenerator<Picture> {
	const rows = await selectRows<PoolRow>(db, reader, MediaPool, 'sha256', [...names]);
	const sizes = rows.map(({ sha256, size, content_type }) => ({ sha256, size: Number(size), content_type }));
	sizes.sort((left, right) => left.size - right.size || (left.sha256 < right.sha256 ? -1 : 1));
	let total = 0;
	for (const { sha256, size, content_type: contentType } of sizes) {
		total += size;
		if (total > most || size > mostBytes) return;
		const stream = await store.open(sha256);
		if (stream) yield { sha256, contentType, bytes: await buffer(stream) };
	}
}

export function* pictureRecords({ sha256, contentType, bytes }: Picture): Generator<MediaRecord | BytesRecord> {
	yield { record: 'media', sha256, size: bytes.length, content_type: contentType };
	for (let start = 0; start < bytes.length; start += pieceBytes) {
		yield { record: 'bytes', data: bytes.subarray(start, start + pieceBytes).toString('base64') };
	}
}

interface OpenPicture extends Omit<MediaRecord, 'record'> {
	readonly pieces: Buffer[];
	got: number;
}

/** Reads the records of pictures, and proves that the bytes are those of their name. */
export class PictureReader {
	private readonly pictures = new Map<Sha256, Picture>();
	private open: OpenPicture | null = null;
	private total = 0;

	public constructor(private readonly limits: FileLimits) {}

	public acceptMedia(value: unknown): void {
		this.finish();
		const fields = objectOf(value, 'a picture', ['record', 'sha256', 'size', 'content_type']);
		const sha256 = sha256Of(fields['sha256'], 'sha256 of a picture');
		if (this.pictures.has(sha256)) throw new RecordError('a picture comes twice');
		const size = wholeNumber(fields['size'], 'size of a picture', 0, mostBytes);
		this.total += size;
		if (this.total > this.limits.mediaBytes) throw tooLarge('mediaBytes', this.limits.mediaBytes);
		const contentType = orNull(fields['content_type'], (type) => text(type, 'content_type', 255));
		this.open = { sha256, size, content_type: contentType, pieces: [], got: 0 };
	}

	public acceptBytes(value: unknown): void {
		const { data } = objectOf(value, 'bytes', ['record', 'data']);
		if (!this.open) throw new RecordError('the bytes belong to no picture');
		const piece = base64(data, 'bytes of a picture');
		this.open.got += piece.length;
		if (this.open.got > this.open.size) throw new RecordError('a picture has more bytes than it says');
		this.open.pieces.push(piece);
	}

	/** Nothing more comes of the last picture. @returns all of them */
	public finish(): readonly Picture[] {
		const { open } = this;
		this.open = null;
		if (open) {
			const bytes = Buffer.concat(open.pieces);
			const isRight = bytes.length === open.size && createHash('sha256').update(bytes).digest('hex') === open.sha256;
			if (!isRight) throw new RecordError('the bytes of a picture are not those of its name');
			this.pictures.set(open.sha256, { sha256: open.sha256, contentType: open.content_type, bytes });
		}
		return [...this.pictures.values()];
	}
}
