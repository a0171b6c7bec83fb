import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../src/commands/_load';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimApplication } from '../discord/model';

const program = fileURLToPath(new URL('boot.child.ts', import.meta.url));
let sim: DiscordSimulator;
let application: SimApplication;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vault-boot-'));
	sim = await startDiscord();
	application = sim.addApplication();
	addBot(sim.world, livedInGuild(sim.world), application, { permissions: PermissionFlagsBits.Administrator });
});
afterAll(async () => {
	await sim.close();
	await rm(folder, { recursive: true, force: true });
});

/** Runs the bot until its process ends by itself. */
async function boot(): Promise<{ code: number | null; output: string; commandRequests: string[] }> {
	const before = sim.requests.length;
	const child = spawn(process.execPath, ['--import', 'tsx', program, sim.api, application.token, join(folder, 'vault.sqlite')]);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = (await once(child, 'exit')) as [number | null];
	const commandRequests = sim.requests.slice(before).filter(({ path }) => path.endsWith('/commands') || path.includes('/commands/'));
	return { code, output, commandRequests: commandRequests.map(({ method }) => method) };
}

it('the first start tells Discord of the commands, and the process ends by itself after destroy', async () => {
	const { code, output, commandRequests } = await boot();
	expect(output).toContain('destroyed');
	expect(code).toBe(0);
	expect(commandRequests).toEqual(['GET', ...commands.map(() => 'POST')]);
	const registered = [...application.commands.values()];
	const command = registered.find(({ name }) => name === 'snapshot');
	const menu = registered.find(({ type }) => type === ApplicationCommandType.Message);
	expect(command).toMatchObject({
		name: 'snapshot',
		contexts: [0],
		integration_types: [0],
		default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
		description_localizations: { de: expect.stringContaining('Snapshots') }
	});
	expect(menu).toMatchObject({
		name: 'Archive thread',
		type: 3,
		name_localizations: { de: 'Thread archivieren' },
		contexts: [0],
		integration_types: [0],
		default_member_permissions: PermissionFlagsBits.ManageGuild.toString()
	});
	sim.assertClean();
});

it('the second start finds nothing to change', async () => {
	const { code, commandRequests } = await boot();
	expect(code).toBe(0);
	expect(commandRequests).toEqual(['GET']);
	sim.assertClean();
});
