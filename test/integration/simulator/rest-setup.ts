import { PermissionFlagsBits, REST } from 'discord.js';
import type { APIRole, RESTOptions } from 'discord.js';
import { onTestFinished } from 'vitest';
import { inviteBot } from '../../discord/actions/bots';
import { createGuild } from '../../discord/actions/guilds';
import { addMember } from '../../discord/actions/members';
import { startDiscord } from '../../discord/index';
import type { DiscordOptions, DiscordSimulator } from '../../discord/index';
import type { SimApplication, SimGuild } from '../../discord/model';
import { addUser } from '../../discord/world';

export interface Stage {
	readonly sim: DiscordSimulator;
	readonly application: SimApplication;
	readonly ownerId: string;
	readonly guild: SimGuild;
	/** The bot's own, managed role. */
	readonly botRole: APIRole;
	readonly rest: REST;
}

export interface StageOptions extends DiscordOptions {
	/** What the bot was invited with; default ADMINISTRATOR. */
	readonly permissions?: bigint;
	readonly everyone?: bigint;
	readonly client?: Partial<RESTOptions>;
}

/** A simulator with one guild and a bot in it, and discord.js' own REST client. It ends with the test. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
	const sim = await startDiscord(options);
	onTestFinished(() => sim.close());
	const application = sim.addApplication();
	const owner = addUser(sim.world, { username: 'owner' });
	const guild = createGuild(sim.world, { ownerId: owner.id, everyonePermissions: options.everyone });
	addMember(sim.world, guild, owner.id);
	const botRole = inviteBot(sim.world, guild, application, options.permissions ?? PermissionFlagsBits.Administrator);
	const rest = new REST({ api: sim.api, globalRequestsPerSecond: 1e9, offset: 0, ...options.client }).setToken(application.token);
	return { sim, application, ownerId: owner.id, guild, botRole, rest };
}

/** The error of Discord that a request ends with: status and code. */
export async function refusal(request: Promise<unknown>): Promise<{ status: number; code: number | string }> {
	const error: unknown = await request.then(
		() => null,
		(reason: unknown) => reason
	);
	if (error instanceof Error && 'status' in error && 'code' in error) return { status: Number(error.status), code: error.code as number };
	throw new Error(`Not refused: ${String(error)}`);
}
