import type { APIGuildForumChannel } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteChannel, updateChannel } from '../discord/actions/channels';
import { setWelcomeScreen } from '../discord/actions/community';
import { putEmoji, putSound, removeEmoji } from '../discord/actions/expressions';
import { emojisOf, soundsOf } from '../discord/world';
import { everything } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';
import { changed } from '../support/restore-kill/changed';

/** What names an emoji that does not come back: it is left out and told, and all else comes back. */
let stage: RestoreStage;
let snapshot: number;

beforeEach(async () => {
	stage = await startRestoreStage({ guild: (world) => changed.guild(world) });
	snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
	damage();
});
afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

const actor = () => ({ userId: stage.guild.settings.owner_id });
const forum = (name: string) => [...stage.guild.channels.values()].find((each) => each.name === name) as APIGuildForumChannel;
const emoji = (name: string) => [...emojisOf(stage.guild).values()].find((each) => each.name === name);

/** The emoji is gone, and what names it is gone or otherwise. */
function damage(): void {
	const { sim, guild } = stage;
	removeEmoji(sim.world, guild, emoji('meeple')!.id!, actor());
	deleteChannel(sim.world, guild, forum('trades').id, actor());
	updateChannel(sim.world, guild, forum('rules-questions').id, { available_tags: [], default_reaction_emoji: null }, actor());
	setWelcomeScreen(sim.world, guild, { ...guild.welcomeScreen, welcome_channels: [] }, actor());
	for (const sound of soundsOf(guild).values()) putSound(sim.world, guild, { ...sound, emoji_id: null, name: 'raided' }, actor());
}

function expectAllElse(): void {
	const { guild } = stage;
	for (const name of ['trades', 'rules-questions']) {
		expect(forum(name).available_tags.map((tag) => [tag.name, tag.emoji_id, tag.emoji_name])).toEqual([
			['Open', null, null],
			['Solved', null, null],
			['Official answer', null, null]
		]);
		expect(forum(name).default_reaction_emoji).toBeNull();
	}
	expect([...soundsOf(guild).values()]).toMatchObject([{ name: 'foghorn', emoji_id: null }]);
	expect(guild.welcomeScreen.welcome_channels.map(({ emoji_name: name }) => name)).toEqual(['\u{1F4DC}', null]);
}

it('the plan says what will lack an emoji for which there is no room', async () => {
	const { sim, guild, restorer } = stage;
	const other = { ...emoji('kraken')!, roles: [] };
	while (emojisOf(guild).size < 52) {
		const id = sim.world.snowflake();
		putEmoji(sim.world, guild, { ...other, id, name: `other_${emojisOf(guild).size}` }, actor());
	}
	const options = { ...everything, deleteExtra: false };
	const { plan } = await restorer.jobs().restores.preview(guild.id, snapshot, options);
	expect(plan.blocked.filter(({ kind }) => kind === 'emoji')).toMatchObject([{ block: { reason: 'limit' } }]);
	const lacking = plan.steps.filter(({ notes }) => notes.some(({ reason }) => reason === 'emoji_left_out'));
	expect(lacking.map(({ kind, verb }) => `${kind} ${verb}`).sort()).toEqual([
		'channel create',
		'channel modify',
		'sound modify',
		'welcome_screen modify'
	]);
	const id = await restorer.order(guild.id, snapshot, options);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expectAllElse();
});

it('the report says what lacks an emoji that Discord did not take', async () => {
	const { sim, guild, restorer } = stage;
	const refusal = { message: 'Maximum number of emojis reached (50)', code: 30_008 };
	sim.faults.add({ method: 'POST', route: '/guilds/:guild_id/emojis', fault: { kind: 'status', status: 400, body: refusal } });
	const id = await restorer.order(guild.id, snapshot);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	const failures = await restorer.failures(id);
	expect(failures.map(({ key, code }) => `${key.split(':').slice(0, 2).join(' ')} ${code}`).sort()).toEqual([
		'channel create emoji_missing',
		'channel modify emoji_missing',
		'emoji create 30008',
		'onboarding modify emoji_missing',
		'sound modify emoji_missing',
		'welcome_screen modify emoji_missing'
	]);
	expectAllElse();
});
