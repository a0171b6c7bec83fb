import { createHmac, timingSafeEqual } from 'node:crypto';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { World } from '../model';

/** How long a link to an attachment is good. */
export const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

const SECRET = 'the simulated CDN';

/** A fresh link: `ex` and `is` are hexadecimal seconds, `hm` the signature (reference, Signed Attachment CDN URLs). */
export function signLink(world: World, url: string): string {
	const bare = bareLink(url);
	const now = world.clock.now();
	const expires = seconds(now + LINK_LIFE_MS);
	const issued = seconds(now);
	return `${bare}?ex=${expires}&is=${issued}&hm=${signature(new URL(bare).pathname, expires, issued)}&`;
}

/** A link without its signature: the part that stays the same. */
export function bareLink(url: string): string {
	return url.split('?')[0] ?? url;
}

/** Whether the link's signature is right and it has not expired. */
export function isLinkGood(world: World, url: URL): boolean {
	const expires = url.searchParams.get('ex') ?? '';
	const expected = Buffer.from(signature(url.pathname, expires, url.searchParams.get('is') ?? ''));
	const given = Buffer.from(url.searchParams.get('hm') ?? '');
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
	return parseInt(expires, 16) * 1000 > world.clock.now();
}

/** A message as it is sent: with fresh links to its attachments, also in what it quotes and forwards. */
export function withFreshLinks<T extends Partial<APIMessage>>(world: World, message: T): T {
	const { attachments, referenced_message: referenced, message_snapshots: snapshots } = message;
	if (!attachments?.length && !referenced && !snapshots?.length) return message;
	return {
		...message,
		...(attachments && { attachments: signAll(world, attachments) }),
		...(referenced && { referenced_message: withFreshLinks(world, referenced) }),
		...(snapshots && {
			message_snapshots: snapshots.map((one) => ({
				...one,
				message: { ...one.message, attachments: signAll(world, one.message.attachments) }
			}))
		})
	};
}

/** Links to files that the CDN does not have are left as they are. */
function signAll(world: World, attachments: readonly APIAttachment[]): APIAttachment[] {
	return attachments.map((attachment) => {
		if (!world.attachments.has(attachment.id)) return attachment;
		const url = signLink(world, attachment.url);
		return { ...attachment, url, proxy_url: url };
	});
}

function signature(path: string, expires: string, issued: string): string {
	return createHmac('sha256', SECRET).update(`${path} ${expires} ${issued}`).digest('hex');
}

function seconds(ms: number): string {
	return Math.floor(ms / 1000).toString(16);
}
