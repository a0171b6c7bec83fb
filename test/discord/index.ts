import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CdnServer } from './cdn/server';
import { createClock } from './clock';
import type { ClockOptions } from './clock';
import { Faults } from './faults';
import { Gateway } from './gateway/index';
import type { GatewayOptions } from './gateway/index';
import { Interactions } from './interactions/index';
import { interactionRoutes } from './interactions/routes';
import type { SimApplication, World } from './model';
import { RateLimiter } from './rest/rate-limiter';
import type { RateLimitOptions } from './rest/rate-limiter';
import type { RecordedRequest } from './rest/requests';
import type { Route } from './rest/route';
import { RestServer } from './rest/server';
import { gatewayRoutes } from './rest/routes/gateway';
import { routes as resourceRoutes } from './rest/table';
import { allOf, ComponentChecks, NO_CHECKS } from './schema/checks';
import type { Checks } from './schema/checks';
import { openApiChecks } from './schema/openapi';
import { switchesOf } from './switches';
import type { Switches } from './switches';
import { addApplication, createWorld } from './world';
import type { ApplicationOptions } from './world';

export interface DiscordOptions {
	readonly clock?: ClockOptions;
	/** Seed of everything random; default 1. */
	readonly seed?: number;
	/** A world made before; then `clock` and `seed` are its own. */
	readonly world?: World;
	/** False switches them off; default Discord's, with generous buckets. */
	readonly rateLimits?: RateLimitOptions | false;
	/** Whether requests and answers are checked against Discord's schemas; default true. The environment's `DISCORD_OPENAPI` adds checks against Discord's own document. */
	readonly checks?: boolean;
	readonly gateway?: Omit<GatewayOptions, 'violations'>;
}

export interface DiscordSimulator {
	readonly world: World;
	/** For discord.js: `rest: { api: sim.api }`. */
	readonly api: string;
	readonly cdn: string;
	readonly gateway: Gateway;
	readonly interactions: Interactions;
	readonly faults: Faults;
	readonly switches: Switches;
	/** Every request received. */
	readonly requests: RecordedRequest[];
	/** Schema violations, unknown routes, illegal dispatches, errors of the simulator itself. */
	readonly violations: string[];
	addApplication(options?: ApplicationOptions): SimApplication;
	/** Throws when there are violations: call it at the end of each test. */
	assertClean(): void;
	close(): Promise<void>;
}

/** Starts REST, gateway and CDN on one free port of this machine. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordSimulator> {
	const world = options.world ?? createWorld({ clock: createClock(options.clock), seed: options.seed });
	const requests: RecordedRequest[] = [];
	const violations: string[] = [];
	const faults = new Faults(world.random);
	const server = createServer();
	await listen(server);
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const gateway = new Gateway(world, server, { ...options.gateway, violations });
	const interactions = new Interactions(world, { origin: () => origin });
	const routes = [...resourceRoutes, ...gatewayRoutes(gateway), ...interactionRoutes(interactions)];
	const checks = options.checks === false ? NO_CHECKS : checksFor(routes);
	const limiter = new RateLimiter(world, options.rateLimits);
	const rest = new RestServer({ world, routes, checks, limiter, faults, requests, violations, origin: () => origin });
	const cdn = new CdnServer({ world, faults, requests, violations });
	server.on('request', (request, response) => {
		const part = request.url?.startsWith('/cdn/') ? cdn : rest;
		part.handle(request, response).catch((error: unknown) => report(error, request, response, violations));
	});
	return {
		world,
		api: `${origin}/api`,
		cdn: `${origin}/cdn`,
		gateway,
		interactions,
		faults,
		switches: switchesOf(world),
		requests,
		violations,
		addApplication: (application) => addApplication(world, application),
		assertClean: () => assertClean(violations),
		close: async () => {
			await gateway.close();
			await stop(server);
		}
	};
}

/** The components that the routes name and, where `DISCORD_OPENAPI` names it, Discord's own document. */
function checksFor(routes: readonly Route[]): Checks {
	const document = process.env.DISCORD_OPENAPI;
	return allOf([new ComponentChecks(routes), ...(document ? [openApiChecks(document)] : [])]);
}

/** A client that goes away in the middle of a request is its own affair; anything else is a mistake of the simulator. */
function report(error: unknown, request: IncomingMessage, response: ServerResponse, violations: string[]): void {
	if (!request.errored && !response.destroyed) violations.push(`${request.method} ${request.url}: ${(error as Error).stack}`);
	response.destroy();
}

function assertClean(violations: readonly string[]): void {
	if (violations.length > 0) throw new Error(`The simulator saw ${violations.length} violation(s):\n${violations.join('\n')}`);
}

async function listen(server: Server): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
}

async function stop(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
