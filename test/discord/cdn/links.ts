import { createHmac, timingSafeEqual } from 'node:crypto';
import type { APIMessage } from 'discord-api-types/v10';
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

/** A message as it is sent: with fresh links to its files, also in what it shows, quotes and forwards. */
export function withFreshLinks<T extends Partial<APIMessage>>(world: World, message: T): T {
	const { attachments, embeds, components, referenced_message: referenced, message_snapshots: snapshots } = message;
	const isPlain = !attachments?.length && !embeds?.length && !components?.length;
	if (isPlain && !referenced && !snapshots?.length) return message;
	return {
		...message,
		...(attachments && { attachments: signAll(world, attachments) }),
		...(embeds && { embeds: signAll(world, embeds) }),
		...(components && { components: signAll(world, components) }),
		...(referenced && { referenced_message: withFreshLinks(world, referenced) }),
		...(snapshots && { message_snapshots: snapshots.map((one) => ({ ...one, message: withFreshLinks(world, one.message) })) })
	};
}

const ATTACHMENT = /\/cdn\/attachments\/\d+\/(\d+)\//;

/** Links to the CDN's attachments, at any depth. Links to files that it does not have are left as they are. */
function signAll<T>(world: World, value: T): T {
	if (Array.isArray(value)) return value.map((item: unknown) => signAll(world, item)) as T;
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, signAll(world, part)])) as T;
	}
	const isKnown = typeof value === 'string' && URL.canParse(value) && world.attachments.has(ATTACHMENT.exec(value)?.[1] ?? '');
	return isKnown ? (signLink(world, value) as T) : value;
}

function signature(path: string, expires: string, issued: string): string {
	return createHmac('sha256', SECRET).update(`${path} ${expires} ${issued}`).digest('hex');
}

function seconds(ms: number): string {
	return Math.floor(ms / 1000).toString(16);
}
