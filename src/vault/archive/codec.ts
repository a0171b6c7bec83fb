import { hash } from 'node:crypto';
import { createDeflateRaw, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import { VaultError } from '../errors';
import { dictionaries, newestDictionary } from './dictionary';
import { ReusedZlib } from './ReusedZlib';

/** A payload as a row holds it. */
export interface EncodedPayload {
	readonly payload: Buffer;
	readonly payload_codec: number;
	readonly payload_dictionary: number;
	readonly payload_encryption: Buffer | null;
	readonly payload_digest: string;
}

/** 1: raw DEFLATE (RFC 1951) with a preset dictionary: messages are small, and most of each is what every message has. */
const codec = 1;
/** Most of the time goes into setting up: the best level costs no more than the others. */
const options = { dictionary: dictionaries.get(newestDictionary), level: 9 };
const deflater = new ReusedZlib(createDeflateRaw(options));
const inflaters = new Map([...dictionaries].map(([version, dictionary]) => [version, new ReusedZlib(createInflateRaw({ dictionary }))]));

export function encodePayload(payload: unknown): EncodedPayload {
	const text = JSON.stringify(payload);
	return {
		payload: deflater.run(text) ?? deflateRawSync(text, options),
		payload_codec: codec,
		payload_dictionary: newestDictionary,
		payload_encryption: null,
		payload_digest: payloadDigest(text)
	};
}

/** @throws VaultError `PayloadDamaged` when the row is not what was written, or was written by a newer version of the vault */
export function decodePayload(row: EncodedPayload): unknown {
	const dictionary = dictionaries.get(row.payload_dictionary);
	if (row.payload_codec !== codec || row.payload_encryption !== null || !dictionary) {
		throw damaged(`it was written by codec ${row.payload_codec} with dictionary ${row.payload_dictionary}, which this version cannot read`);
	}
	const json = inflaters.get(row.payload_dictionary)?.run(row.payload) ?? inflate(row.payload, dictionary);
	if (payloadDigest(json) !== row.payload_digest) throw damaged('its digest does not fit');
	return JSON.parse(json.toString('utf8'));
}

/** The first 132 bits of the SHA-256 of the JSON text, base64url (22 characters): enough that no two versions of a message are taken for one. */
export function payloadDigest(json: string | Buffer): string {
	return hash('sha256', json, 'base64url').slice(0, 22);
}

function inflate(payload: Buffer, dictionary: Buffer): Buffer {
	try {
		return inflateRawSync(payload, { dictionary });
	} catch (error) {
		throw damaged('it cannot be decompressed', error);
	}
}

function damaged(why: string, cause?: unknown): VaultError {
	return new VaultError(
		'PayloadDamaged',
		`A stored message is damaged: ${why}. Restore the database from a copy to get it back.`,
		{},
		{ cause }
	);
}
