import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { setOverwrite } from '../discord/actions/channels';
import { updateMember } from '../discord/actions/members';
import { createRole } from '../discord/actions/roles';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimGuild } from '../discord/model';
import { vaultOf } from '../../src/plugin/vaults';
import { startBot, type TestBot } from './bot';
import { buttonsOf, mayNothing, memberWho, numberIn, owner, textOf, withButton } from './people';

const ADMIN = PermissionFlagsBits.Administrator.toString();
const actor = () => ({ userId: bot.guild.settings.owner_id });

let bot: TestBot;
let other: SimGuild;
let foreign: number;
let ours: number;

beforeAll(async () => {
	bot = await startBot({
		vault: { snapshots: { protection: { who: 'administrator', delay: 0 } } },
		prepare(sim, application) {
			other = livedInGuild(sim.world, 2);
			addBot(sim.world, other, application, { permissions: PermissionFlagsBits.Administrator });
		}
	});
	foreign = (await vaultOf(bot.client).snapshots.create(other.id, { type: 'manual', name: 'of the other server' })).snapshot.id;
	ours = numberIn(await owner(bot).say('create', { name: 'ours' }));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it.each(['view', 'delete', 'pin', 'unpin'])('%s takes no snapshot of another server', async (subcommand) => {
	expect(await owner(bot).say(subcommand, { snapshot: foreign })).toContain('There is no such snapshot on this server');
});

it('compare takes none either, on neither side', async () => {
	expect(await owner(bot).say('compare', { from: foreign })).toContain('There is no such snapshot on this server');
	expect(await owner(bot).say('compare', { from: ours, to: foreign })).toContain('There is no such snapshot on this server');
	expect(await vaultOf(bot.client).snapshots.list(other.id)).toMatchObject([{ id: foreign, pinned: false }]);
});

it('another server is not suggested', async () => {
	const names = (await owner(bot).suggestions('view', 'snapshot', '')).map(({ name }) => name);
	expect(names).toHaveLength(1);
	expect(names[0]).toContain('ours');
});

it('who may only manage the server may not delete or unpin', async () => {
	const manager = memberWho(bot, mayNothing);
	const role = createRole(bot.sim.world, bot.guild, { name: 'Managers', permissions: PermissionFlagsBits.ManageGuild.toString() }, actor());
	updateMember(bot.sim.world, bot.guild, manager.id, { roles: [role.id] }, actor());
	expect(await manager.say('list')).toContain('ours');
	expect(await manager.say('delete', { snapshot: ours })).toContain('*Administrator*');
	expect(await manager.say('unpin', { snapshot: ours })).toContain('*Administrator*');
});

it('an overwrite of the channel lends no right over the server', async () => {
	const member = memberWho(bot, mayNothing);
	for (const { id } of bot.guild.channels.values()) {
		setOverwrite(bot.sim.world, bot.guild, id, { id: member.id, type: 1, allow: ADMIN, deny: '0' }, actor());
	}
	const run = await member.snapshot('list');
	expect(textOf(await run.message())).toContain('You need the permission *Manage Server*');
	expect((run.payload.member as { permissions: string }).permissions).not.toBe('0');
});

it('a button is asked for the permission again', async () => {
	const admin = memberWho(bot, mayNothing);
	const role = createRole(bot.sim.world, bot.guild, { name: 'Admins', permissions: ADMIN }, actor());
	updateMember(bot.sim.world, bot.guild, admin.id, { roles: [role.id] }, actor());
	const run = await admin.snapshot('delete', { snapshot: ours });
	const asked = await run.message();
	updateMember(bot.sim.world, bot.guild, admin.id, { roles: [] }, actor());
	const press = await admin.click(asked, 'Delete');
	expect(textOf(await press.message())).toContain('*Administrator*');
	expect(await owner(bot).say('list')).toContain('ours');
});

it('a confirmation is for the person who was asked', async () => {
	const asked = await (await owner(bot).snapshot('delete', { snapshot: ours })).message();
	const button = buttonsOf(asked).find(({ label }) => label === 'Delete')!;
	const own = await (await owner(bot).snapshot('list')).message();
	const forged = withButton(bot, own, button.customId.replace(owner(bot).id, '900000000000000001'));
	const press = await owner(bot).click(forged, 'Forged');
	expect((await press.untilFollowups(1))[0]!.content).toContain('belongs to somebody else');
	expect(await owner(bot).say('list')).toContain('ours');
});

it.each([
	['vault:snapshot-delete:yes:1:USER:1', 'too old'],
	['vault:snapshot-delete:yes', 'another version'],
	['vault:snapshot-view:999999:0', 'no such snapshot'],
	['vault:snapshot-view:x:y', 'no such snapshot']
])('an old button %s is answered', async (id, words) => {
	const message = withButton(bot, await (await owner(bot).snapshot('list')).message(), id.replace('USER', owner(bot).id));
	const press = await owner(bot).click(message, 'Forged');
	expect((await press.untilFollowups(1))[0]!.content).toContain(words);
});

it.each(['vault:gone:1', 'vault:snapshot-create:1'])('a button of an action that has none, %s, is answered', async (id) => {
	const message = withButton(bot, await (await owner(bot).snapshot('list')).message(), id);
	const press = await owner(bot).click(message, 'Forged');
	expect(textOf(await press.message())).toContain('another version');
});
