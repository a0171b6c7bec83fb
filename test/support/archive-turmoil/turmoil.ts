import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Attachment } from '../../../src/entities/Attachment';
import { Picker } from '../../discord/generate/picker';
import { seededRandom } from '../../discord/random';
import type { Fault } from '../../discord/faults';
import { login, type Login } from '../archive/archiver';
import { bustle } from '../archive/bustle';
import { startCommunity, type Community } from '../archive/community';
import { hearingIntents, openKeeper } from '../archive/keeper';
import { unlike } from '../archive/likeness';
import { makeTestPlace, type DatabaseKind } from '../databases';
import type { ResidentOrder } from './resident';
import { Residents } from './Residents';

export interface TurmoilOptions {
	readonly database: DatabaseKind;
	readonly seed: number;
	/** Minutes that pass for the people of the guild. */
	readonly minutes: number;
	readonly kills: number;
	/** Share of the requests that go wrong. */
	readonly faults: number;
}

export interface TurmoilReport {
	readonly series: 'turmoil';
	readonly database: DatabaseKind;
	readonly seed: number;
	readonly kills: number;
	/** Requests that were struck. */
	readonly struck: number;
	readonly requests: number;
	/** Pages of the past that were answered more than once: at most one for each channel that was being read when the process was killed. */
	readonly pagesAgain: number;
	/** What was found broken, in words. */
	readonly broken: readonly string[];
}

const secondsPerStep = 5;
const hour = 3_600_000;
const window = { days: 7, messages: 100 };
/** Pages of one channel that a kill costs at most: the one that is being stored, and the next one, which is under way meanwhile. */
const perKill = 2;
const pageRoute = '/channels/:channel_id/messages';

const faults: readonly Fault[] = [
	{ kind: 'reset', when: 'before' },
	{ kind: 'reset', when: 'after' },
	{ kind: 'close', when: 'after' },
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 503, html: true },
	{ kind: 'truncate', bytes: 300 },
	{ kind: 'slow', bytesPerSecond: 500_000 },
	{ kind: 'rateLimit', retryAfter: 0.05, scope: 'user' },
	{ kind: 'rateLimit', retryAfter: 0.05, scope: 'global' }
];

/**
 * People write, edit, delete, react and vote while a bot archives, whose requests go wrong at random and which is killed again and again.
 * Links of files expire in between. Then nothing goes wrong any more, and the archive must become equal to what Discord has.
 */
export async function turmoil({ database, seed, minutes, kills, faults: share }: TurmoilOptions): Promise<TurmoilReport> {
	const community = await startCommunity({ messages: 1500, oldThreads: 105, discord: { seed, checks: false } });
	const place = await makeTestPlace(database);
	const media = await mkdtemp(join(tmpdir(), 'guild-vault-turmoil-'));
	const residents = await Residents.prepare();
	const { sim, guild } = community;
	const access: Login = { api: sim.api, cdn: sim.cdn, token: community.application.token, patience: 2_000 };
	const where = { database: place.options, media, archive: { window } };
	const past = pastPages(community);
	try {
		await choose(community, access, where);
		sim.requests.length = 0;
		sim.faults.add({ route: pageRoute, fault: { kind: 'latency', ms: 30 } });
		const handles = [/^\/(channels|guilds|attachments)\//, /^\/cdn\//].map((route) =>
			sim.faults.addRandom({ probability: share, faults, route })
		);
		await live(community, residents, { ...where, login: access, guildId: guild.id }, { seed, minutes, kills });
		const struck = handles.reduce((sum, handle) => sum + handle.struck, 0);
		sim.faults.clear();
		const requests = sim.requests.length;
		const broken = await settle(community, access, where);
		const again = pagesAgain(community, past);
		if (struck === 0) broken.push('nothing was struck');
		// The last life ends by a kill, too.
		if (again > (kills + 1) * perKill) broken.push(`${again} pages were fetched again after ${kills + 1} kills`);
		return { series: 'turmoil', database, seed, kills, struck, requests, pagesAgain: again, broken };
	} finally {
		await residents.close();
		await community.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	}
}

