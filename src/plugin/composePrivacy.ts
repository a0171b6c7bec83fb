import type { Client } from 'discord.js';
import { Erasures } from '../vault/privacy/Erasures';
import { Privacy } from '../vault/privacy/Privacy';
import type { ArchiveParts } from './composeArchive';
import { VaultEvents } from './events';

/** What people may ask for about themselves. */
export function composePrivacy(client: Client, parts: ArchiveParts): Privacy {
	const { database, clock, jobs, runner, wake, optOuts, removals: files } = parts;
	const erasures = new Erasures({
		...{ database, jobs, clock, files },
		onFinished: (record) => client.emit(VaultEvents.Erasure, record.guildId, record)
	});
	runner.handle(Erasures.kind, erasures);
	return new Privacy({ database, optOuts, erasures, wake });
}
