import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Picture } from '../../src/vault/snapshots/file/pictures';
import type { IdentityEntry } from '../../src/vault/snapshots/identity';
import type { FileSource, LayerSource } from '../../src/vault/snapshots/file/write';
import { fileLines } from '../../src/vault/snapshots/file/write';
import { fileLimits, type FileLimits } from '../../src/vault/snapshots/file/limits';
import { openEnvelope, unpackLines } from '../../src/vault/snapshots/file/unpack';
import { readContents, type FileContents } from '../../src/vault/snapshots/file/read';
import { stateHash } from '../../src/vault/snapshots/hash';
import { FIELD_SET } from '../../src/vault/snapshots/kinds';
import { kindNames, type Captures, type KindName, type Node } from '../../src/vault/snapshots/model';
import { applyTo, type NodeOperation } from '../../src/vault/snapshots/operations';
import type { Snapshot } from '../../src/entities/Snapshot';
import { inPieces } from './snapshotFile';

export const sampleGuild = '900000000000000001';

const icon = Buffer.from('a picture');

/** The icon of a role. */
export const samplePicture: Picture = {
	sha256: createHash('sha256').update(icon).digest('hex'),
	contentType: 'image/png',
	bytes: icon
};

export const sampleIdentities: readonly IdentityEntry[] = [['role', '100000000000000009', '99999999999999999']];

type Operations = Partial<Record<KindName, readonly NodeOperation[]>>;

const roleValues = {
	name: 'Mods',
	color: 255,
	hoist: true,
	position: 3,
	permissions: '8',
	managed: false,
	mentionable: false,
	icon: samplePicture.sha256
};
const channelValues = {
	type: 0,
	name: 'general',
	position: 1,
	parent_id: null,
	topic: 'über alles 🎉',
	nsfw: false,
	rate_limit_per_user: 0,
	bitrate: null,
	user_limit: null
};

/** Two layers with one snapshot each: every kind, every operation, every status of a capture. */
export const sampleLayers: readonly Operations[] = [
	{
		role: [
			{ op: 'create', id: '99999999999999999', values: roleValues, unseen: [] },
			{ op: 'create', id: '100000000000000001', values: { ...roleValues, name: 'Old' }, unseen: [] }
		],
		channel: [{ op: 'create', id: '200000000000000001', values: channelValues, unseen: [] }],
		permission: [{ op: 'create', id: '200000000000000001:99999999999999999', values: { type: 0, allow: '1024', deny: '0' }, unseen: [] }],
		ban: [{ op: 'create', id: '300000000000000001', values: { reason: null }, unseen: [] }]
	},
	{
		role: [
			{ op: 'update', id: '99999999999999999', values: { name: 'Moderators' }, unseen: [] },
			{ op: 'delete', id: '100000000000000001' }
		],
		channel: [{ op: 'update', id: '200000000000000001', values: {}, unseen: ['name', 'topic'] }]
	}
];

/** The lines of the sample. */
export async function sampleLines(layers: readonly Operations[] = sampleLayers): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of fileLines(sourceOf(layers), fileLimits)) lines.push(line);
	return lines;
}

export function sourceOf(all: readonly Operations[]): FileSource {
	const nodes = Object.fromEntries(kindNames.map((name) => [name, new Map()])) as Record<KindName, Map<string, Node>>;
	const layers = all.map((operations, index): LayerSource => {
		for (const name of kindNames) applyTo(nodes[name], operations[name] ?? []);
		const captures = capturesAt(index, nodes);
		const snapshot: Snapshot = {
			id: index + 1,
			chain_id: 1,
			layer_id: index + 1,
			type: 'manual',
			name: index === 0 ? 'first' : null,
			pinned: false,
			created_at: 1_700_000_000_000 + index,
			created_by: '42',
			held_until: null,
			field_set: FIELD_SET,
			verified_at: null,
			damaged_at: null,
			state_hash: stateHash({ guildId: sampleGuild, captures, nodes }, FIELD_SET),
			captures: JSON.stringify(captures)
		};
		return { operations: (kind) => Promise.resolve(operations[kind] ?? []), snapshots: [snapshot] };
	});
	return { originId: sampleGuild, identities: sampleIdentities, layers, pictures: () => Readable.from([samplePicture]) };
}

function capturesAt(index: number, nodes: Readonly<Record<KindName, ReadonlyMap<string, Node>>>): Captures {
	const at = 1_700_000_000_000;
	return {
		role: { status: 'complete', count: nodes.role.size, at },
		channel: { status: 'partial', count: nodes.channel.size, at, unseen: index, ...(index > 0 && { incomplete: true }) },
		permission: { status: 'unread', count: nodes.permission.size, reason: 'failed', carried: at },
		ban: { status: 'unread', count: nodes.ban.size, reason: 'missing_permission', carried: null }
	};
}

/** Reads a file as an import does, up to the point where it would be stored. */
export async function readFile(file: Buffer, limits: FileLimits = fileLimits): Promise<FileContents> {
	const { compressed } = await openEnvelope(inPieces(file), limits);
	return readContents(unpackLines(compressed, limits), limits);
}
