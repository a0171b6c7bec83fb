import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Client } from 'discord.js';
import { startDiscord, type DiscordOptions, type DiscordSimulator } from '../../discord';
import { updateRole } from '../../discord/actions/roles';
import { addBot, livedInGuild } from '../../discord/generate';
import type { SimApplication, SimGuild, World } from '../../discord/model';
import { makeTestPlace, type TestPlace } from '../databases';
import { loginRestorer, Restorer, type RestorerOptions } from './restorer';

export interface RestoreStageOptions extends Omit<RestorerOptions, 'database'> {
	/** Whether restores run on the simulator's clock, which can be turned. */
	readonly isOnSimClock?: boolean;
	/** Whether roles and nicknames of members are kept. */
	readonly withMembers?: boolean;
	/** Where the database is; default: in a file of its own. */
	readonly place?: TestPlace;
	readonly discord?: DiscordOptions;
	readonly permissions?: bigint;
	/** The guild; default: a lived-in one. */
	readonly guild?: (world: World) => SimGuild;
}

/** A simulator with a guild, and a bot that stands at the top of it. */
export interface RestoreStage {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly guild: SimGuild;
	readonly client: Client<true>;
	readonly restorer: Restorer;
	/** Requests that wrote something since the count was last asked for. */
	writes(): string[];
	close(): Promise<void>;
}

export async function startRestoreStage(options: RestoreStageOptions = {}): Promise<RestoreStage> {
	const gateway = { identifyIntervalMs: 0, ...options.discord?.gateway };
	const sim = await startDiscord({ rateLimits: false, ...options.discord, gateway });
	const application = sim.addApplication({ privileged: { members: options.withMembers ?? false } });
	const guild = options.guild?.(sim.world) ?? livedInGuild(sim.world);
	addBot(sim.world, guild, application, { permissions: options.permissions ?? PermissionFlagsBits.Administrator });
	raise(sim.world, guild, application);
	const client = await loginRestorer({ api: sim.api, cdn: sim.cdn, token: application.token }, options.withMembers);
	const place = options.place ?? (await makeTestPlace('sqlite'));
	const restorer = await Restorer.open(
		{ ...options, ...(options.isOnSimClock && { clock: sim.world.clock }), database: place.options },
		client
	);
	let counted = 0;
	return {
		sim,
		application,
		guild,
		client,
		restorer,
		writes() {
			const since = sim.requests.slice(counted).filter(({ method }) => method !== 'GET');
			counted = sim.requests.length;
			return since.map(({ method, route }) => `${method} ${route}`);
		},
		async close() {
			await restorer.close();
			await client.destroy();
			await sim.close();
			await place.remove();
		}
	};
}

/** A person drags the bot's role to the top. */
export function raise(world: World, guild: SimGuild, { id }: SimApplication): void {
	const own = [...guild.roles.values()].find(({ tags }) => tags?.bot_id === id);
	const top = Math.max(...[...guild.roles.values()].map(({ position }) => position)) + 1;
	if (own) updateRole(world, guild, own.id, { position: top }, { userId: guild.settings.owner_id });
}
