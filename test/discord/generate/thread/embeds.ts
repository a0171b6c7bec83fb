import type { APIEmbed, APIEmbedImage } from 'discord-api-types/v10';
import { time, type Recipe, type Scene } from './scene';

function image(name: string): APIEmbedImage {
	return {
		url: `https://example.com/${name}.png`,
		proxy_url: `https://images-ext-1.discordapp.net/external/abc/https/example.com/${name}.png`,
		width: 640,
		height: 360,
		content_type: 'image/png',
		placeholder: 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG',
		placeholder_version: 1,
		flags: 0 as NonNullable<APIEmbedImage['flags']>
	};
}

function rich(scene: Scene): APIEmbed {
	return {
		type: 'rich' as APIEmbed['type'],
		title: '🎲'.repeat(128),
		description: scene.text().slice(0, 4096),
		url: 'https://example.com/rich?a=1&b=%C3%BC',
		color: 5_814_783,
		timestamp: time(scene.at),
		footer: { text: 'footer', icon_url: 'https://example.com/f.png', proxy_icon_url: 'https://images-ext-1.discordapp.net/external/f.png' },
		author: { name: 'author', url: 'https://example.com', icon_url: 'https://example.com/a.png' },
		image: image('image'),
		thumbnail: image('thumbnail'),
		fields: Array.from({ length: 25 }, (_, index) => ({ name: `field ${index}`, value: 'v'.repeat(40), inline: index % 2 === 0 }))
	};
}

const page = { url: 'https://example.com/page', title: 'A page', description: 'Of the web' };
const provider = { name: 'Example', url: 'https://example.com' };

/** Messages with embeds of every type. */
export const embedRecipes: readonly Recipe[] = [
	(scene) => ({ author: scene.bot, embeds: Array.from({ length: 10 }, () => rich(scene)) }),
	() => ({
		content: 'https://example.com/x.png',
		embeds: [{ type: 'image' as APIEmbed['type'], url: 'https://example.com/x.png', thumbnail: image('x') }]
	}),
	() => ({
		content: page.url,
		embeds: [
			{
				...page,
				type: 'video' as APIEmbed['type'],
				provider,
				thumbnail: image('v'),
				video: { url: 'https://example.com/embed/v', width: 1280, height: 720 }
			}
		]
	}),
	() => ({
		embeds: [
			{
				type: 'gifv' as APIEmbed['type'],
				url: 'https://tenor.com/view/x',
				provider: { name: 'Tenor' },
				video: {
					url: 'https://media.tenor.com/x.mp4',
					proxy_url: 'https://images-ext-1.discordapp.net/external/x.mp4',
					width: 220,
					height: 164
				}
			}
		]
	}),
	() => ({ content: page.url, embeds: [{ ...page, type: 'article' as APIEmbed['type'], provider, thumbnail: image('a') }] }),
	() => ({ content: page.url, embeds: [{ ...page, type: 'link' as APIEmbed['type'], provider }] }),
	() => ({ embeds: [{ type: 'a_type_of_tomorrow' as APIEmbed['type'], title: 'new' }] }),
	() => ({ content: page.url, flags: 4, embeds: [] }),
	// A file that an embed shows is not among the attachments.
	(scene) => {
		const [file] = scene.files.take(1, scene.threadId, scene.at);
		if (!file) return { author: scene.bot, embeds: [rich(scene)] };
		return {
			author: scene.bot,
			embeds: [
				{
					type: 'rich' as APIEmbed['type'],
					title: 'With a file',
					image: { url: file.url, proxy_url: file.proxy_url, width: 10, height: 10 }
				}
			]
		};
	}
];
