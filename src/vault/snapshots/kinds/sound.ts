import type { APISoundboardSound } from 'discord-api-types/v10';
import { SnapshotSound } from '../../../entities/SnapshotSound';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { soundFile } from './assetNames';
import type { Kind } from './Kind';

/** https://discord.com/developers/docs/resources/soundboard#soundboard-sound-object */
export const sound: Kind = {
	name: 'sound',
	entity: SnapshotSound,
	ids: ['sound'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'sound', type: 'media', since: 1 },
		{ key: 2, name: 'volume', type: 'json', since: 1 },
		{ key: 3, name: 'emoji_id', type: 'reference', references: 'emoji', since: 1 },
		{ key: 4, name: 'emoji_name', type: 'text', since: 1 },
		{ key: 5, name: 'available', type: 'boolean', since: 1 }
	],
	mostNodes: 1_000,
	freshness: {
		events: [
			'GUILD_SOUNDBOARD_SOUND_CREATE',
			'GUILD_SOUNDBOARD_SOUND_UPDATE',
			'GUILD_SOUNDBOARD_SOUND_DELETE',
			'GUILD_SOUNDBOARD_SOUNDS_UPDATE'
		],
		intents: ['GuildExpressions']
	},
	unseen: 'media_missing',
	async read(source) {
		const sounds = await source.reader.sounds(source.guildId);
		return { status: 'read', nodes: new Map(sounds.map((item) => [item.sound_id, values(item)])), complete: true };
	}
};

function values(item: APISoundboardSound): Values {
	return {
		name: item.name,
		sound: soundFile(item.sound_id),
		volume: canonicalJson(item.volume),
		emoji_id: item.emoji_id,
		emoji_name: item.emoji_name,
		available: item.available
	};
}
