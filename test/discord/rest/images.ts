import { createHash } from 'node:crypto';
import { invalidField } from './errors';

/** The hash by which Discord names an uploaded image (a data URI; reference, Image Data); `a_` when it is a GIF. */
export function imageHash(data: string | null, field: string): string | null {
	if (data === null) return null;
	const match = /^data:image\/(png|jpeg|jpg|gif|webp|avif);base64,([A-Za-z0-9+/]+=*)$/.exec(data);
	if (!match) throw invalidField(field, 'IMAGE_INVALID', 'Invalid image data.');
	const hash = createHash('md5')
		.update(match[2] ?? '')
		.digest('hex');
	return match[1] === 'gif' ? `a_${hash}` : hash;
}
