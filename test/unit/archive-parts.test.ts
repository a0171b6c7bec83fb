import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/vault/archive/parts';
import { channelRow } from '../../src/vault/archive/rows';

const author = { id: '300000000000000001', username: 'ada', discriminator: '0', global_name: null, avatar: null };
const path = 'attachments/1/700000000000000001/a%20cat.png';
const shown = { url: `https://cdn.discordapp.com/${path}?ex=1`, proxy_url: `https://media.discordapp.net/${path}?ex=1` };

function message(change: Partial<APIMessage>): APIMessage {
	return { id: '1', author, mentions: [], attachments: [], embeds: [], components: [], ...change } as unknown as APIMessage;
}

test.each<[string, APIEmbed]>([
	['image', { image: { ...shown, content_type: 'image/png' } }],
	['thumbnail', { thumbnail: { ...shown, content_type: 'image/png' } }],
	['video', { video: { ...shown, content_type: 'image/png' } }]
])('a file that an embed shows as its %s is a file of the message', (_, embed) => {
	const file = { id: '700000000000000001', filename: 'a cat.png', contentType: 'image/png', size: null, url: shown.url };
	expect(partsOf(message({ embeds: [embed] })).files).toEqual([file]);
	const forwarded = { message_snapshots: [{ message: { embeds: [embed] } as never }] };
	expect(partsOf(message(forwarded)).files).toEqual([file]);
});

test('so are the icons of its author and footer', () => {
	const icons = { icon_url: shown.url, proxy_icon_url: shown.proxy_url };
	expect(partsOf(message({ embeds: [{ author: { name: 'a', ...icons } }, { footer: { text: 'f', ...icons } }] })).files).toHaveLength(1);
});

test('a file in components has the name that it was given', () => {
	const media = {
		id: '9',
		attachment_id: '700000000000000001',
		url: 'https://cdn.discordapp.com/attachments/1/700000000000000001/%E5%86%99%20100%25.png'
	};
	const components = [{ type: 12, items: [{ media }] }];
	expect(partsOf(message({ components: components as never })).files).toMatchObject([
		{ id: '700000000000000001', filename: '写 100%.png' }
	]);
});

test('a foreign address that looks like one of a file is none', () => {
	const proxy = 'https://images-ext-1.discordapp.net/external/abc/https/example.com';
	for (const proxied of [`${proxy}/${path}`, undefined, 'no address', `https://media.discordapp.net/${path.replace('7', '8')}`]) {
		const image = { url: `https://example.com/${path}`, ...(proxied !== undefined && { proxy_url: proxied }) };
		expect(partsOf(message({ embeds: [{ image }] })).files).toEqual([]);
	}
});

test('a bot that answers a command is a user; a webhook is none', () => {
	const usersOf = (change: Partial<APIMessage>) => partsOf(message(change)).users.map(({ id }) => id);
	expect(usersOf({ webhook_id: '500', application_id: '500' })).toEqual([author.id]);
	expect(usersOf({ webhook_id: '500', application_id: '600' })).toEqual([]);
	expect(usersOf({ webhook_id: '500' })).toEqual([]);
});

test('names are cut between characters', () => {
	const name = (text: string) => channelRow({ id: '1', type: 11, name: text } as never, '2', 0)['name'];
	expect(name(`a${'😀'.repeat(99)}`)).toBe(`a${'😀'.repeat(49)}`);
	expect(name('😀'.repeat(50))).toBe('😀'.repeat(50));
	expect(name('a'.repeat(101))).toBe('a'.repeat(100));
});
