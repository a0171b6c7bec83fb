import type { KindName } from './model';

export type FieldType = 'text' | 'integer' | 'boolean' | 'bits' | 'json' | 'reference';

export interface Field {
	/** Bit number in stored field lists. Never renumbered, never reused. */
	readonly key: number;
	/** Name in Discord's API, of the column and of the value. */
	readonly name: string;
	readonly type: FieldType;
	/** The field set in which the field appeared: older snapshots do not know it. */
	readonly since: number;
	/** For `reference`: the kind whose id the field holds. */
	readonly references?: KindName;
	/** Text in which Discord ids are mentioned (`<#id>`, `<@&id>`). */
	readonly mentions?: boolean;
}

/** A node kind as plain data: diff, fold, merge, compare and export are written once over it. */
export interface Kind {
	readonly name: KindName;
	readonly fields: readonly Field[];
}
