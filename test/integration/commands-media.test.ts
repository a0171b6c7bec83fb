import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { FileMediaStore } from '../../src/vault/media/FileMediaStore';
import { listAll } from '../support/mediaFolder';
import { archived, messageOf, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { buttonsOf, memberWho, owner, textOf } from './people';
import { vaultOf } from '../../src/plugin/vaults';

let bot: ArchiveBot;
const mediaFolder = () => join(bot.folder, 'media');
const files = async () => listAll(await FileMediaStore.open(mediaFolder()));

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 30, files: 6, sameFiles: 2 });
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('says which files are there', async () => {
	expect(await owner(bot).archive('media')).toContain('The archive has no files of this server.');
	const done = archived(bot);
	await useArchive(bot, messageOf(bot));
	await vaultOf(bot.client).runDue();
	await done;
	const text = await owner(bot).archive('media');
	expect(text).toMatch(/\d+ files of this server are stored \(/);
	expect(text).toContain(`All servers of the bot together have ${(await files()).length} different files`);
	expect(await owner(bot, 'de').archive('media')).toContain('Dateien dieses Servers sind gespeichert');
});

it('checks them, tells of damage and mends it', async () => {
	const [first] = await files();
	await writeFile(join(mediaFolder(), 'cas', first!.sha256.slice(0, 2), first!.sha256), randomBytes(first!.size + 1));
	const shown = await (await owner(bot).archiveRun('media')).message();
	const check = await owner(bot).click(shown, 'Check files');
	const checked = await check.until((message) => textOf(message).includes('**1 file is missing or damaged.**'));
	const mend = await owner(bot).click(checked, 'Download damaged files again');
	const mended = await mend.until((message) => textOf(message).includes('downloaded again'));
	expect(textOf(mended)).toMatch(/is downloaded again|are downloaded again/);
	expect(buttonsOf(mended)).toEqual([]);
});

it('is for administrators', async () => {
	const nobody = memberWho(bot, (permissions) => (permissions & PermissionFlagsBits.Administrator) === 0n);
	expect(await nobody.archive('media')).toContain('You need the permission *Administrator*');
});
