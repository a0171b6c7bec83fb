import * as z from 'zod/mini';
import { signLink } from '../../cdn/links';
import { objectBody } from '../bodies';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

/** Not in Discord's document, but works with bot tokens. */
const BODY = z.strictObject({ attachment_urls: z.array(z.url()).check(z.minLength(1), z.maxLength(50)) });

const RESPONSE = z.strictObject({
	refreshed_urls: z.array(z.strictObject({ original: z.string(), refreshed: z.nullable(z.string()) }))
});

export const attachmentRoutes: readonly Route[] = [
	{ method: 'POST', path: '/attachments/refresh-urls', query: [], request: BODY, response: RESPONSE, handle: refreshUrls }
];

function refreshUrls(call: Call): Reply {
	const { attachment_urls: urls = [] } = objectBody<{ attachment_urls: string[] }>(call.body);
	return ok({ refreshed_urls: urls.map((original) => ({ original, refreshed: refreshed(call, original) })) });
}

function refreshed(call: Call, url: string): string | null {
	const id = /\/attachments\/\d+\/(\d+)\//.exec(url)?.[1];
	return id !== undefined && call.world.attachments.has(id) ? signLink(call.world, url) : null;
}
