import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteChannel } from '../discord/actions/channels';
import { deleteRole } from '../discord/actions/roles';
import { makeTestPlace } from '../support/databases';
import { someGuild } from '../support/restore/guilds';
import { portrait } from '../support/restore/portrait';
import { everything, Restorer } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';
import { bytesOf, inPieces } from '../support/snapshotFile';

let stage: RestoreStage;
let snapshot: number;

beforeEach(async () => {
	stage = await startRestoreStage({ guild: (world) => someGuild(world, { roles: 4, channels: 6, overwrites: 2 }) });
	snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
});
afterEach(() => stage.close());

/** Deletes a role and a channel. */
function damage(name: string, channelName: string): void {
	const { sim, guild } = stage;
	const actor = { userId: guild.settings.owner_id };
	deleteRole(sim.world, guild, [...guild.roles.values()].find((role) => role.name === name)!.id, actor);
	deleteChannel(sim.world, guild, [...guild.channels.values()].find((channel) => channel.name === channelName)!.id, actor);
}

it('a file of things that were made again finds them, when the database that knew of it is lost', async () => {
	const { client, guild, restorer } = stage;
	const before = portrait(guild);
	damage('role 1', 'channel-2');
	await restorer.run(await restorer.order(guild.id, snapshot));
	expect(portrait(guild)).toEqual(before);
	const file = await bytesOf(restorer.snapshots.exportFile(guild.id, snapshot, { mediaBytes: 0 }));

	const place = await makeTestPlace('sqlite');
	const later = await Restorer.open({ database: place.options }, client);
	try {
		const imported = (await later.snapshots.importFile(guild.id, inPieces(file))).snapshots[0]!.id;
		const { plan } = await later.jobs().restores.preview(guild.id, imported, everything);
		expect(plan).toMatchObject({ steps: [], blocked: [] });
		damage('role 1', 'channel-2');
		damage('role 2', 'channel-3');
		await later.run(await later.order(guild.id, imported));
		expect(portrait(guild)).toEqual(before);
		expect((await later.jobs().restores.preview(guild.id, imported, everything)).plan.steps).toEqual([]);
	} finally {
		await later.close();
		await place.remove();
	}
});
