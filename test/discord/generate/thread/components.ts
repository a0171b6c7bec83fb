import {
	ButtonStyle,
	ComponentType,
	SelectMenuDefaultValueType,
	type APIAttachment,
	type APIComponentInContainer,
	type APIMessageTopLevelComponent,
	type APIUnfurledMediaItem
} from 'discord-api-types/v10';
import { id, person, type Recipe, type Scene } from './scene';

const isComponentsV2 = 32_768;

/** Components of Discord's answers have numbers, counted from 1. */
function counter(): () => number {
	let last = 0;
	return () => (last += 1);
}

function buttons(scene: Scene): APIMessageTopLevelComponent {
	const next = counter();
	return {
		type: ComponentType.ActionRow,
		id: next(),
		components: [
			{ type: ComponentType.Button, id: next(), style: ButtonStyle.Primary, label: 'Join 🎲', custom_id: 'join:1', emoji: { name: '🎲' } },
			{ type: ComponentType.Button, id: next(), style: ButtonStyle.Danger, label: 'No', custom_id: 'no', disabled: true },
			{ type: ComponentType.Button, id: next(), style: ButtonStyle.Link, label: 'Rules', url: 'https://example.com/rules' },
			{ type: ComponentType.Button, id: next(), style: ButtonStyle.Premium, sku_id: id(scene) },
			{
				type: ComponentType.Button,
				id: next(),
				style: ButtonStyle.Secondary,
				custom_id: 'x'.repeat(100),
				emoji: { id: id(scene), name: 'meeple', animated: true }
			}
		]
	};
}

function selects(scene: Scene): APIMessageTopLevelComponent[] {
	const next = counter();
	const limits = { min_values: 1, max_values: 1, placeholder: 'Choose…' };
	const user = { id: person(scene).id, type: SelectMenuDefaultValueType.User } as const;
	const role = { id: scene.guild.id, type: SelectMenuDefaultValueType.Role } as const;
	const options = Array.from({ length: 25 }, (_, index) => ({
		label: `Table ${index}`,
		value: String(index),
		description: 'd'.repeat(100)
	}));
	return [
		{ type: 1, id: next(), components: [{ type: ComponentType.StringSelect, id: next(), custom_id: 'table', ...limits, options }] },
		{
			type: 1,
			id: next(),
			components: [{ type: ComponentType.UserSelect, id: next(), custom_id: 'user', ...limits, default_values: [user] }]
		},
		{
			type: 1,
			id: next(),
			components: [{ type: ComponentType.RoleSelect, id: next(), custom_id: 'role', ...limits, default_values: [role] }]
		},
		{
			type: 1,
			id: next(),
			components: [{ type: ComponentType.MentionableSelect, id: next(), custom_id: 'who', ...limits, default_values: [user, role] }]
		},
		{
			type: 1,
			id: next(),
			components: [{ type: ComponentType.ChannelSelect, id: next(), custom_id: 'where', ...limits, channel_types: [0, 5] }]
		}
	];
}

/** Media of an uploaded file is known by `attachment_id`; other media has none. */
function media(scene: Scene, file: APIAttachment | undefined): APIUnfurledMediaItem & { readonly id: string } {
	const url = file?.url ?? 'https://example.com/picture.png';
	const proxy = file ? file.proxy_url : 'https://images-ext-1.discordapp.net/external/picture.png';
	return {
		id: id(scene),
		url,
		proxy_url: proxy,
		width: file?.width ?? null,
		height: file?.height ?? null,
		content_type: file?.content_type ?? null,
		...(file && { attachment_id: file.id })
	};
}

/** Everything that Components V2 has, files in it included: those are in no list of attachments. */
function everything(scene: Scene): APIMessageTopLevelComponent[] {
	const next = counter();
	const [thumbnail, first, second, file] = scene.files.take(4, scene.threadId, scene.at);
	const inner: APIComponentInContainer[] = [
		{ type: ComponentType.TextDisplay, id: next(), content: `# Heading\n${scene.text().slice(0, 1000)}` },
		{
			type: ComponentType.Section,
			id: next(),
			components: [{ type: ComponentType.TextDisplay, id: next(), content: 'beside a picture' }],
			accessory: { type: ComponentType.Thumbnail, id: next(), media: media(scene, thumbnail), description: null, spoiler: true }
		},
		{ type: ComponentType.Separator, id: next(), divider: true, spacing: 2 },
		{
			type: ComponentType.MediaGallery,
			id: next(),
			items: [first, second, undefined].map((one) => ({ media: media(scene, one), description: 'Alt 🖼️', spoiler: false }))
		},
		{
			type: ComponentType.File,
			id: next(),
			file: media(scene, file),
			name: file?.filename ?? 'none.txt',
			size: file?.size ?? 0,
			spoiler: false
		}
	];
	return [
		{ type: ComponentType.TextDisplay, id: next(), content: 'Outside' },
		{ type: ComponentType.Container, id: next(), accent_color: null, spoiler: false, components: inner },
		{
			type: ComponentType.Container,
			id: next(),
			accent_color: 703_487,
			spoiler: true,
			components: [buttons(scene) as APIComponentInContainer]
		}
	];
}

/** Messages with components, of the first version and of the second. */
export const componentRecipes: readonly Recipe[] = [
	(scene) => ({ author: scene.bot, content: 'Who plays?', components: [buttons(scene)] }),
	(scene) => ({ author: scene.bot, content: 'Choose', components: selects(scene) }),
	(scene) => ({ author: scene.bot, content: '', flags: isComponentsV2, components: everything(scene) }),
	(scene) => ({
		author: scene.bot,
		content: '',
		flags: isComponentsV2,
		components: [{ type: ComponentType.TextDisplay, id: 1, content: scene.text() || '-' }]
	})
];
