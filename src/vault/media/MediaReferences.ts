import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../database/Database';

/** A column that holds names of files of the pool. */
export interface MediaColumn {
	readonly entity: EntityTarget<ObjectLiteral>;
	readonly column: string;
	/** Whether an index leads to it. */
	readonly indexed: boolean;
}

/** All that refers to files of the pool: what nothing of it names may go. */
export class MediaReferences {
	public constructor(private readonly columns: readonly MediaColumn[]) {}

	/** A condition in SQL: whether something refers to the file. `sha256`: SQL of its name. */
	public condition(db: Database, sha256: string): string {
		const conditions = this.columns.map(({ entity, column, indexed }) => {
			const [table, quoted] = [db.table(entity), db.dialect.quote(column)];
			return indexed
				? `EXISTS (SELECT 1 FROM ${table} r WHERE r.${quoted} = ${sha256})`
				: `${sha256} IN (SELECT r.${quoted} FROM ${table} r WHERE r.${quoted} IS NOT NULL)`;
		});
		return `(${conditions.join(' OR ')})`;
	}
}
