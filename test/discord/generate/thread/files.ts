import { createCipheriv, createHash } from 'node:crypto';
import type { APIAttachment, AttachmentFlags } from 'discord-api-types/v10';
import { store } from '../../interactions/messages/attachments';
import type { Snowflake, World } from '../../model';
import type { Picker } from '../picker';
import { fileNames } from './texts';

export interface FilesOptions {
	readonly world: World;
	readonly picker: Picker;
	/** The simulator's address. */
	readonly origin: string;
	readonly files: number;
	readonly sameFiles: number;
	readonly seed: number;
}

interface Kind {
	readonly extension: string;
	readonly contentType: string;
	/** Bytes: least and most. */
	readonly size: readonly [number, number];
	readonly fields: (picker: Picker) => Partial<APIAttachment>;
}

const placeholder = { placeholder: 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG', placeholder_version: 1 };
const picture: Kind = {
	extension: 'png',
	contentType: 'image/png',
	size: [4_000, 120_000],
	fields: (picker) => ({ width: picker.integer(16, 3840), height: picker.integer(16, 2160), ...placeholder })
};
const sound: Kind = { extension: 'ogg', contentType: 'audio/ogg', size: [3_000, 60_000], fields: () => ({}) };
const kinds: readonly Kind[] = [
	picture,
	{ ...picture, extension: 'jpg', contentType: 'image/jpeg', size: [20_000, 400_000] },
	{ ...picture, extension: 'gif', contentType: 'image/gif', fields: () => ({ width: 498, height: 280, flags: 32 as AttachmentFlags }) },
	{
		...picture,
		extension: 'webp',
		contentType: 'image/webp',
		fields: () => ({ width: 128, height: 128, description: 'Alt text: a meeple 🧍' })
	},
	{
		extension: 'mp4',
		contentType: 'video/mp4',
		size: [200_000, 1_200_000],
		fields: () => ({ width: 1280, height: 720, duration_secs: 12.345, ...placeholder })
	},
	{ extension: 'txt', contentType: 'text/plain; charset=utf-8', size: [1, 5_000], fields: () => ({ title: 'Notes: “final”' }) },
	{
		extension: 'pdf',
		contentType: 'application/pdf',
		size: [50_000, 300_000],
		fields: () => ({ title: 'Regeln', description: 'The rules' })
	},
	{ extension: 'bin', contentType: 'application/octet-stream', size: [0, 0], fields: () => ({ ephemeral: false }) },
	sound
];

/** Attachments in the CDN of the world, as many as asked for; all of `sameFiles` have the same bytes, all others bytes of their own. */
export class FileSource {
	public used = 0;
	private sameUsed = 0;
	private made = 0;
	private readonly shared: Buffer;

	public constructor(private readonly options: FilesOptions) {
		this.shared = this.bytes(-1, 48_000);
	}

	public get left(): number {
		return this.options.files - this.used;
	}

	/** Up to so many; fewer when there are no more. */
	public take(count: number, channelId: Snowflake, at: number): APIAttachment[] {
		return Array.from({ length: Math.min(count, this.left) }, () => this.next(channelId, at));
	}

	/** A voice message's file, or nothing when no file with bytes of its own is left. */
	public voice(channelId: Snowflake, at: number): APIAttachment[] {
		if (this.ownLeft === 0) return [];
		const waveform = this.bytes(this.made, 256).toString('base64');
		return [{ ...this.own(sound, 'voice-message.ogg', channelId, at), duration_secs: 3.7, waveform }];
	}

	private get ownLeft(): number {
		return this.left - (this.options.sameFiles - this.sameUsed);
	}

	/** Same and own files come mixed, and both are used up at the same time. */
	private next(channelId: Snowflake, at: number): APIAttachment {
		const { picker, sameFiles } = this.options;
		const sameLeft = sameFiles - this.sameUsed;
		if (picker.integer(1, this.left) > sameLeft) {
			const kind = kinds[this.made % kinds.length] ?? picture;
			return this.own(kind, `${picker.one(fileNames)}.${kind.extension}`, channelId, at);
		}
		this.sameUsed += 1;
		return this.store(picture, `${picker.one(fileNames)}.png`, this.shared, channelId, at);
	}

	private own(kind: Kind, filename: string, channelId: Snowflake, at: number): APIAttachment {
		const { picker } = this.options;
		this.made += 1;
		// One empty file is enough: a second one would be the same.
		const [least, most] = kind.size[1] === 0 && this.made > kinds.length ? [1, 900] : kind.size;
		return this.store(kind, filename, this.bytes(this.made, picker.integer(least, most)), channelId, at);
	}

	private store(kind: Kind, filename: string, bytes: Buffer, channelId: Snowflake, at: number): APIAttachment {
		const { world, origin, picker } = this.options;
		this.used += 1;
		const place = { channelId, origin, filename, ephemeral: false, id: world.snowflake(at) };
		const attachment = store(world, { bytes, contentType: kind.contentType }, place);
		const spoiler = picker.chance(0.05) ? { flags: 8 as AttachmentFlags } : {};
		return { ...attachment, ...kind.fields(picker), ...spoiler };
	}

	/** Bytes that cannot be compressed, the same for the same seed and number. */
	private bytes(index: number, size: number): Buffer {
		const key = createHash('sha256').update(`${this.options.seed} ${index}`).digest();
		const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
		const bytes = cipher.update(Buffer.alloc(size));
		// Tiny files differ by their number, so that no two are the same by chance.
		if (size >= 1 && size < 16) return Buffer.concat([bytes, Buffer.from(String(index))]);
		return bytes;
	}
}
