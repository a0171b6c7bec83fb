import type { Snowflake } from '../database/ids';
import type { Dispatch } from './archive/live/events';
import type { ResolvedOptions } from '../plugin/options';
import type { HarmfulAct } from './alarm/Alarm';
import { VaultError } from './errors';
import type { Rooms } from './rooms';
import type { Retention } from './snapshots/retention';
import type { GuildChanges } from './snapshots/GuildChanges';

/** The plugin's heart, on `container.vault`: opened before the bot connects, closed with the client. */
export class Vault {
	private opening: Promise<Rooms> | null = null;
	private rooms: Rooms | null = null;
	private closing: Promise<void> | null = null;
	/** Whether the bot is ready: before, it does not know what it may see. */
	private isStarted = false;

	/** @param build Opens the database and makes what stands on it. */
	public constructor(
		public readonly options: ResolvedOptions,
		/** Which guilds may have changed since they were last read. */
		public readonly changes: GuildChanges,
		private readonly build: () => Promise<Rooms>
	) {}

	/**
	 * Take, list, rebuild, compare, pin and delete snapshots.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get snapshots(): Rooms['snapshots'] {
		return this.inside().snapshots;
	}

	/**
	 * Comparisons with guilds as they are now, kept while somebody looks at them.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get comparisons(): Rooms['comparisons'] {
		return this.inside().comparisons;
	}

	/**
	 * What guilds have chosen for themselves.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get settings(): Rooms['settings'] {
		return this.inside().settings;
	}

	/**
	 * Plans automatic snapshots.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get automatic(): Rooms['automatic'] {
		return this.inside().automatic;
	}

	/**
	 * Changes that could cost snapshots: asked for, told to the owner, undone, done after a delay.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get protection(): Rooms['protection'] {
		return this.inside().protection;
	}

	/**
	 * Archives threads, and reads archived messages.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get archive(): Rooms['archive'] {
		return this.inside().archive;
	}

	/**
	 * Looks after the files of archived messages: what is missing, what nothing refers to any more, what was damaged.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get media(): Rooms['media'] {
		return this.inside().media;
	}

	/**
	 * What people, channels, roles and servers were called, also when Discord has them no more.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get names(): Rooms['names'] {
		return this.inside().names;
	}

	/** Notes that something of a guild may be called otherwise now. If the guild has an archive, its index of names follows. */
	public touchNames(guildId: Snowflake): void {
		this.rooms?.nameKeeper.touch(guildId);
	}

	/** Counts a deletion, ban or kick; so many in a short time raise an alarm. */
	public async noteHarm(act: HarmfulAct): Promise<void> {
		await this.rooms?.alarms.note(act);
	}

	/**
	 * Says what the vault can do in a guild and what it cannot.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get health(): Rooms['health'] {
		return this.inside().health;
	}

	/**
	 * Shows a guild's jobs, and holds, hastens or cancels them.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get jobs(): Rooms['jobs'] {
		return this.inside().jobs;
	}

	/**
	 * What the vault does and holds, in numbers for Prometheus; `null` without the option `metrics`.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get metrics(): Rooms['metrics'] {
		return this.inside().metrics;
	}

	/**
	 * Plans, does and undoes restores.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get restore(): Rooms['restore'] {
		return this.inside().restore;
	}

	/**
	 * Hands out what opens the snapshots of a server when it is gone.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get recovery(): Rooms['recovery'] {
		return this.inside().recovery;
	}

	/**
	 * Plans of restores, kept while somebody looks at them.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get restorePreviews(): Rooms['restorePreviews'] {
		return this.inside().restorePreviews;
	}

	/**
	 * Proves who may load snapshots of one server into another.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get loads(): Rooms['loads'] {
		return this.inside().loads;
	}

	/** Takes down what an event of the gateway tells of archived channels. While the vault is not open it is missed, and found by the next round. */
	public hear(dispatch: Dispatch): void {
		this.rooms?.archive.hear(dispatch);
	}

	/**
	 * What people may ask for about themselves: what is kept of them, to opt out, to be forgotten.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get privacy(): Rooms['privacy'] {
		return this.inside().privacy;
	}

	/**
	 * The servers that the bot is in or was in: their names and owners as last seen.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get knownGuilds(): Rooms['knownGuilds'] {
		return this.inside().knownGuilds;
	}

	/**
	 * Lets data of servers go that the bot has left, when its time has come.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public get leftGuilds(): Rooms['leftGuilds'] {
		return this.inside().leftGuilds;
	}

	/** Lets due work begin, without waiting for it. Before `start` and after `close` it does nothing: what is due stays due. */
	public wake(): void {
		if (this.isStarted) this.rooms?.wake();
	}

	/**
	 * Does the work that is due now; with Redis, hands it over to whichever process is free. The scheduler does so by itself; a host that switched it off may call this from a clock of its own.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public async runDue(): Promise<void> {
		const { queue, nameKeeper } = this.inside();
		await queue.runDue();
		await nameKeeper.flush();
	}

	/**
	 * Which snapshots the guild keeps: by its own choice, or as the bot's options say.
	 * @throws VaultError `VaultClosed` while the vault is not open
	 */
	public retention(guildId: Snowflake): Promise<Retention> {
		return this.inside().retention(guildId);
	}

	/**
	 * Opens the database. Once, however often it is called; after a failure or a `close` again.
	 * @throws VaultError when the database cannot be used; the code says why
	 */
	public async open(): Promise<void> {
		await this.closing;
		this.opening ??= this.build();
		try {
			this.rooms = await this.opening;
		} catch (error) {
			this.opening = null;
			throw error;
		}
	}

	/** Plans automatic snapshots, looks at the health and rounds of the archive of these guilds, and begins to look for due work. */
	public async start(guildIds: readonly Snowflake[]): Promise<void> {
		const { archive, automatic, healthWatch, mediaUpkeep, scheduler, snapshotChecks } = this.inside();
		for (const guildId of guildIds) {
			await automatic.plan(guildId);
			await healthWatch.plan(guildId);
		}
		await archive.plan(guildIds);
		await mediaUpkeep.plan();
		await snapshotChecks.plan();
		this.isStarted = true;
		scheduler?.start();
	}

	/** The bot joined a guild. */
	public async join(guildId: Snowflake): Promise<void> {
		const { automatic, healthWatch } = this.inside();
		await automatic.plan(guildId);
		await healthWatch.plan(guildId, true);
		this.wake();
	}

	/** Nothing recurs in the guild any more: the bot has left it. */
	public async cease(guildId: Snowflake): Promise<void> {
		const { automatic, healthWatch } = this.inside();
		await automatic.cancel(guildId);
		await healthWatch.cancel(guildId);
	}

	/** Waits for what is running and closes everything. Harmless when called again, or before `open`. */
	public async close(): Promise<void> {
		this.closing ??= this.shut().finally(() => (this.closing = null));
		await this.closing;
	}

	private async shut(): Promise<void> {
		// Why it could not be opened was told to whoever opened it; there is nothing to close then.
		const rooms = await this.opening?.catch(() => null);
		this.opening = null;
		this.isStarted = false;
		await rooms?.scheduler?.stop();
		await rooms?.queue.stop();
		await rooms?.archive.close();
		await rooms?.nameKeeper.flush();
		this.rooms = null;
		await rooms?.database.close();
	}

	private inside(): Rooms {
		if (this.rooms) return this.rooms;
		throw new VaultError('VaultClosed', 'The vault is not open: it opens when the bot logs in and closes with the client.');
	}
}
