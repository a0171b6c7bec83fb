import type { Attachment } from 'discord.js';
import { VaultError } from '../vault/errors';
import { Origins } from '../vault/media/origins';

/** Milliseconds in which all of it must have come. */
const patience = 60_000;

/**
 * The bytes of a file that somebody attached to a command, as they come.
 * @param origins addresses beside Discord's own that files may come from
 * @throws VaultError `FileUnavailable`
 */
export async function* attachedFile({ url: address }: Pick<Attachment, 'url'>, origins: readonly string[]): AsyncGenerator<Uint8Array> {
	const url = new Origins(origins).check(address);
	if (!url) throw unavailable('it is not on a host of Discord');
	try {
		const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
		if (!response.ok || !response.body) throw unavailable(`Discord answered ${response.status}`);
		for await (const chunk of response.body as AsyncIterable<Uint8Array>) yield chunk;
	} catch (error) {
		throw error instanceof VaultError ? error : unavailable('the connection broke', { cause: error });
	}
}

function unavailable(why: string, options?: ErrorOptions): VaultError {
	return new VaultError('FileUnavailable', `The attached file could not be downloaded: ${why}.`, {}, options);
}
