import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { boundaries, dialects } from '../../eslint/boundaries.js';

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { '@typescript-eslint': tseslint.plugin } },
		{ files: ['src/vault/**'], rules: { 'no-restricted-syntax': ['error', dialects] } },
		...boundaries
	]
});

async function complaints(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return result!.messages.map(({ message }) => message);
}

describe('the walls of the house', () => {
	it.each([
		['src/vault/snapshots/x.ts', "import { container } from '@sapphire/framework';"],
		['src/vault/snapshots/x.ts', "import type { Guild } from 'discord.js';"],
		['src/vault/snapshots/x.ts', "import { DataSource } from 'typeorm';"],
		['src/vault/snapshots/x.ts', "import mysql from 'mysql2/promise';"],
		['src/vault/snapshots/x.ts', "import { reply } from '../../ui/reply';"],
		['src/vault/snapshots/x.ts', "import { Reader } from '../../discord/Reader';"],
		['src/vault/snapshots/x.ts', "import { Vault } from '../Vault';"],
		['src/vault/snapshots/x.ts', "import { Vault } from '../index';"],
		['src/vault/snapshots/x.ts', "import { compose } from '../../plugin/compose';"],
		['src/vault/snapshots/x.ts', "export const text = kind === 'mariadb' ? 'a' : 'b';"],
		['src/vault/snapshots/kinds/x.ts', "import type { Guild } from 'discord.js';"],
		['src/commands/snapshot/x.ts', "import { Database } from '../../database/Database';"],
		['src/commands/x.ts', "import { Snapshot } from '../entities/Snapshot';"],
		['src/listeners/x.ts', "import type { EntityManager } from 'typeorm';"],
		['src/interaction-handlers/x.ts', "import { Snapshot } from '../entities';"],
		['src/ui/x.ts', "import { PluginSnapshot } from '../commands/snapshot/PluginSnapshot';"],
		['src/database/x.ts', "import { Client } from 'discord.js';"],
		['src/entities/x.ts', "import { text } from '../locales';"],
		['src/discord/x.ts', "import { Snapshot } from '../entities/Snapshot';"]
	])('%s must not hold: %s', async (file, code) => {
		expect(await complaints(file, code)).toHaveLength(1);
	});

	it.each([
		['src/vault/snapshots/x.ts', "import type { APIRole } from 'discord-api-types/v10';"],
		['src/vault/snapshots/x.ts', "import { In } from 'typeorm';"],
		['src/vault/snapshots/x.ts', "import type { EntityManager } from 'typeorm';"],
		['src/vault/snapshots/x.ts', "import { padId } from '../../database/ids';"],
		['src/vault/snapshots/x.ts', "import { Snapshot } from '../../entities/Snapshot';"],
		['src/vault/snapshots/kinds/x.ts', "import { kinds } from './index';"],
		['src/vault/index.ts', "import { Chain } from './snapshots/Chain';"],
		['src/commands/x.ts', "import { Command } from '@sapphire/framework';"],
		['src/plugin/compose.ts', "import { DataSource } from 'typeorm'; import { Vault } from '../vault/Vault';"]
	])('%s may hold: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});
