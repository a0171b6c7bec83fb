import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot } from './process';
import type { Running, Service } from './service';

export interface ProvideOptions {
	/** Look for a server that is already running. Off: a private one is started even where one runs. */
	readonly useRunning?: boolean;
	/** Installs Debian packages; false where it may not. */
	readonly install?: (packages: readonly string[]) => boolean;
	readonly environment?: Readonly<Record<string, string | undefined>>;
	readonly say: (line: string) => void;
}

export type Provided = { readonly running: Running } | { readonly missing: string };

/**
 * Finds the service, else starts a private one from installed programs, else installs them where it may, else answers one sentence
 * that says what to do. An address that was given must work: nothing else is tried in its place.
 */
export async function provide(service: Service, options: ProvideOptions): Promise<Provided> {
	const { say, useRunning = true, install = installWithApt, environment = process.env } = options;
	const given = environment[service.variable];
	if (given !== undefined && given !== '') return find(service, given, say);

	const usual: Provided = useRunning ? await find(service, service.usualUrl, say) : { missing: '' };
	if ('running' in usual) return usual;
	const running = (await service.start()) ?? (install(service.packages) ? await service.start() : null);
	if (running === null) return { missing: cure(service) };
	say(`${service.name} ${running.version}: started a private one at ${running.url}`);
	return { running };
}

async function find(service: Service, url: string, say: (line: string) => void): Promise<Provided> {
	try {
		const version = await service.ask(url);
		say(`${service.name} ${version}: found at ${withoutPassword(url)}`);
		return { running: { url, version, stop: () => Promise.resolve() } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { missing: `${service.name}: ${service.variable} names ${withoutPassword(url)}, which does not answer: ${reason}` };
	}
}

function cure(service: Service): string {
	const packages = service.packages.join(' ');
	return `${service.name} is needed and neither runs nor is installed: install it (Debian: apt-get install ${packages}) or set ${service.variable} to the address of one, like ${service.usualUrl}.`;
}

/** Only as root on a Debian: elsewhere it is not ours to change the machine. */
function installWithApt(packages: readonly string[]): boolean {
	if (!isRoot() || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return false;
	const apt = (...args: string[]): boolean =>
		spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
			.status === 0;
	apt('update');
	return apt('install', '-y', '--no-install-recommends', ...packages);
}

function withoutPassword(url: string): string {
	const parsed = new URL(url);
	if (parsed.password !== '') parsed.password = '***';
	return parsed.href;
}
