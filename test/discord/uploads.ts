import type { World } from './model';
import { switchesOf } from './switches';

export interface UploadedBytes {
	readonly contentType: string;
	readonly bytes: Buffer;
}

const uploads = new WeakMap<World, Map<string, UploadedBytes>>();

/** What the CDN has of what was uploaded: by the hash of a picture, or the id of an emoji, sticker or sound. */
export function uploadsOf(world: World): Map<string, UploadedBytes> {
	let found = uploads.get(world);
	if (!found) uploads.set(world, (found = new Map()));
	return found;
}

/** Keeps what was uploaded. Discord encodes pictures anew: the bytes that come back are others. */
export function keepUpload(world: World, name: string, { contentType, bytes }: UploadedBytes): void {
	const isPicture = contentType.startsWith('image/');
	const kept = isPicture && switchesOf(world).picturesEncodedAnew ? Buffer.concat([bytes, Buffer.from('encoded anew')]) : bytes;
	uploadsOf(world).set(name, { contentType, bytes: kept });
}
