/**
 * The house's walls: which folder of `src` may import which. Data flows one way: Discord -> discord/ -> a room of vault/ -> database/,
 * and back out through ui/. `import type` across a wall is allowed where it says so.
 */

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean, allowImportNames?: string[] }} Wall */

/** @type {(folders: string, message: string, more?: Partial<Wall>) => Wall} */
const folders = (names, message, more = {}) => ({ regex: `^(?:\\.{1,2}/)+(?:${names})(?:/|$)`, message, ...more });

/** @type {(packages: string, message: string, more?: Partial<Wall>) => Wall} */
const packages = (names, message, more = {}) => ({ regex: `^(?:${names})(?:/|$)`, message, ...more });

const pieces = 'commands|listeners|tasks|interaction-handlers|preconditions';
const drivers = packages('sqlite3|better-sqlite3|mysql2', 'Drivers are loaded by src/database alone.');
const noPieces = folders(pieces, 'Pieces are the outer edge: nothing inside imports them.');
const noPlugin = folders('plugin', 'src/plugin composes the others: what is composed does not know it.', { allowTypeImports: true });
const noFramework = packages('@sapphire|discord\\.js', 'This folder speaks discord-api-types, not Sapphire or discord.js.');
const noTables = [
	folders('database', 'Tables are the business of the vault: ask it.', { allowTypeImports: true }),
	folders('entities', 'Tables are the business of the vault: ask it.', { allowTypeImports: true }),
	packages('typeorm', 'Tables are the business of the vault: ask it.')
];
const operators = ['Between', 'Equal', 'In', 'IsNull', 'LessThan', 'LessThanOrEqual', 'Like', 'MoreThan', 'MoreThanOrEqual', 'Not'];

/** @satisfies {Record<string, Wall[]>} */
const walls = {
	vault: [
		noFramework,
		drivers,
		noPieces,
		noPlugin,
		folders('ui|locales', 'The vault has no voice: errors carry a code, src/ui finds the words.'),
		folders('discord', 'The vault reads and writes Discord through ports that src/discord implements.', { allowTypeImports: true }),
		packages('typeorm', 'The vault gets an EntityManager and find operators; sources and schemas are made in src/database.', {
			allowTypeImports: true,
			allowImportNames: operators
		})
	],
	database: [noFramework, noPieces, noPlugin, folders('ui|locales|discord', 'The database knows no Discord and no people.')],
	entities: [noFramework, drivers, noPieces, noPlugin, folders('ui|locales|discord', 'An entity is columns, nothing else.')],
	discord: [...noTables, drivers, noPieces, noPlugin, folders('ui|locales', 'Errors carry a code; src/ui finds the words.')],
	ui: [...noTables, drivers, noPieces],
	locales: [...noTables, noFramework, drivers, noPieces, noPlugin],
	[`{${pieces.replaceAll('|', ',')}}`]: [...noTables, drivers]
};

/** For files outside `database/` and `plugin/` (where the option that chooses the database is read). */
export const dialects = {
	selector: 'Literal[value=/^(?:sqlite3?|better-sqlite3|mysql2?|mariadb)$/]',
	message: 'What differs between databases lives in src/database alone.'
};

/** A room of the vault that took the whole of it could reach every other room: it gets the objects that it needs instead. */
const noWholeVault = {
	regex: '^\\.\\./(?:index|Vault)?$',
	message: 'No room takes the whole Vault: take what you need through the constructor.'
};

/** @type {(name: string, files: string, patterns: Wall[]) => import('eslint').Linter.Config} */
const wallsOf = (name, files, patterns) => ({
	name: `walls of ${name}`,
	files: [files],
	rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
});

export const boundaries = [
	...Object.entries(walls).map(([folder, patterns]) => wallsOf(folder, `src/${folder}/**/*.ts`, patterns)),
	wallsOf('the rooms of vault', 'src/vault/*/**/*.ts', [...walls.vault, noWholeVault])
];