type Where = Pick<Parameters<typeof openKeeper>[0], 'database' | 'media' | 'archive'>;

async function choose({ guild }: Community, access: Login, where: Where): Promise<void> {
	const client = await login({ ...access, intents: hearingIntents });
	const keeper = await openKeeper(where, client);
	await keeper.archive.choose(guild.id, guild.id, true);
	await keeper.close();
	await client.destroy();
}

/** The guild lives, and the bot dies and comes back. */
async function live(
	community: Community,
	residents: Residents,
	order: Omit<ResidentOrder, 'clockAhead'>,
	{ seed, minutes, kills }: Pick<TurmoilOptions, 'seed' | 'minutes' | 'kills'>
): Promise<void> {
	let lives = 0;
	// A killed process holds what it was doing until its lease is over.
	const start = (): Promise<void> => residents.start({ ...order, clockAhead: (lives += 1) * hour });
	const picker = new Picker(seededRandom(seed));
	const steps = Math.ceil((minutes * 60) / secondsPerStep);
	const deaths = new Set(Array.from({ length: kills }, (_, index) => Math.floor(((index + picker.integer(2, 8) / 10) * steps) / kills)));
	let before = community.sim.requests.length;
	await start();
	for (let step = 0; step < steps; step += 1) {
		community.sim.world.clock.advance(secondsPerStep * 1000);
		bustle(community, picker, 4, { newest: 30, origin: community.sim.api.replace(/\/api$/, '') });
		await sleep(picker.integer(20, 200));
		if (!deaths.has(step)) continue;
		await busy(community, before);
		await residents.kill();
		bustle(community, picker, 10, { newest: 30 });
		// Links that were told before lead nowhere any more.
		if (picker.chance(0.3)) community.sim.world.clock.advance(25 * hour);
		before = community.sim.requests.length;
		await start();
	}
	await residents.kill();
}

/** Until the bot has asked for a few things since its start; when there is nothing to ask for, for a while. */
async function busy({ sim }: Community, before: number): Promise<void> {
	const end = Date.now() + 3_000;
	while (sim.requests.length < before + 15 && Date.now() < end) await sleep(10);
}

/** Nothing goes wrong any more: the bot starts once more, and what was to be tried again is. */
async function settle(community: Community, access: Login, where: Where): Promise<string[]> {
	const client = await login({ ...access, intents: hearingIntents });
	const broken: string[] = [];
	for (let hours = 100; hours < 150; hours += 2) {
		const keeper = await openKeeper({ ...where, clock: { now: () => Date.now() + hours * hour } }, client);
		try {
			await keeper.archive.sync(community.guild.id);
			await keeper.settle();
			const files = await keeper.database.read((reader) => reader.find(Attachment));
			if (files.some(({ state }) => state === 'waiting')) continue;
			broken.push(...files.filter(({ state }) => state !== 'stored').map(({ id, last_error: error }) => `file ${id}: ${String(error)}`));
			broken.push(...(await unlike(keeper, community)), ...keeper.said);
			await client.destroy();
			return broken;
		} finally {
			await keeper.close();
		}
	}
	await client.destroy();
	return [...broken, 'files still wait after two days'];
}

/** Where pages of the past begin: of what was there before, without what may lie in a window. */
function pastPages({ channels, messages }: Community): Set<string> {
	return new Set(
		messages(channels.talk.id)
			.slice(0, -300)
			.map(({ id }) => id)
	);
}

function pagesAgain({ sim, channels }: Community, past: ReadonlySet<string>): number {
	const pages = sim.requests
		.filter(({ route, status, path }) => route === pageRoute && status === 200 && path.includes(channels.talk.id))
		.map(({ query }) => query.get('after') ?? '')
		.filter((after) => past.has(after));
	return pages.length - new Set(pages).size;
}
