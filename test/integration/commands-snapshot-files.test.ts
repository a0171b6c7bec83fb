import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { listAll } from '../support/mediaFolder';
import { startBot, type TestBot } from './bot';
import { memberWho, numberIn, owner, textOf } from './people';
import { PermissionFlagsBits } from 'discord-api-types/v10';

let bot: TestBot;
let bytes: Buffer;

beforeAll(async () => {
	bot = await startBot({ vault: { snapshots: { protection: { delay: 0 } } } });
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

it('import shows what is in a file, and stores nothing until that is confirmed', async () => {
	const { snapshots } = vaultOf(bot.client);
	const run = await owner(bot).snapshot('import', attached(bytes));
	const message = await run.message();
	expect(textOf(message)).toContain('2 snapshots are in this file');
	expect(textOf(message)).toContain('They are of this server');
	expect(textOf(message)).toContain(`${bot.guild.roles.size} roles`);
	expect(textOf(message)).toContain(` · first · `);
	expect(await snapshots.imports(bot.guild.id)).toEqual([]);
	await owner(bot).click(message, 'Cancel');
	const dropped = await run.until(({ content }) => content === 'Nothing was imported.');
	expect(dropped.attachments).toEqual([]);
	expect(await snapshots.imports(bot.guild.id)).toEqual([]);
});

it('once confirmed it stands beside the own snapshots', async () => {
	const before = await owner(bot).say('list');
	const run = await owner(bot).snapshot('import', attached(bytes));
	await owner(bot).click(await run.message(), 'Import');
	const text = textOf(await run.until(({ content }) => content.includes('are imported')));
	expect(await owner(bot).say('list')).toBe(before);
	expect(await owner(bot).say('compare', { from: numberIn(text), to: 1 })).toContain('Nothing changed.');
	expect(await owner(bot).say('view', { snapshot: numberIn(text) })).toContain(`Snapshot #${numberIn(text)}`);
	expect((await owner(bot).suggestions('view', 'snapshot', '')).map(({ value }) => value)).toContain(numberIn(text));
	expect((await owner(bot).suggestions('delete', 'snapshot', '')).map(({ value }) => value)).not.toContain(numberIn(text));
	expect(await owner(bot).say('import', attached(bytes))).toMatch(/^This file is here already, as import \d+\./);
});

it('imports lists it, and the owner removes it', async () => {
	const run = await owner(bot).snapshot('imports');
	const message = await run.message();
	const [chain] = await vaultOf(bot.client).snapshots.imports(bot.guild.id);
	expect(textOf(message)).toContain(`Import ${chain!.id} · 2 snapshots`);
	const chosen = await owner(bot).choose(message, `Import ${chain!.id} of server ${bot.guild.id}`);
	expect((await chosen.untilFollowups(1))[0]!.content).toContain(`Import ${chain!.id} is removed`);
	expect(await vaultOf(bot.client).snapshots.imports(bot.guild.id)).toEqual([]);
	expect(await owner(bot).say('view', { snapshot: chain!.snapshots[0]!.id })).toContain('There is no such snapshot');
	expect(await owner(bot).say('imports')).toContain('Nothing is imported.');
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

it('export says how many pictures are not in the file', async () => {
	expect(await owner(bot).say('export')).not.toContain('not in it');
	const folder = join(bot.folder, 'media');
	const lose = ({ sha256 }: { sha256: string }) => rm(join(folder, 'cas', sha256.slice(0, 2), sha256));
	const [first, second] = await listAll(await FileMediaStore.open(folder));
	await lose(first!);
	expect(await owner(bot).say('export')).toContain('One picture or sound is not in it');
	await lose(second!);
	const message = await (await owner(bot, 'de').snapshot('export')).message();
	expect(textOf(message)).toContain('2 Bilder und Sounds fehlen darin');
	expect(message.attachments).toHaveLength(1);
});
