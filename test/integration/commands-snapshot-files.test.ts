import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { startBot, type TestBot } from './bot';
import { memberWho, numberIn, owner, textOf } from './people';
import { PermissionFlagsBits } from 'discord-api-types/v10';

let bot: TestBot;
let bytes: Buffer;

beforeAll(async () => {
	bot = await startBot();
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const attached = (file: Buffer) => ({ file: { filename: 'all.gvsnap', contentType: 'application/octet-stream', bytes: file } });

it('export hands the file to the person alone', async () => {
	await owner(bot).say('create', { name: 'first' });
	await owner(bot).say('create');
	const run = await owner(bot).snapshot('export');
	const message = await run.message();
	expect(run.isEphemeral).toBe(true);
	expect(textOf(message)).toContain('Here is the file');
	expect(message.attachments.map(({ filename }) => filename)).toEqual([`${bot.guild.id}-all.gvsnap`]);
	bytes = Buffer.from(bot.sim.world.attachments.get(message.attachments[0]!.id)!.bytes);
	expect(bytes.toString('latin1', 0, 6)).toBe('GVSNAP');
});

it('import takes it in beside the own snapshots, and takes it back', async () => {
	const before = await owner(bot).say('list');
	const run = await owner(bot).snapshot('import', attached(bytes));
	const message = await run.message();
	const text = textOf(message);
	expect(text).toContain('2 snapshots are imported');
	expect(text).toContain('They are of this server');
	expect(await owner(bot).say('list')).toBe(before);
	expect(await owner(bot).say('compare', { from: numberIn(text), to: 1 })).toContain('Nothing changed.');
	expect(await owner(bot).say('view', { snapshot: numberIn(text) })).toContain(`Snapshot #${numberIn(text)}`);
	expect(await owner(bot).say('import', attached(bytes))).toContain('This file is here already, with 2 snapshots.');

	await owner(bot).click(message, 'Remove again');
	await run.until(({ content }) => content.startsWith('The import is removed'));
	expect(await owner(bot).say('view', { snapshot: numberIn(text) })).toContain('There is no such snapshot');
});

it('import says why it refuses a file', async () => {
	expect(await owner(bot).say('import', attached(Buffer.from('hello')))).toContain('This is not a snapshot file');
	expect(await owner(bot).say('import', attached(bytes.subarray(0, -1)))).toContain('The file is damaged');
	expect(await vaultOf(bot.client).snapshots.imports(bot.guild.id)).toEqual([]);
});

it('neither is for people who are no administrators', async () => {
	const isManager = (permissions: bigint) => (permissions & PermissionFlagsBits.Administrator) === 0n;
	expect(await memberWho(bot, isManager).say('export')).toContain('You need the permission *Administrator*');
	expect(await memberWho(bot, isManager).say('import', attached(bytes))).toContain('You need the permission *Administrator*');
});
