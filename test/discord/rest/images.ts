import { createHash } from 'node:crypto';
import type { World } from '../model';
import { keepUpload, type UploadedBytes } from '../uploads';
import { invalidField } from './errors';

/** Reads an uploaded image: a data URI (reference, Image Data). */
export function readImage(data: string, field: string): UploadedBytes {
	const match = /^data:(image\/(?:png|jpeg|jpg|gif|webp|avif));base64,([A-Za-z0-9+/]+=*)$/.exec(data);
	if (!match) throw invalidField(field, 'IMAGE_INVALID', 'Invalid image data.');
	return { contentType: match[1] ?? '', bytes: Buffer.from(match[2] ?? '', 'base64') };
}

/** Keeps an uploaded image for the CDN. @returns the hash by which Discord names it; `a_` when it is a GIF */
export function storeImage(world: World, data: string | null, field: string): string | null {
	if (data === null) return null;
	const image = readImage(data, field);
	const digest = createHash('md5').update(image.bytes).digest('hex');
	const hash = image.contentType === 'image/gif' ? `a_${digest}` : digest;
	keepUpload(world, hash, image);
	return hash;
}
