import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import { devDependencies } from '../../package.json';
import { RunningBot, type Outcome } from './RunningBot';

type Package = keyof typeof devDependencies;

export const formats = [
	{ name: 'CommonJS', type: 'commonjs', format: 'cjs' },
	{ name: 'ES modules', type: 'module', format: 'esm' }
] as const;

type ModuleType = (typeof formats)[number]['type'];

export interface HostOptions {
	/** The packed plugin. */
	readonly tarball: string;
	/** Files of `test/packaging/bot`. */
	readonly sources: readonly string[];
	/** Optional peers of the plugin that this host has. */
	readonly peers?: readonly Package[];
}

/** A folder outside of the repository with what `npm install` of the tarball gives, and in it a bot of each module format. */
export class Host {
	private constructor(private readonly folder: string) {}

	public static async install({ tarball, sources, peers = [] }: HostOptions): Promise<Host> {
		const folder = await mkdtemp(join(tmpdir(), 'guild-vault-host-'));
		const host = new Host(folder);
		const wanted: Package[] = ['@sapphire/framework', 'discord.js', 'typescript', '@types/node', ...peers];
		const dependencies = Object.fromEntries(wanted.map((name) => [name, devDependencies[name]]));
		await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'host', private: true, dependencies }));
		await host.must('npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
		// What an install script would have compiled is the same for every folder of this machine.
		await cp('node_modules/sqlite3/build', join(folder, 'node_modules/sqlite3/build'), { recursive: true });
		for (const { type } of formats) await host.addBot(type, sources);
		return host;
	}

	/** Type-checks and compiles a bot as its author would. */
	public async compile(type: ModuleType): Promise<Outcome> {
		return this.start(type, process.execPath, ['../node_modules/typescript/bin/tsc', '-p', '.']).outcome;
	}

	/** Makes one file of a source and all that is not named as external. @returns the file's name */
	public async bundle(type: ModuleType, source: string, external: readonly string[]): Promise<string> {
		const name = basename(source, '.ts');
		const outfile = `${name}.bundle.${type === 'module' ? 'mjs' : 'cjs'}`;
		await build({
			absWorkingDir: join(this.folder, type),
			entryPoints: [source],
			outfile,
			bundle: true,
			minify: true,
			platform: 'node',
			format: type === 'module' ? 'esm' : 'cjs',
			external: [...external],
			logLevel: 'silent'
		});
		return outfile;
	}

	public run(type: ModuleType, program: string, environment: Readonly<Record<string, string>>): RunningBot {
		return this.start(type, process.execPath, [program], environment);
	}

	public path(...names: readonly string[]): string {
		return join(this.folder, ...names);
	}

	/** Those of the packages that are there. */
	public installed(...packages: readonly string[]): string[] {
		return packages.filter((name) => existsSync(this.path('node_modules', name)));
	}

	public async remove(): Promise<void> {
		await rm(this.folder, { recursive: true, force: true });
	}

	private async addBot(type: ModuleType, sources: readonly string[]): Promise<void> {
		await mkdir(this.path(type));
		await writeFile(this.path(type, 'package.json'), JSON.stringify({ name: 'bot', private: true, type }));
		await Promise.all(['tsconfig.json', ...sources].map((name) => copyFile(join('test/packaging/bot', name), this.path(type, name))));
	}

	private start(where: string, command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): RunningBot {
		const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(command, args, {
			cwd: this.path(where),
			env: { ...process.env, ...environment },
			stdio: ['pipe', 'pipe', 'pipe']
		});
		return new RunningBot(child);
	}

	private async must(command: string, ...args: readonly string[]): Promise<void> {
		const { status, out } = await this.start('.', command, args).outcome;
		if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in the host's folder:\n${out}`);
	}
}
