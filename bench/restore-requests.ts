import { deleteChannel } from '../test/discord/actions/channels';
import { unban } from '../test/discord/actions/bans';
import { removeEmoji } from '../test/discord/actions/expressions';
import { deleteRole } from '../test/discord/actions/roles';
import { emojisOf } from '../test/discord/world';
import { banAll, someGuild } from '../test/support/restore/guilds';
import { startRestoreStage } from '../test/support/restore/stage';

/**
 * Requests that write, to restore a wiped guild of 50 roles, 80 channels (one of them left), 500 bans without a reason and 50 emojis.
 * `baseline`: what other systems send for the same guild: discord-backup 784 (counted with its version 3.4.0), @outwalk/discord-backup
 * 0.8.2 about 835.
 */
const rivals = { 'discord-backup': 784, '@outwalk/discord-backup': 835 };

const stage = await startRestoreStage({
	discord: { checks: false },
	guild(world) {
		const guild = someGuild(world, { roles: 50, channels: 80, overwrites: 2 });
		banAll(world, guild, 500);
		for (let index = 0; index < 50; index += 1) {
			const id = world.snowflake();
			emojisOf(guild).set(id, {
				id,
				name: `emoji_${index}`,
				roles: [],
				require_colons: true,
				managed: false,
				animated: false,
				available: true
			});
		}
		return guild;
	}
});
try {
	const { sim, guild, restorer } = stage;
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	const actor = { userId: guild.settings.owner_id };
	for (const id of [...guild.channels.keys()].slice(0, -1)) deleteChannel(sim.world, guild, id, actor);
	for (const { id, managed } of [...guild.roles.values()]) if (id !== guild.id && !managed) deleteRole(sim.world, guild, id, actor);
	for (const id of [...guild.bans.keys()]) unban(sim.world, guild, id, actor);
	for (const id of [...emojisOf(guild).keys()]) removeEmoji(sim.world, guild, id, actor);
	const id = await restorer.order(guild.id, snapshot.id);
	stage.writes();
	const end = await restorer.run(id);
	const value = stage.writes().length;
	const left = (
		await restorer
			.jobs()
			.restores.preview(guild.id, snapshot.id, { kinds: ['role', 'channel', 'permission', 'emoji', 'ban'], deleteExtra: true })
	).plan;
	if (end.state !== 'done' || left.steps.length > 0) throw new Error(`The restore is not complete: ${left.steps.length} steps are left.`);
	for (const [name, baseline] of Object.entries(rivals)) {
		const line = {
			name: `restore-requests beside ${name}`,
			value,
			unit: 'requests',
			baseline,
			ratio: Math.round((value / baseline) * 1000) / 1000,
			n: 1
		};
		process.stdout.write(`${JSON.stringify(line)}\n`);
	}
} finally {
	await stage.close();
}
