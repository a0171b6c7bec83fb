import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { kindNames } from '../../src/vault/snapshots/model';
import { ban } from '../discord/actions/bans';
import { deleteChannel } from '../discord/actions/channels';
import { createRole, updateRole } from '../discord/actions/roles';
import type { Run } from '../discord/interactions';
import { startBot, type TestBot } from './bot';
import { buttonsOf, mayNothing, memberWho, menusOf, numberIn, owner, textOf } from './people';

let bot: TestBot;
let first: number;

beforeAll(async () => {
	bot = await startBot({ vault: { snapshots: { alarm: false } } });
	const victims = [...bot.guild.members.keys()].filter((id) => id !== bot.guild.settings.owner_id && !bot.sim.world.users.get(id)?.bot);
	victims.slice(0, 3).forEach((id, index) =>
		ban(bot.sim.world, bot.guild, bot.sim.world.users.get(id)!, {
			userId: bot.guild.settings.owner_id,
			reason: `spam, ${['alpha', 'beta', 'gamma'][index]}`
		})
	);
	first = numberIn(await owner(bot).say('create'));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

/** The file of a message. */
function bytesOf(message: APIMessage): Buffer {
	return Buffer.from(bot.sim.world.attachments.get(message.attachments[0]!.id)!.bytes);
}

async function choose(run: Run, label: RegExp): Promise<APIMessage> {
	const message = await run.message();
	const option = menusOf(message)[0]!.options.find((each) => label.test(each.label))!;
	const before = textOf(message);
	await owner(bot).choose(message, option.label);
	return run.until((each) => textOf(each) !== before);
}

it('view begins with an overview and offers each kind', async () => {
	const message = await (await owner(bot).snapshot('view', { snapshot: first })).message();
	expect(textOf(message)).toContain(`Server: ${bot.guild.settings.name}`);
	expect(menusOf(message)[0]!.options.map(({ value }) => value)).toEqual(['overview', ...kindNames]);
	expect(menusOf(message)[0]!.options.find(({ value }) => value === 'role')!.label).toBe(`Roles (${bot.guild.roles.size})`);
});

it('view shows a kind that is chosen, page by page', async () => {
	const run = await owner(bot).snapshot('view', { snapshot: first });
	let message = await choose(run, /^Roles/);
	let text = textOf(message);
	for (let next = buttonsOf(message).find(({ label, disabled }) => label === 'Next' && !disabled); next;) {
		const before = textOf(message);
		await owner(bot).click(message, 'Next');
		message = await run.until((each) => textOf(each) !== before);
		text += textOf(message);
		next = buttonsOf(message).find(({ label, disabled }) => label === 'Next' && !disabled);
	}
	for (const { name } of bot.guild.roles.values()) expect(text).toContain(name.replace(/[_@()#]/g, '\\$&').replace(/^\\@/, '@'));
	expect(text).toContain('Administrator: everything');
	expect(text).toContain('View Channels');
});

it.each(kindNames)('view has a section for %s', async (kind) => {
	const text = await owner(bot).say('view', { snapshot: first, kind });
	expect(text).not.toContain('undefined');
	// Neither keys of Discord's API nor its times.
	expect(text).not.toMatch(/\b(metadata|[a-z]+\\?_(id|ids|type|list|filter|name|limit))\b|\d{4}-\d\d-\d\dT/);
	expect(text.length).toBeGreaterThan(20);
});

it('bans are searched by option, and with a form', async () => {
	const run = await owner(bot).snapshot('view', { snapshot: first, search: 'BETA spam' });
	const message = await run.message();
	expect(textOf(message)).toContain('1 found');
	expect(textOf(message)).toContain('spam, beta');
	const opener = await owner(bot).click(message, 'Search');
	await bot.sim.interactions.submitModal(opener, { query: 'spam,' });
	const found = await run.until((each) => !textOf(each).includes('1 found'));
	expect(textOf(found)).toContain('3 found');
});

it('who may not gets no form', async () => {
	const message = await (await owner(bot).snapshot('view', { snapshot: first, kind: 'ban' })).message();
	expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Search']);
	expect(await memberWho(bot, mayNothing).say('view', { snapshot: first })).toContain('*Manage Server*');
});

it('compare with now looks once, for all pages, kinds and files', async () => {
	const actor = { userId: bot.guild.settings.owner_id };
	const victim = [...bot.guild.channels.values()].find(({ type }) => type === 2)!;
	deleteChannel(bot.sim.world, bot.guild, victim.id, actor);
	const role = createRole(bot.sim.world, bot.guild, { name: 'Newcomers' }, actor);
	const changed = [...bot.guild.roles.values()].find(({ name }) => name === 'Artist')!;
	updateRole(bot.sim.world, bot.guild, changed.id, { permissions: '2048' }, actor);
	const run = await owner(bot).snapshot('compare', { from: first });
	const text = textOf(await run.message());
	expect(text).toContain('The server as it was seen <t:');
	expect(text).toContain('@Newcomers');
	expect(text).toMatch(/permissions: .*Send Messages/);

	const before = bot.sim.requests.length;
	const onlyChannels = textOf(await choose(run, /^Channels/));
	expect(onlyChannels).toContain('Channels · Gone (1)');
	expect(onlyChannels).not.toContain('@Newcomers');
	const press = await owner(bot).click(await run.message(), 'As JSON');
	const [below] = await press.untilFollowups(1);
	expect(below!.attachments[0]!.filename).toBe(`compare-${first}-now-channel.json`);
	const json = JSON.parse(bytesOf(below!).toString()) as { kinds: { kind: string; deleted: { id: string }[] }[] };
	expect(json.kinds).toMatchObject([{ kind: 'channel', deleted: [{ id: victim.id }] }]);
	await choose(run, /^Everything/);
	const markdown = await owner(bot).click(await run.message(), 'As a text file');
	const [file] = await markdown.untilFollowups(1);
	expect(bytesOf(file!).toString()).toContain('- @Newcomers');
	expect(bot.sim.requests.slice(before).filter(({ path }) => path.startsWith(`/guilds/${bot.guild.id}`))).toEqual([]);
	expect(bot.guild.roles.has(role.id)).toBe(true);
});

it('compare of two snapshots takes one kind by option', async () => {
	const second = numberIn(await owner(bot).say('create'));
	const text = await owner(bot).say('compare', { from: first, to: second, kind: 'role' });
	expect(text).toContain('Roles · New (1)');
	expect(text).not.toContain('Channels');
	expect(await owner(bot).say('compare', { from: first, to: second, kind: 'emoji' })).toContain('Nothing of this kind changed.');
});
