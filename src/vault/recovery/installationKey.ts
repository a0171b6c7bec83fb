import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/Database';
import { insertRows } from '../../database/rows';
import { VaultSecret } from '../../entities/VaultSecret';

const keyLength = 32;

/** A secret key of this installation, made when it is asked for the first time: of two processes that do so at once, both get one. */
export async function installationKey(db: Database, name: string): Promise<Buffer> {
	const known = await db.read((reader) => reader.findOneBy(VaultSecret, { name }));
	if (known) return known.value;
	await db.write((tx) => insertRows(db, tx, VaultSecret, [{ name, value: randomBytes(keyLength) }], { mode: 'ignore' }));
	return (await db.read((reader) => reader.findOneByOrFail(VaultSecret, { name }))).value;
}
