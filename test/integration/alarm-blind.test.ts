import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { Alarm } from '../../src/vault/alarm/Alarm';
import { messagesIn } from '../discord/actions/messages';
import { actAs } from '../discord/user';
import { directChannelsOf } from '../discord/world';
import { startBot, type TestBot } from './bot';

let bot: TestBot;
const raised: Alarm[] = [];

beforeAll(async () => {
	bot = await startBot({ permissions: PermissionFlagsBits.ViewChannel, vault: { snapshots: { alarm: { deletions: 3 } } } });
	bot.client.on('vaultAlarm', (alarm) => raised.push(alarm as Alarm));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('without View Audit Log there is an alarm, without a name; without a snapshot it says so', async () => {
	const person = actAs(bot.sim.world, bot.guild.settings.owner_id);
	const channels = [...bot.guild.channels.values()].filter(({ type }) => type === 0 || type === 2);
	for (const { id } of channels.slice(0, 3)) person.deleteChannel(bot.guild.id, id);
	await expect.poll(() => raised).toMatchObject([{ harm: 'deletions', by: null, count: 3 }]);
	await vaultOf(bot.client).runDue();
	const [direct] = [...directChannelsOf(bot.sim.world).values()];
	const [message] = [...messagesIn(bot.sim.world, { guild: null, channel: direct!.channel }).values()];
	expect(message!.content).toContain('*View Audit Log*');
	expect(message!.content).toContain('There is no snapshot from before.');
	expect(message!.content).not.toContain('/snapshot restore');
	expect(await vaultOf(bot.client).snapshots.list(bot.guild.id)).toMatchObject([{ type: 'alarm' }]);
});
