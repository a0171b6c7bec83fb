import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { withFreshLinks } from '../cdn/links';
import { unknown } from '../rest/errors';
import { NO_CONTENT, ok, type Call, type Component, type Reply, type Route } from '../rest/route';
import type { Interactions } from './index';
import type { Interaction } from './interaction';
import type { MessageBody } from './messages/body';
import type { InteractionWebhook, Request } from './webhook';

const callbackRequest: Component = {
	oneOf: [
		'CreateMessageInteractionCallbackRequest',
		'UpdateMessageInteractionCallbackRequest',
		'ApplicationCommandAutocompleteCallbackRequest',
		'ModalInteractionCallbackRequest',
		'PongInteractionCallbackRequest'
	]
};

const common = { auth: 'token-in-path', exemptFromGlobalLimit: true } as const;
const messagePath = '/webhooks/:webhook_id/:webhook_token/messages';

/** Answers to interactions. All are authorised by the interaction's token. */
export function interactionRoutes(interactions: Interactions): Route[] {
	const webhook = (call: Call): InteractionWebhook => interactions.webhook(param(call, 'webhook_id'), param(call, 'webhook_token'));
	return [
		{
			...common,
			method: 'POST',
			path: '/interactions/:interaction_id/:interaction_token/callback',
			query: ['with_response'],
			request: callbackRequest,
			response: 'InteractionCallbackResponse',
			handle: (call) => callback(interactions, call)
		},
		{
			...common,
			method: 'POST',
			path: '/webhooks/:webhook_id/:webhook_token',
			query: ['wait', 'thread_id', 'with_components'],
			request: 'IncomingWebhookRequestPartial',
			response: 'MessageResponse',
			handle: (call) => shown(call, webhook(call).followUp(requestOf(call)))
		},
		...['@original', ':message_id'].flatMap((last) => messageRoutes(`${messagePath}/${last}`, webhook))
	];
}

function messageRoutes(path: string, webhook: (call: Call) => InteractionWebhook): Route[] {
	const id = (call: Call): string => call.params.message_id ?? '@original';
	return [
		{
			...common,
			method: 'GET',
			path,
			query: ['thread_id'],
			response: 'MessageResponse',
			handle: (call) => shown(call, webhook(call).get(id(call)))
		},
		{
			...common,
			method: 'PATCH',
			path,
			query: ['thread_id', 'with_components'],
			request: 'IncomingWebhookUpdateRequestPartial',
			response: 'MessageResponse',
			handle: (call) => shown(call, webhook(call).edit(id(call), requestOf(call)))
		},
		{
			...common,
			method: 'DELETE',
			path,
			query: ['thread_id'],
			response: null,
			handle: (call) => {
				webhook(call).delete(id(call));
				return NO_CONTENT;
			}
		}
	];
}

function callback(interactions: Interactions, call: Call): Reply {
	const interaction = interactions.find(param(call, 'interaction_id'));
	if (interaction?.token !== param(call, 'interaction_token')) throw unknown('Interaction');
	const { type, data } = call.body as { type: number; data?: unknown };
	const message = interactions.answer(interaction, { type, data, files: call.files, origin: call.origin });
	const wanted = ['true', 'True', '1'].includes(call.query.get('with_response') ?? '');
	return wanted ? ok(callbackResponse(interaction, type, message && withFreshLinks(call.world, message))) : NO_CONTENT;
}

function callbackResponse(interaction: Interaction, type: number, message: APIMessage | null): object {
	const flags = message?.flags ?? 0;
	const isWhole = message !== null && (type === 4 || type === 7);
	return {
		interaction: {
			id: interaction.id,
			type: interaction.payload.type,
			channel_id: interaction.channelId,
			guild_id: interaction.guildId,
			...(message && {
				response_message_id: message.id,
				response_message_loading: (flags & MessageFlags.Loading) !== 0,
				response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0
			})
		},
		...(isWhole ? { resource: { type, message } } : {})
	};
}

function shown(call: Call, message: APIMessage): Reply {
	return ok(withFreshLinks(call.world, message));
}

function requestOf(call: Call): Request {
	return { body: (call.body ?? {}) as MessageBody, files: call.files, origin: call.origin };
}

function param(call: Call, name: string): string {
	return call.params[name] ?? '';
}
