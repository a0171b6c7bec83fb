import { DataSource } from 'typeorm';

/** Asks a SQLite file that the bot has left, without any of the plugin's code. */
export async function ask<Row extends object>(database: string, sql: string): Promise<Row[]> {
	const source = await new DataSource({ type: 'sqlite', database }).initialize();
	try {
		return await source.query<Row[]>(sql);
	} finally {
		await source.destroy();
	}
}
