import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { updateMember } from '../discord/actions/members';
import { createRole } from '../discord/actions/roles';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimGuild } from '../discord/model';
import { startBot, type TestBot } from './bot';
import { buttonsOf, mayNothing, memberWho, owner, textOf, withButton } from './people';

let bot: TestBot;
let other: SimGuild;

beforeAll(async () => {
	bot = await startBot({
		prepare(sim, application) {
			other = livedInGuild(sim.world, 2);
			addBot(sim.world, other, application, { permissions: PermissionFlagsBits.Administrator });
		}
	});
	await vaultOf(bot.client).automatic.plan(bot.guild.id);
	await vaultOf(bot.client).automatic.plan(other.id);
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('shows the jobs of this server, and what may be done to one', async () => {
	const list = await (await owner(bot).run('vault', 'jobs')).message();
	expect(textOf(list)).toMatch(/#\d+ · automatic snapshots/);
	expect(textOf(list)).toContain('waits, next <t:');
	const [job] = await vaultOf(bot.client).jobs.list(bot.guild.id);
	const message = withButton(bot, list, `vault:vault-jobs:choose:${job!.id}`);
	const press = await owner(bot).click(message, 'Forged');
	const shown = await press.until((each) => buttonsOf(each).some(({ label }) => label === 'Do it now'));
	expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Do it now', 'All jobs']);
});

it('takes no job of another server, and no verb that there is not', async () => {
	const [foreign] = await vaultOf(bot.client).jobs.list(other.id);
	const say = async (customId: string): Promise<string> => {
		const list = await (await owner(bot).run('vault', 'jobs')).message();
		const press = await owner(bot).click(withButton(bot, list, customId), 'Forged');
		return (await press.untilFollowups(1))[0]!.content;
	};
	for (const verb of ['choose', 'pause', 'cancel', 'retry']) {
		expect(await say(`vault:vault-jobs:${verb}:${foreign!.id}`)).toContain('no such job on this server');
	}
	expect(await say('vault:vault-jobs:constructor:1')).toContain('another version');
	expect(await vaultOf(bot.client).jobs.list(other.id)).toContainEqual(foreign);
});

it('is for administrators', async () => {
	const manager = memberWho(bot, mayNothing);
	const actor = { userId: bot.guild.settings.owner_id };
	const role = createRole(bot.sim.world, bot.guild, { name: 'Managers', permissions: PermissionFlagsBits.ManageGuild.toString() }, actor);
	updateMember(bot.sim.world, bot.guild, manager.id, { roles: [role.id] }, actor);
	expect(textOf(await (await manager.run('vault', 'jobs')).message())).toContain('*Administrator*');
});
