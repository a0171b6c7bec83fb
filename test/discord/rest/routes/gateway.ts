import { ok } from '../route';
import type { Call, Route } from '../route';

/** Where the gateway is: the same port, by WebSocket. */
function gatewayUrl(call: Call): string {
	return call.origin.replace(/^http/, 'ws');
}

export const gatewayRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/gateway',
		auth: 'token-in-path',
		query: [],
		response: 'GatewayResponse',
		handle: (call) => ok({ url: gatewayUrl(call) })
	},
	{
		method: 'GET',
		path: '/gateway/bot',
		query: [],
		response: 'GatewayBotResponse',
		handle: (call) =>
			ok({
				url: gatewayUrl(call),
				shards: 1,
				session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 }
			})
	}
];
