import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { isShown, ShownMedia, shownKinds, type ShownKind } from '../../src/vault/archive/ShownMedia';

const shown = (...kinds: readonly ShownKind[]) => new ShownMedia(new Set(kinds), (name) => `https://cdn.discordapp.com/${name}`);
const proxy = 'https://images-ext-1.discordapp.net/external/abc/https/example.org/cat.png?width=1';

const message = {
	content: 'look <:cat:812345678901234567> <a:dance:812345678901234568> <:cat:812345678901234567>',
	embeds: [
		{
			image: { url: 'http://192.168.0.1/admin', proxy_url: proxy },
			thumbnail: { url: 'https://example.org/t.png' },
			author: { name: 'x', proxy_icon_url: proxy.replace('width=1', 'width=2') },
			footer: { text: 'x', proxy_icon_url: 'https://media.discordapp.net/attachments/1/2/own.png' }
		}
	],
	sticker_items: [{ id: '749054660769218631', name: 'Wave', format_type: 3 }],
	reactions: [{ emoji: { id: '812345678901234568', name: 'dance', animated: true } }, { emoji: { id: null, name: '👍' } }],
	message_snapshots: [{ message: { content: '<:other:812345678901234569>' } }]
} as unknown as APIMessage;

test('each picture once, of other hosts only what is at Discord’s proxy', () => {
	const files = shown(...shownKinds).of(message);
	expect(files.map(({ url }) => url)).toEqual([
		proxy.replace('width=1', 'width=2'),
		'https://cdn.discordapp.com/stickers/749054660769218631.json',
		'https://cdn.discordapp.com/emojis/812345678901234567.png',
		'https://cdn.discordapp.com/emojis/812345678901234568.gif',
		'https://cdn.discordapp.com/emojis/812345678901234569.png'
	]);
	for (const { id } of files) {
		expect(id).toMatch(/^x[\w-]{19}$/);
		expect(isShown(id)).toBe(true);
	}
	expect(isShown('812345678901234567')).toBe(false);
});

test('only what is wanted', () => {
	expect(shown().of(message)).toEqual([]);
	expect(shown('stickers').of(message)).toHaveLength(1);
	const author = { id: '300000000000000001', avatar: 'a_0123' } as never;
	expect(shown('avatars').avatar(author)).toMatchObject([{ url: 'https://cdn.discordapp.com/avatars/300000000000000001/a_0123.gif' }]);
	expect(shown('avatars').avatar({ ...(author as object), avatar: null } as never)).toEqual([]);
	expect(shown('emojis').avatar(author)).toEqual([]);
});
