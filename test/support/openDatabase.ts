import { Database } from '../../src/database/Database';
import type { DatabaseOptions } from '../../src/database/options';
import { VaultError } from '../../src/vault/errors';

/** A process of its own: opens the database that its argument names, says in one line how that went, closes, and ends by itself. */
const options = JSON.parse(process.argv[2] ?? '') as DatabaseOptions;

try {
	const db = await Database.open(options);
	await db.close();
	process.stdout.write('opened\n');
} catch (error) {
	process.stdout.write(`${error instanceof VaultError ? error.code : String(error)}\n`);
}
