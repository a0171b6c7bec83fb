import { isDeepStrictEqual } from 'node:util';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { createChannel } from '../../discord/actions/channels';
import { createRole } from '../../discord/actions/roles';
import { addBan, addBot, addChannel, addGuild, addRole } from '../../discord/generate';
import type { SimGuild, World } from '../../discord/model';
import { addUser } from '../../discord/world';
import { Victims } from '../archive-kill/Victims';
import { makeTestPlace, type DatabaseKind } from '../databases';
import { damages } from '../restore/damages';
import { portrait } from '../restore/portrait';
import { everything } from '../restore/restorer';
import { raise, startRestoreStage, type RestoreStage } from '../restore/stage';
import type { RestoreOrder, RestoreReport } from './victim';

export interface RestoreKillReport {
	readonly series: 'restore-kill';
	readonly database: DatabaseKind;
	/** Requests that write in a restore that nothing interrupts. */
	readonly steps: number;
	readonly kills: number;
	/** What was found broken, in words. */
	readonly broken: readonly string[];
}

/**
 * Kills a process in the middle of a restore of about 100 steps, at each of the chosen boundaries (before or after a request that
 * writes), goes on in another process, and looks whether the guild is then what it was.
 * @param isLoad each time into a new guild, in place of the damaged one
 */
export async function restoreKillSeries(
	database: DatabaseKind,
	choose: (boundaries: readonly string[]) => readonly number[],
	{ isLoad = false }: { readonly isLoad?: boolean } = {}
): Promise<RestoreKillReport> {
	const place = await makeTestPlace(database);
	const stage = await startRestoreStage({ place, guild: hundredThings });
	const login = { api: stage.sim.api, cdn: stage.sim.cdn, token: stage.application.token };
	const victims = await Victims.prepare<RestoreOrder, RestoreReport>(login, new URL('victim.ts', import.meta.url));
	try {
		const before = portrait(stage.guild);
		const snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
		let guild = stage.guild;
		const order = async (death: RestoreOrder['death']): Promise<RestoreOrder> => {
			if (isLoad) guild = newHome(stage);
			else damage(stage);
			const restoreId = await stage.restorer.order(guild.id, snapshot, everything, stage.guild.id);
			return { database: place.options, restoreId, death };
		};
		const rehearsal = await victims.run(await order(null));
		if (typeof rehearsal === 'string') throw new Error('Nobody ordered this death.');
		const broken = isDeepStrictEqual(portrait(guild), before) ? [] : ['the rehearsal went wrong'];
		const chosen = choose(rehearsal.boundaries);
		for (const at of chosen) {
			const { restoreId, ...rest } = await order({ at });
			const end = await victims.run({ restoreId, ...rest });
			if (typeof end !== 'string') broken.push(`nobody died at ${at}`);
			else await stage.restorer.run(restoreId);
			const failures = await stage.restorer.failures(restoreId);
			if (failures.length > 0) broken.push(`killed at ${at} (${String(end)}): ${JSON.stringify(failures)}`);
			if (!isDeepStrictEqual(portrait(guild), before)) broken.push(`killed at ${at} (${String(end)}): the guild is not what it was`);
		}
		return { series: 'restore-kill', database, steps: rehearsal.boundaries.length / 2, kills: chosen.length, broken };
	} finally {
		await victims.close();
		await stage.close();
	}
}

/** 30 roles, 48 channels and 18 bans for as many reasons. */
function hundredThings(world: World): SimGuild {
	const at = Date.UTC(2021, 0);
	const guild = addGuild(world, { owner: addUser(world, { username: 'owner' }), at });
	const roles = Array.from({ length: 30 }, (_, index) => addRole(world, guild, { name: `role ${index}`, color: index, at: at + index }));
	for (let index = 0; index < 48; index += 1) {
		const { id } = roles[index % roles.length]!;
		const permission_overwrites = [{ id, type: 0, allow: '1024', deny: '0' }];
		const type = index < 6 ? ChannelType.GuildCategory : ChannelType.GuildText;
		const parents = [...guild.channels.values()].filter((channel) => channel.type === ChannelType.GuildCategory);
		const parent_id = type === ChannelType.GuildText ? parents[index % parents.length]!.id : null;
		addChannel(world, guild, { type, name: `channel-${index}`, position: index, parent_id, permission_overwrites, at: at + index });
	}
	for (let index = 0; index < 18; index += 1) addBan(guild, addUser(world, { username: `bad.${index}` }), `reason ${index}`);
	return guild;
}

/** A new guild of the same owner, with the bot on top. */
function newHome({ sim: { world }, guild: { settings }, application }: RestoreStage): SimGuild {
	const guild = addGuild(world, { name: 'New home', owner: world.users.get(settings.owner_id)! });
	addChannel(world, guild, { type: ChannelType.GuildText, name: 'general' });
	addBot(world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	raise(world, guild, application);
	return guild;
}

/** Everything is gone, and something foreign is there. */
function damage({ sim, guild }: RestoreStage): void {
	damages['everything wiped']!({ world: sim.world, guild });
	createRole(sim.world, guild, { name: 'raid' }, { userId: guild.settings.owner_id });
	createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'raid', position: 0 }, { userId: guild.settings.owner_id });
}
