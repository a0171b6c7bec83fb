import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devDependencies } from '../../package.json';

export interface Outcome {
	readonly status: number;
	readonly out: string;
}

/** A bot's folder outside of the repository, with the tarball installed and none of the optional peers. */
export class HostBot {
	private constructor(private readonly folder: string) {}

	public static async install(type: 'commonjs' | 'module', tarball: string): Promise<HostBot> {
		const folder = await mkdtemp(join(tmpdir(), `guild-vault-${type}-bot-`));
		const bot = new HostBot(folder);
		const wanted = ['@sapphire/framework', 'discord.js', 'typescript', '@types/node'] as const;
		const dependencies = Object.fromEntries(wanted.map((name) => [name, devDependencies[name]]));
		await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bot', private: true, type, dependencies }));
		await bot.must('npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
		// What an install script would have compiled is the same for every folder of this machine.
		await cp('node_modules/sqlite3/build', bot.path('node_modules/sqlite3/build'), { recursive: true });
		await Promise.all(['bot.ts', 'tsconfig.json'].map((name) => copyFile(join('test/packaging/bot', name), bot.path(name))));
		return bot;
	}

	public path(name: string): string {
		return join(this.folder, name);
	}

	public async run(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
		const child = spawn(command, args, { cwd: this.folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => void (out += chunk.toString()));
		const [status] = (await once(child, 'close')) as [number | null];
		return { status: status ?? 1, out };
	}

	public async must(command: string, ...args: readonly string[]): Promise<void> {
		const { status, out } = await this.run(command, args);
		if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in the bot's folder:\n${out}`);
	}

	/** Those of the packages that are there. */
	public installed(...packages: readonly string[]): string[] {
		return packages.filter((name) => existsSync(this.path(join('node_modules', name))));
	}

	public async remove(): Promise<void> {
		await rm(this.folder, { recursive: true, force: true });
	}
}
