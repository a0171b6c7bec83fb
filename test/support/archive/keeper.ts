import { Events, type Client } from 'discord.js';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { composeArchive, type ArchiveParts } from '../../../src/plugin/composeArchive';
import { composeRemoval } from '../../../src/plugin/composeRemoval';
import { composeNames } from '../../../src/plugin/composeNames';
import type { VaultOptions } from '../../../src/plugin/options';
import { resolveOptions } from '../../../src/plugin/resolve';
import type { Archive } from '../../../src/vault/archive/Archive';
import type { Clock } from '../../../src/vault/clock';
import type { Dispatch } from '../../../src/vault/archive/live/events';
import { JobRunner } from '../../../src/vault/jobs/JobRunner';
import { Jobs } from '../../../src/vault/jobs/Jobs';
import { FileMediaStore } from '../../../src/vault/media/FileMediaStore';
import { GuildSettings } from '../../../src/vault/settings/GuildSettings';
import { prefixed } from '../../../src/plugin/logger';

export interface KeeperOptions {
	readonly database: DatabaseOptions;
	/** Folder of the media pool. */
	readonly media: string;
	readonly archive?: VaultOptions['archive'];
	/** Default: the machine's. */
	readonly clock?: Clock;
}

/** The archive of a bot without its commands: as the plugin puts it together, on a client that is logged in. */
export interface Keeper {
	readonly database: Database;
	readonly archive: Archive;
	readonly said: readonly string[];
	/** Does all work that is due. */
	settle(): Promise<void>;
	/** As a bot that is stopped. */
	close(): Promise<void>;
}

export async function openKeeper(
	{ database: where, media, archive: wanted, clock = Date }: KeeperOptions,
	client: Client
): Promise<Keeper> {
	const options = resolveOptions({ database: where, media: { path: media }, scheduler: false, archive: wanted }, []);
	const said: string[] = [];
	const logger = prefixed(notebook(said));
	const database = await Database.open(where);
	const store = await FileMediaStore.open(media);
	const jobs = new Jobs(database, clock);
	const runner = new JobRunner(jobs, clock, logger);
	const settings = new GuildSettings(database, clock);
	const wake = () => undefined;
	const removal = composeRemoval(options, { database, store, clock, jobs, runner, settings });
	const nameKeeper = composeNames(client, { database, clock, logger, optOuts: removal.optOuts });
	const parts: ArchiveParts = { database, store, clock, jobs, runner, settings, logger, wake, nameKeeper, ...removal };
	const { archive } = composeArchive(client, options, parts);
	const hear = (dispatch: Dispatch): void => archive.hear(dispatch);
	client.on(Events.Raw as never, hear);
	return {
		database,
		archive,
		said,
		settle: () => runner.runDue(),
		close: async () => {
			client.off(Events.Raw as never, hear);
			await runner.stop();
			await archive.close();
			await nameKeeper.flush();
			await database.close();
		}
	};
}

/** Keeps what is said, so that nothing unexpected passes unseen. */
function notebook(said: string[]): Parameters<typeof prefixed>[0] {
	const note = (...values: readonly unknown[]): void => {
		const text = values.map((value) => (value instanceof Error ? (value.stack ?? value.message) : String(value))).join(' ');
		// Of a machine that is busy.
		if (!text.includes('Slow statement')) said.push(text);
	};
	const quiet = (): void => undefined;
	return { has: () => true, write: quiet, trace: quiet, debug: quiet, info: quiet, warn: note, error: note, fatal: note };
}

/** Intents with which the gateway tells everything of messages. */
export const hearingIntents = ['Guilds', 'GuildMessages', 'GuildMessageReactions', 'GuildMessagePolls', 'MessageContent'] as const;
