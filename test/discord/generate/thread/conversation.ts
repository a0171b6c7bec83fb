import type { APIAttachment, APIMessage, APIPoll, APIReaction, APIUser, MessageFlags } from 'discord-api-types/v10';
import { id, person, quoted, time, type Recipe, type Scene } from './scene';

const hour = 3_600_000;
const voiceMessage = 8192 as MessageFlags;
const hasSnapshot = 16_384 as MessageFlags;

function reply(scene: Scene, referenced: { readonly referenced_message?: APIMessage | null }): ReturnType<Recipe> {
	const target = referenced.referenced_message;
	return {
		type: 19,
		message_reference: { type: 0, channel_id: scene.threadId, guild_id: scene.guild.id, message_id: target?.id ?? id(scene) },
		...(target && { mentions: [target.author] }),
		...referenced
	};
}

function lastOf(scene: Scene): APIMessage | null {
	const found = scene.before.at(-scene.picker.integer(1, 20));
	return found ? quoted(found) : null;
}

function reaction(emoji: APIReaction['emoji'], normal: number, burst: number): APIReaction {
	const burstColors = burst > 0 ? ['#a1b2c3', '#d4e5f6'] : [];
	return { emoji, count: normal + burst, count_details: { normal, burst }, me: false, me_burst: false, burst_colors: burstColors };
}

/** Twenty distinct ones are the limit. */
function reactions(scene: Scene): APIReaction[] {
	const faces = Array.from({ length: 16 }, (_, index) => reaction({ id: null, name: String.fromCodePoint(0x1f600 + index) }, index + 1, 0));
	return [
		...faces,
		reaction({ id: id(scene), name: 'meeple' }, 3, 2),
		reaction({ id: id(scene), name: 'dice_spin', animated: true }, 0, 4),
		// The emoji was deleted.
		reaction({ id: id(scene), name: null }, 1, 0),
		reaction({ id: null, name: '👨‍👩‍👧‍👦' }, 1, 1)
	];
}

function poll(scene: Scene, results: APIPoll['results']): APIPoll {
	return {
		question: { text: 'Which game? 🎲' },
		answers: [
			{ answer_id: 1, poll_media: { text: 'Brass', emoji: { id: null, name: '🏭' } } },
			{ answer_id: 2, poll_media: { text: 'Go', emoji: { id: id(scene), name: 'stone' } } },
			{ answer_id: 7, poll_media: { text: 'a'.repeat(55) } }
		],
		expiry: time(scene.at + 24 * hour),
		allow_multiselect: results === undefined,
		layout_type: 1,
		...(results && { results })
	};
}

/** A forward: files of the other channel, a sticker and an embed in the snapshot, and no author. */
function forward(scene: Scene, attachments: APIAttachment[], channelId: string): ReturnType<Recipe> {
	const message = {
		type: 0,
		content: scene.text(),
		mentions: [person(scene)],
		mention_roles: [scene.guild.id],
		attachments,
		embeds: [{ type: 'rich', title: 'forwarded', fields: [] }],
		timestamp: time(scene.at - 30 * 24 * hour),
		edited_timestamp: time(scene.at - 29 * 24 * hour),
		flags: 0,
		components: [],
		sticker_items: [{ id: '749054660769218631', name: 'Wave', format_type: 3 }]
	} as unknown as NonNullable<APIMessage['message_snapshots']>[number]['message'];
	return {
		content: '',
		flags: hasSnapshot,
		message_reference: { type: 1, channel_id: channelId, message_id: id(scene), guild_id: scene.guild.id },
		message_snapshots: [{ message }]
	};
}

function webhookUser(scene: Scene, name: string): APIUser {
	const shape = {
		username: name,
		discriminator: '0000',
		global_name: null,
		avatar: null,
		bot: true,
		public_flags: 0,
		flags: 0,
		primary_guild: null
	};
	return { id: id(scene), ...shape } as APIUser;
}

/** What people write and do in a thread. */
export const conversationRecipes: readonly Recipe[] = [
	(scene) => ({ edited_timestamp: time(scene.at + 61_234) }),
	(scene) => ({ mentions: scene.people.slice(0, 5), mention_roles: [scene.guild.id, id(scene)], mention_everyone: true }),
	(scene) => ({ reactions: reactions(scene) }),
	() => ({ pinned: true, tts: true, nonce: '1234567890123456789012345' }),
	() => ({ nonce: 42, flags: 4096 as MessageFlags }),
	(scene) => reply(scene, { referenced_message: lastOf(scene) }),
	(scene) => reply(scene, { referenced_message: null }),
	(scene) => reply(scene, {}),
	(scene) => ({ poll: poll(scene, undefined), content: '' }),
	(scene) => ({
		poll: poll(scene, {
			is_finalized: true,
			answer_counts: [
				{ id: 1, count: 4, me_voted: false },
				{ id: 7, count: 2, me_voted: false }
			]
		}),
		content: ''
	}),
	(scene) => ({ poll: poll(scene, { is_finalized: false, answer_counts: [] }), content: '' }),
	(scene) => forward(scene, scene.files.take(2, scene.parentId, scene.at), scene.parentId),
	// A file of this very thread, forwarded within it: no second file.
	(scene) =>
		forward(scene, scene.before.findLast(({ attachments }) => attachments.length > 0)?.attachments.slice(0, 1) ?? [], scene.threadId),
	(scene) => {
		const files = scene.files.voice(scene.threadId, scene.at);
		return files.length > 0 ? { content: '', flags: voiceMessage, attachments: files } : {};
	},
	(scene) => ({ attachments: clips(scene) }),
	(scene) => ({ content: '', attachments: scene.files.take(10, scene.threadId, scene.at) }),
	() => ({
		content: '',
		sticker_items: [
			{ id: '749054660769218631', name: 'Wave', format_type: 3 },
			{ id: '816087792291282944', name: 'Ünïcødé 🎉', format_type: 1 },
			{ id: '816087792291282945', name: 'anim', format_type: 4 }
		]
	}),
	(scene) => ({ author: webhookUser(scene, 'Captain Hook 🪝'), webhook_id: id(scene) }),
	// Followed from an announcement channel of another server.
	(scene) => ({
		author: webhookUser(scene, 'News #updates'),
		webhook_id: id(scene),
		flags: 2 as MessageFlags,
		message_reference: { type: 0, channel_id: id(scene), guild_id: id(scene), message_id: id(scene) },
		mention_channels: [{ id: id(scene), guild_id: id(scene), name: 'elsewhere', type: 5 }]
	}),
	() => ({ flags: (1 | 8 | 16 | 256) as MessageFlags }),
	(scene) => ({ activity: { type: 3, party_id: 'spotify:1234' }, application: application(scene), application_id: id(scene) }),
	() => ({ shared_client_theme: { colors: ['5865F2', '7258F2'], gradient_angle: 15, base_mix: 58, base_theme: 1 } })
];

function clips(scene: Scene): APIAttachment[] {
	return scene.files.take(1, scene.threadId, scene.at).map((file) => ({
		...file,
		flags: 1 as NonNullable<APIAttachment['flags']>,
		clip_created_at: time(scene.at),
		clip_participants: [person(scene)]
	}));
}

export function application(scene: Scene): NonNullable<APIMessage['application']> {
	const described = { name: 'Table Top', icon: null, description: 'Plays', type: null, flags: 0, flags_new: '0' };
	return { id: id(scene), ...described, bot: scene.bot } as unknown as NonNullable<APIMessage['application']>;
}
