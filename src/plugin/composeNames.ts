import type { Client } from 'discord.js';
import { gatewayNames } from '../discord/gatewayNames';
import { NameKeeper } from '../vault/archive/names/NameKeeper';
import type { ArchiveParts } from './composeArchive';

/** What keeps the index of names. */
export function composeNames(
	client: Client,
	{ database, clock, logger, optOuts }: Pick<ArchiveParts, 'database' | 'clock' | 'logger' | 'optOuts'>
): NameKeeper {
	return new NameKeeper({
		database,
		clock,
		seen: (guildId) => gatewayNames(client, guildId),
		optOuts,
		onError: (error, guildId) => logger.error(`The names of server ${guildId} could not be stored.`, error)
	});
}
