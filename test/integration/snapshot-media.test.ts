import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { translator } from '../../src/locales';
import { vaultOf } from '../../src/plugin/vaults';
import { createdLines } from '../../src/ui/snapshot/created';
import { emojisOf } from '../discord/world';
import { startBot, type TestBot } from './bot';

let bot: TestBot;

beforeAll(async () => void (bot = await startBot()));
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('a picture that cannot be had is said, stops nothing, and comes with the next snapshot', async () => {
	const [emoji] = emojisOf(bot.guild).values();
	const fault = bot.sim.faults.add({ route: new RegExp(`^/cdn/emojis/${emoji!.id}`), fault: { kind: 'status', status: 404 } });
	const { snapshots } = vaultOf(bot.client);
	const created = await snapshots.create(bot.guild.id, { type: 'manual' });
	expect(created.warnings).toContainEqual({ problem: 'media_missing', kind: 'emoji', count: 1 });
	const lines = createdLines(translator('en-US'), created, { applicationId: bot.application.id, guildId: bot.guild.id });
	expect(lines.join('\n')).toContain('Emoji: the picture or sound of one could not be downloaded');
	const imageOf = async () => {
		const [newest] = await snapshots.list(bot.guild.id);
		return (await snapshots.rebuild(bot.guild.id, newest!.id)).nodes.emoji.get(emoji!.id!);
	};
	expect(await imageOf()).toMatchObject({ unseen: ['image'], values: { name: emoji!.name } });
	expect((await snapshots.list(bot.guild.id))[0]?.captures.emoji).toMatchObject({ status: 'partial', unseen: 1 });

	fault.remove();
	const { warnings } = await snapshots.create(bot.guild.id, { type: 'manual' });
	expect(warnings.filter(({ problem }) => problem === 'media_missing')).toEqual([]);
	expect(await imageOf()).toMatchObject({ unseen: [], values: { image: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
});
