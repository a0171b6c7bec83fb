import { ChannelType, PermissionFlagsBits as P, type APIChannel } from 'discord-api-types/v10';
import { vaultOf } from '../../../src/plugin/vaults';
import { Erasures } from '../../../src/vault/privacy/Erasures';
import { updateMember } from '../../discord/actions/members';
import { createRole } from '../../discord/actions/roles';
import { addBot, addChannel, addMessage, livedInGuild } from '../../discord/generate';
import type { SimGuild, Snowflake, World } from '../../discord/model';
import { startBot, type TestBot } from '../bot';
import { Person } from '../people';

const everything = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** A server with something of everything that commands are about, and another one that has the same. */
export interface Home {
	readonly bot: TestBot;
	readonly other: SimGuild;
	/** Archived channels, one of each server. */
	readonly talk: APIChannel;
	readonly foreignTalk: APIChannel;
	/** Snapshots, one of each server. */
	readonly own: number;
	readonly foreign: number;
	/** A signed file of the snapshots. */
	readonly file: Buffer;
	close(): Promise<void>;
}

export async function startHome(): Promise<Home> {
	const talks: APIChannel[] = [];
	let other: SimGuild | undefined;
	const bot = await startBot({
		permissions: P.Administrator,
		prepare({ world }, application, guild) {
			application.privileged.messageContent = true;
			other = livedInGuild(world, 2);
			addBot(world, other, application, { permissions: P.Administrator });
			for (const each of [guild, other]) talks.push(addTalk(world, each));
		}
	});
	const vault = vaultOf(bot.client);
	const numbers: number[] = [];
	for (const [index, guild] of [bot.guild, other!].entries()) {
		const { snapshot } = await vault.snapshots.create(guild.id, { type: 'manual', name: 'the first' });
		await vault.snapshots.create(guild.id, { type: 'manual', name: 'the second' });
		await vault.automatic.plan(guild.id);
		await vault.archive.choose(guild.id, talks[index]!.id, true);
		numbers.push(snapshot.id);
	}
	await vault.runDue();
	const { id, settings } = bot.guild;
	const file = await vault.recovery.makeFile({ id, name: settings.name, ownerId: settings.owner_id }, settings.owner_id, 1024 * 1024);
	await vault.runDue();
	return {
		bot,
		file,
		other: other!,
		talk: talks[0]!,
		foreignTalk: talks[1]!,
		own: numbers[0]!,
		foreign: numbers[1]!,
		close: () => bot.close()
	};
}

function addTalk(world: World, guild: SimGuild): APIChannel {
	const talk = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk' });
	const people = [...guild.members.keys()]
		.map((id) => world.users.get(id)!)
		.filter(({ bot, id }) => !bot && id !== guild.settings.owner_id);
	const authors = [world.users.get(guild.settings.owner_id)!, people.at(-1)!];
	for (let count = 0; count < 60; count += 1) addMessage(world, talk, authors[count % 2]!, { content: `apple number ${count}` });
	return talk;
}

/** A member who has these permissions in the server, and no others that a command asks for. */
export function newMember({ sim, guild }: TestBot, permissions: bigint, taken: Set<string>): Person {
	const { world } = sim;
	const actor = { userId: guild.settings.owner_id };
	const id = [...guild.members.keys()].find((each) => !taken.has(each) && !world.users.get(each)?.bot && each !== actor.userId)!;
	taken.add(id);
	const role = createRole(world, guild, { name: 'Measured', permissions: permissions.toString() }, actor);
	updateMember(world, guild, id, { roles: [role.id] }, actor);
	return new Person({ sim, guild } as TestBot, id);
}

export function allBut(...missing: readonly bigint[]): bigint {
	return missing.reduce((left, bit) => left & ~bit, everything);
}

/** The owner of the other server, who acts there. */
export function foreignOwner({ bot, other }: Home): Person {
	return new Person({ ...bot, guild: other }, other.settings.owner_id);
}

/** What the bot keeps for a server and people can change by a command. */
export async function portraitOf({ bot }: Home, guildId: Snowflake): Promise<unknown> {
	const vault = vaultOf(bot.client);
	await vault.runDue();
	return {
		snapshots: await vault.snapshots.list(guildId),
		// The second pass of an erasure comes by itself, a minute after the first.
		jobs: (await vault.jobs.list(guildId)).filter(({ kind }) => kind !== Erasures.kind).map(({ id, kind, state }) => ({ id, kind, state })),
		archive: await vault.archive.status(guildId),
		settings: await vault.settings.get(guildId),
		changes: await vault.protection.list(guildId)
	};
}
