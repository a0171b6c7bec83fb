import { ChannelType, Routes } from 'discord.js';
import type { APIMessage } from 'discord.js';
import { expect, it } from 'vitest';
import { createChannel } from '../../discord/actions/channels';
import { stage } from './rest-setup';
import type { Stage } from './rest-setup';

const DAY = 24 * 60 * 60 * 1000;
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, index) => index));

async function upload({ sim, guild, rest, ownerId }: Stage): Promise<{ channelId: string; message: APIMessage; url: string }> {
	const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'x' }, { userId: ownerId });
	const message = (await rest.post(Routes.channelMessages(channel.id), {
		body: { content: 'see', attachments: [{ id: '0', description: 'all bytes' }] },
		files: [{ name: 'größe 1.bin', data: BYTES, contentType: 'application/octet-stream' }]
	})) as APIMessage;
	return { channelId: channel.id, message, url: message.attachments[0]?.url ?? '' };
}

it('keeps an uploaded file byte for byte, behind a signed link', async () => {
	const all = await stage();
	const { message, url } = await upload(all);
	expect(message.attachments[0]).toMatchObject({ filename: 'größe 1.bin', size: 256, description: 'all bytes' });
	const answer = await fetch(url);
	expect(answer.headers.get('content-length')).toBe('256');
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(BYTES);
	all.sim.assertClean();
});

it('refuses links that are not signed, wrongly signed or a day old; new ones can be had', async () => {
	const all = await stage();
	const { channelId, message, url } = await upload(all);
	const status = async (link: string) => (await fetch(link)).status;
	expect(await status(url.split('?')[0] ?? '')).toBe(404);
	expect(await status(url.replace(/hm=./, (part) => (part === 'hm=0' ? 'hm=1' : 'hm=0')))).toBe(404);
	expect(await status(url.replace(/ex=[0-9a-f]+/, 'ex=ffffffff'))).toBe(404);
	expect(await status(url)).toBe(200);
	all.sim.world.clock.advance(DAY + 1000);
	expect(await status(url)).toBe(404);
	const again = (await all.rest.get(Routes.channelMessage(channelId, message.id))) as APIMessage;
	expect(await status(again.attachments[0]?.url ?? '')).toBe(200);
	const refreshed = (await all.rest.post('/attachments/refresh-urls', { body: { attachment_urls: [url] } })) as {
		refreshed_urls: { refreshed: string }[];
	};
	expect(await status(refreshed.refreshed_urls[0]?.refreshed ?? '')).toBe(200);
	all.sim.assertClean();
});

it('gives parts of a file, and its size alone', async () => {
	const { url } = await upload(await stage());
	const part = await fetch(url, { headers: { range: 'bytes=250-' } });
	expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 250-255/256']);
	expect(Buffer.from(await part.arrayBuffer())).toEqual(BYTES.subarray(250));
	const beyond = await fetch(url, { headers: { range: 'bytes=256-' } });
	expect(beyond.status).toBe(416);
	const head = await fetch(url, { method: 'HEAD' });
	expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([200, '256', 0]);
});

it('serves images without a signature, always the same', async () => {
	const { sim } = await stage();
	const get = async (path: string) => Buffer.from(await (await fetch(`${sim.cdn}/${path}`)).arrayBuffer());
	const first = await get('emojis/123456789012345678.png');
	expect(first.subarray(1, 4).toString()).toBe('PNG');
	expect(await get('emojis/123456789012345678.png')).toEqual(first);
	expect(await get('emojis/123456789012345679.png')).not.toEqual(first);
	sim.assertClean();
	expect((await fetch(`${sim.cdn}/nonsense/1.png`)).status).toBe(404);
	expect(() => sim.assertClean()).toThrow(/unknown CDN path/);
});

it('breaks downloads as it is told', async () => {
	const all = await stage();
	const { url } = await upload(all);
	all.sim.faults.add({ route: /^\/cdn\/attachments/, times: 1, fault: { kind: 'truncate', bytes: 100 } });
	await expect(fetch(url).then((answer) => answer.arrayBuffer())).rejects.toThrow();
	all.sim.faults.add({ route: /^\/cdn\//, times: 1, fault: { kind: 'status', status: 503 } });
	expect((await fetch(url)).status).toBe(503);
	expect((await fetch(url)).status).toBe(200);
});

it('says 429 for a file when a fault is a rate limit', async () => {
	const all = await stage();
	const { url } = await upload(all);
	all.sim.faults.add({ route: /^\/cdn\/attachments\//, times: 1, fault: { kind: 'rateLimit', retryAfter: 0.3, scope: 'user' } });
	const refused = await fetch(url);
	expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
	expect((await fetch(url)).status).toBe(200);
});
