import type { APIEmbed, APIMessage, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { application } from './conversation';
import { id, person, quoted, time, type Recipe, type Scene } from './scene';

/** Who ran a command, and what it led to: one shape each for commands, components and modals. */
function metadata(scene: Scene, more: object): APIMessageInteractionMetadata {
	const owners = { '0': scene.guild.id, '1': person(scene).id };
	return {
		id: id(scene),
		user: person(scene),
		authorizing_integration_owners: owners,
		...more
	} as unknown as APIMessageInteractionMetadata;
}

function command(scene: Scene): APIMessageInteractionMetadata {
	return metadata(scene, { type: 2, target_user: person(scene), target_message_id: id(scene) });
}

/** The answer to an interaction comes from the bot itself, by a webhook of its application. */
function answer(scene: Scene, type: number, interaction: APIMessageInteractionMetadata): ReturnType<Recipe> {
	return {
		type,
		author: scene.bot,
		webhook_id: scene.bot.id,
		application_id: scene.bot.id,
		interaction_metadata: interaction,
		interaction: { id: interaction.id, type: 2, name: 'roll dice', user: interaction.user }
	};
}

function reference(scene: Scene, messageId: string | undefined): Pick<APIMessage, 'message_reference'> {
	return {
		message_reference: {
			type: 0,
			channel_id: scene.threadId,
			guild_id: scene.guild.id,
			...(messageId !== undefined && { message_id: messageId })
		}
	};
}

const system = { content: '' };

/**
 * A message of each type that Discord has, whether it occurs in threads today or not: an archive has to take what comes. In the order
 * of their numbers; types that no document knows are at the end.
 */
export const kindRecipes: readonly Recipe[] = [
	(scene) => ({ ...system, type: 1, mentions: [person(scene)] }),
	(scene) => ({ ...system, type: 2, mentions: [person(scene)] }),
	(scene) => ({ ...system, type: 3, call: { participants: scene.people.slice(0, 3).map((user) => user.id), ended_timestamp: null } }),
	() => ({ type: 4, content: 'The new name of the thread' }),
	() => ({ ...system, type: 5 }),
	(scene) => ({ ...system, type: 6, ...reference(scene, scene.before.at(-1)?.id) }),
	() => ({ ...system, type: 7 }),
	...[8, 9, 10, 11].map((type) => () => ({ type, content: '2' })),
	(scene) => ({ type: 12, content: 'Elsewhere #news', ...reference(scene, undefined) }),
	...[14, 15, 16, 17].map((type) => () => ({ ...system, type })),
	(scene) => ({ type: 18, content: 'A thread in a thread', ...reference(scene, undefined) }),
	(scene) => answer(scene, 20, command(scene)),
	(scene) => answer(scene, 20, metadata(scene, { type: 3, interacted_message_id: id(scene), original_response_message_id: id(scene) })),
	(scene) => answer(scene, 20, metadata(scene, { type: 5, triggering_interaction_metadata: command(scene) })),
	(scene) => ({ ...system, type: 21, ...reference(scene, scene.threadId), referenced_message: null }),
	() => ({ ...system, type: 22 }),
	(scene) => answer(scene, 23, command(scene)),
	() => ({
		...system,
		type: 24,
		embeds: [
			{
				type: 'auto_moderation_message' as APIEmbed['type'],
				description: 'what was said',
				fields: [{ name: 'rule_name', value: 'No spam', inline: false }]
			}
		]
	}),
	(scene) => ({
		...system,
		type: 25,
		role_subscription_data: { role_subscription_listing_id: id(scene), tier_name: 'Gold ✨', total_months_subscribed: 13, is_renewal: true }
	}),
	...[26, 27, 28, 29, 30, 31].map((type) => () => ({ type, content: 'Stage topic' })),
	(scene) => ({ ...system, type: 32, application: application(scene), application_id: scene.bot.id }),
	(scene) => ({ type: 36, content: time(scene.at) }),
	...[37, 38, 39].map((type) => () => ({ ...system, type })),
	(scene) => ({
		...system,
		type: 44,
		purchase_notification: { type: 0, guild_product_purchase: { listing_id: id(scene), product_name: 'A mug' } }
	}),
	(scene) => ({
		...system,
		type: 46,
		...reference(scene, scene.before.findLast(({ poll }) => poll)?.id),
		embeds: [{ type: 'poll_result' as APIEmbed['type'], fields: [{ name: 'poll_question_text', value: 'Which game?', inline: false }] }]
	}),
	...[55, 99, 1234].map((type) => () => ({ ...system, type }))
];

/** The first message of a thread that began with a message of the channel. */
export function threadStarter(scene: Scene, start: APIMessage): ReturnType<Recipe> {
	return {
		...system,
		type: 21,
		author: start.author,
		message_reference: { type: 0, channel_id: scene.parentId, guild_id: scene.guild.id, message_id: start.id },
		referenced_message: quoted(start)
	};
}

/** Keys and values that Discord may send tomorrow. */
export const unknownRecipe: Recipe = () => ({
	a_key_of_tomorrow: { list: [1, 'two', null, { deep: true }], big: 2 ** 53 - 1, float: 1e-7, empty: {} },
	flags: 1 << 30,
	soundboard_sounds: []
});
