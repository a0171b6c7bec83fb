import { VaultError } from '../vault/errors';
import { codeOf } from './failures';

export type DriverPackage = 'sqlite3' | 'better-sqlite3' | 'mysql2';
export type Importer = (specifier: string) => Promise<unknown>;

/** The specifier is a variable so that bundlers leave the optional packages alone. */
const importer: Importer = (specifier) => import(specifier);

const cures: Record<DriverPackage, string> = {
	sqlite3: 'npm install sqlite3',
	'better-sqlite3': 'npm install better-sqlite3@12',
	mysql2: 'npm install mysql2'
};

/**
 * Loads a driver only when it is wanted, so that a bot without the optional ones runs.
 * @throws VaultError `DatabaseDriverMissing` with the cure, where the package or its compiled part is missing
 */
export async function loadDriver(name: DriverPackage, load: Importer = importer): Promise<unknown> {
	try {
		const loaded = await load(name);
		const driver: unknown = hasDefault(loaded) ? loaded.default : loaded;
		if (name === 'better-sqlite3') openOnce(driver);
		return driver;
	} catch (error) {
		throw new VaultError(
			'DatabaseDriverMissing',
			isMissing(error, name) ? missing(name) : notBuilt(name),
			{ driver: name },
			{ cause: error }
		);
	}
}

function hasDefault(loaded: unknown): loaded is { readonly default: unknown } {
	return typeof loaded === 'object' && loaded !== null && 'default' in loaded;
}

/** better-sqlite3 looks for its compiled part only when a database is opened. */
function openOnce(driver: unknown): void {
	const Driver = driver as new (path: string) => { close(): void };
	new Driver(':memory:').close();
}

/** The package itself, not a module that it wants. */
function isMissing(error: unknown, name: DriverPackage): boolean {
	const code = codeOf(error);
	if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return false;
	return error instanceof Error && error.message.includes(`'${name}'`);
}

function missing(name: DriverPackage): string {
	return `The package "${name}" is not installed. In the bot's folder: ${cures[name]}`;
}

function notBuilt(name: DriverPackage): string {
	if (name === 'mysql2') return `The package "mysql2" cannot be loaded. In the bot's folder: ${cures.mysql2}`;
	return (
		`The package "${name}" is installed, but its compiled part is missing or does not fit this Node. npm 12 builds it only if the bot's ` +
		`package.json says "allowScripts": { "${name}": true } (npm install-scripts approve ${name}). Then: npm rebuild ${name}`
	);
}
