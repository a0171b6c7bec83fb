import type { Snowflake } from '../../../database/ids';
import type { Sha256 } from '../../media/MediaStore';
import type { IdentityKind } from '../identity';
import type { FieldType } from '../kinds/Kind';
import type { Captures, SnapshotType, Values } from '../model';

/*
 * The format of snapshot files, specified in `docs/format.md`: magic, version, a gzip member, SHA-256 of all that comes before. Inside
 * are lines of canonical JSON: a header, the things that were created again, layer by layer its operations and the snapshots that end with
 * it, the bytes of pictures and sounds, and perhaps a seal.
 */

/** The first bytes of every snapshot file. The byte after them is the version. */
export const magic = Buffer.from('GVSNAP\u001A', 'latin1');
export const formatVersion = 1;
/** Magic and version. */
export const prefixLength = magic.length + 1;
/** SHA-256. */
export const digestLength = 32;
/** Ends the name of a snapshot file. */
export const fileExtension = '.gvsnap';

export interface HeaderRecord {
	readonly record: 'header';
	/** The guild whose state it is. */
	readonly guild: Snowflake;
	readonly kinds: readonly KindRecord[];
	/** How many of each follow. */
	readonly identities: number;
	readonly layers: number;
	readonly snapshots: number;
}

/** What a kind tracks, so that others can read the file and a version that renamed a field would know it. */
export interface KindRecord {
	readonly name: string;
	readonly fields: readonly { readonly key: number; readonly name: string; readonly type: FieldType; readonly since: number }[];
}

/** A thing was created again and got a new id. */
export interface IdentityRecord {
	readonly record: 'identity';
	readonly kind: IdentityKind;
	readonly current: Snowflake;
	/** Its first one, which the nodes speak of. */
	readonly origin: Snowflake;
}

export interface LayerRecord {
	readonly record: 'layer';
	/** 1, 2, 3, ... */
	readonly sequence: number;
}

export type NodeRecord = {
	readonly record: 'node';
	readonly kind: string;
	readonly id: string;
} & ({ readonly op: 'create' | 'update'; readonly values: Values; readonly unseen: readonly string[] } | { readonly op: 'delete' });

export interface SnapshotRecord {
	readonly record: 'snapshot';
	readonly type: SnapshotType;
	readonly name: string | null;
	readonly pinned: boolean;
	/** Epoch milliseconds. */
	readonly created_at: number;
	readonly created_by: Snowflake | null;
	readonly field_set: number;
	readonly captures: Captures;
	readonly state_hash: string;
}

/** A picture or sound. Its bytes follow. */
export interface MediaRecord {
	readonly record: 'media';
	readonly sha256: Sha256;
	/** Bytes. */
	readonly size: number;
	readonly content_type: string | null;
}

export interface BytesRecord {
	readonly record: 'bytes';
	/** Base64. */
	readonly data: string;
}

/** To whom the file was handed out, and that it is as it was then. */
export interface SealRecord {
	readonly record: 'seal';
	readonly owner: Snowflake;
	/** Epoch milliseconds. */
	readonly issued_at: number;
	/** HMAC-SHA256, base64url. */
	readonly signature: string;
}

export type FileRecord = HeaderRecord | IdentityRecord | LayerRecord | NodeRecord | SnapshotRecord | MediaRecord | BytesRecord;
