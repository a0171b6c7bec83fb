import { afterEach, expect, it } from 'vitest';
import { putEmoji, removeEmoji } from '../discord/actions/expressions';
import { createRole, deleteRole } from '../discord/actions/roles';
import { emojisOf } from '../discord/world';
import { damages } from '../support/restore/damages';
import { someGuild } from '../support/restore/guilds';
import { portrait } from '../support/restore/portrait';
import { startRestoreStage, type RestoreStage, type RestoreStageOptions } from '../support/restore/stage';

/** What is known of a step that did not end well, and what is made of it. */
let stage: RestoreStage;

afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

async function start(options: RestoreStageOptions = {}): Promise<RestoreStage> {
	stage = await startRestoreStage({ guild: (world) => someGuild(world, { roles: 3, channels: 3 }), ...options });
	return stage;
}

const actor = () => ({ userId: stage.guild.settings.owner_id });
const bot = () => ({ userId: stage.application.id });

it.each(['role', 'emoji'] as const)('a %s is not made twice though the bot made many before', async (kind) => {
	const { sim, guild, restorer } = await start();
	const emoji = (name: string) => {
		const id = sim.world.snowflake();
		return { id, name, roles: [], require_colons: true, managed: false, animated: false, available: true };
	};
	putEmoji(sim.world, guild, emoji('anchor'), actor());
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['all roles deleted']!({ world: sim.world, guild });
	damages['emojis, stickers and sounds gone']!({ world: sim.world, guild });
	for (let index = 0; index < 120; index += 1) {
		deleteRole(sim.world, guild, createRole(sim.world, guild, { name: 'earlier' }, bot()).id, bot());
		const made = emoji('earlier');
		putEmoji(sim.world, guild, made, bot());
		removeEmoji(sim.world, guild, made.id, bot());
	}
	sim.faults.add({ method: 'POST', route: `/guilds/:guild_id/${kind}s`, fault: { kind: 'reset', when: 'after' }, times: 1 });
	expect(await restorer.run(await restorer.order(guild.id, snapshot.id))).toEqual({ state: 'done' });
	expect([...emojisOf(guild).values()].map(({ name }) => name)).toEqual(['anchor']);
	expect(portrait(guild)).toEqual(before);
});
