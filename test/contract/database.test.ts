import { expect, it } from 'vitest';
import { GuildSettingsRow } from '../../src/entities/GuildSettings';
import { execute, insertRows, selectRows } from '../../src/database/rows';
import { padId } from '../../src/database/ids';
import { eachDatabase } from '../support/databases';

eachDatabase('a database', (open) => {
	it('opens', async () => {
		const { db } = await open();
		const row = {
			guild_id: padId('123'),
			snapshot_interval_minutes: 5,
			snapshot_limit: null,
			log_channel_id: null,
			language: 'de',
			updated_at: 1763700000000
		};
		await db.write((tx) => insertRows(db, tx, GuildSettingsRow, [row]));
		expect(await db.read((reader) => reader.find(GuildSettingsRow))).toEqual([{ ...row, guild_id: '123' }]);
		expect(await db.read((reader) => selectRows(db, reader, GuildSettingsRow, 'guild_id', [padId('123')]))).toEqual([row]);
		expect(await db.write((tx) => execute(tx, `UPDATE ${db.table(GuildSettingsRow)} SET language = ?`, ['de']))).toBe(1);
	});
});
