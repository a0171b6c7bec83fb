import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';
import { caller } from '../access';
import { ok } from '../route';
import type { Route } from '../route';

export interface GatewayInfo {
	readonly url: string;
	sessionStartLimit(applicationId: string): APIGatewaySessionStartLimit;
}

/** Where the gateway is. */
export function gatewayRoutes(gateway: GatewayInfo): Route[] {
	return [
		{
			method: 'GET',
			path: '/gateway',
			auth: 'token-in-path',
			query: [],
			response: 'GatewayResponse',
			handle: () => ok({ url: gateway.url })
		},
		{
			method: 'GET',
			path: '/gateway/bot',
			query: [],
			response: 'GatewayBotResponse',
			handle: (call) => ok({ url: gateway.url, shards: 1, session_start_limit: gateway.sessionStartLimit(caller(call).id) })
		}
	];
}
