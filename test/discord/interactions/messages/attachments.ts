import { GuildPremiumTier, type APIAttachment } from 'discord-api-types/v10';
import type { SimGuild, World } from '../../model';
import { ApiError, invalidForm } from '../../rest/errors';
import type { UploadedFile } from '../../rest/route';
import type { Draft } from './compose';

const fileLimit = 10;
const mebibyte = 1024 * 1024;
/** Bytes of one file, without boosts. */
const FILE_SIZE_LIMIT = 10 * mebibyte;

/** Bytes of one file in a guild, by its boost tier. */
export function fileSizeLimit(guild: SimGuild): number {
	const { premium_tier: tier } = guild.settings;
	return tier === GuildPremiumTier.Tier3 ? 100 * mebibyte : tier === GuildPremiumTier.Tier2 ? 50 * mebibyte : FILE_SIZE_LIMIT;
}

/** Keeps uploaded files, so that they can be read, and describes them as a message's attachments. */
export function storeFiles(
	world: World,
	{ body, files, origin, channelId }: Pick<Draft, 'body' | 'files' | 'origin' | 'channelId'>,
	ephemeral: boolean
): APIAttachment[] {
	if (files.length > fileLimit) throw new ApiError(400, 30015, `Maximum number of attachments in a message reached (${fileLimit})`);
	return files.map((file) => {
		if (file.bytes.byteLength > limitIn(world, channelId)) throw new ApiError(413, 40005, 'Request entity too large');
		const index = /^files\[(\d+)\]$/.exec(file.field)?.[1];
		if (index === undefined) throw invalidForm([{ path: [file.field], code: 'UNKNOWN_FIELD', message: 'Files are named files[n].' }]);
		const listed = body.attachments?.find(({ id }) => String(id) === index);
		if (body.attachments && !listed) {
			throw invalidForm([
				{ path: ['attachments'], code: 'ATTACHMENT_NOT_FOUND', message: `files[${index}] is not among the attachments.` }
			]);
		}
		return store(world, file, {
			channelId,
			origin,
			filename: listed?.filename ?? file.filename,
			description: listed?.description ?? undefined,
			ephemeral
		});
	});
}

function limitIn(world: World, channelId: string): number {
	const guild = [...world.guilds.values()].find(({ channels, threads }) => channels.has(channelId) || threads.has(channelId));
	return guild ? fileSizeLimit(guild) : FILE_SIZE_LIMIT;
}

interface Place {
	readonly channelId: string;
	readonly origin: string;
	readonly filename: string;
	readonly description?: string;
	readonly ephemeral: boolean;
	/** Default: a new one of now. */
	readonly id?: string;
}

export function store(world: World, file: Pick<UploadedFile, 'bytes' | 'contentType'>, place: Place): APIAttachment {
	const id = place.id ?? world.snowflake();
	const { channelId, filename } = place;
	world.attachments.set(id, { id, channelId, filename, contentType: file.contentType, bytes: file.bytes });
	const url = `${place.origin}/cdn/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
	return {
		id,
		filename,
		size: file.bytes.byteLength,
		url,
		proxy_url: url,
		content_type: file.contentType,
		...(place.description !== undefined && { description: place.description }),
		...(place.ephemeral && { ephemeral: true })
	};
}
