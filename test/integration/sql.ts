import sqlite3 from 'sqlite3';

/** Works on a database file from outside. */
export function sql<T>(file: string, statement: string): Promise<T[]> {
	return new Promise((resolve, reject) => {
		const database = new sqlite3.Database(file);
		database.configure('busyTimeout', 5000);
		database.all<T>(statement, (error, rows) => database.close(() => (error ? reject(error) : resolve(rows))));
	});
}
