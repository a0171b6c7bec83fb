import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Paths of what is not signed (reference, CDN Endpoints), with `/cdn/` before them. */
const ASSET =
	/^\/cdn\/(emojis|icons|splashes|discovery-splashes|home-headers|banners|avatars|embed\/avatars|role-icons|stickers|guild-events|soundboard-sounds|app-icons|guilds\/\d+\/users\/\d+\/(?:avatars|banners))\/[\w/-]+(?:\.(png|jpg|jpeg|webp|gif|json))?$/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	gif: 'image/gif',
	json: 'application/json'
};

/** A tiny file that is always the same for the same path; null for a path that the CDN does not have. */
export function assetFor(path: string): { contentType: string; bytes: Buffer } | null {
	const match = ASSET.exec(path);
	if (!match) return null;
	if (match[1] === 'soundboard-sounds') return { contentType: 'audio/ogg', bytes: createHash('sha256').update(path).digest() };
	const extension = match[2] ?? 'png';
	// The name without its ending and size decides: another format of the same image shows the same.
	const seed = createHash('md5')
		.update(path.replace(/\.\w+$/, ''))
		.digest();
	const bytes = extension === 'json' ? Buffer.from('{"v":"5.5.2","layers":[]}') : extension === 'gif' ? gif(seed) : png(seed);
	return { contentType: CONTENT_TYPES[extension] ?? 'image/png', bytes };
}

/** A GIF of one pixel in a colour of the seed. */
function gif(seed: Buffer): Buffer {
	const head = Buffer.from([...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0]);
	const colours = Buffer.concat([seed.subarray(0, 3), Buffer.alloc(3)]);
	const image = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
	return Buffer.concat([head, colours, image]);
}

/** A PNG of one pixel in a colour of the seed. */
function png(seed: Buffer): Buffer {
	const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
	const pixel = deflateSync(Buffer.from([0, ...seed.subarray(0, 3)]));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const result = Buffer.alloc(named.length + 8);
	result.writeUInt32BE(data.length, 0);
	named.copy(result, 4);
	result.writeUInt32BE(crc32(named), named.length + 4);
	return result;
}
