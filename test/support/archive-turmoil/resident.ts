import { login, type Login } from '../archive/archiver';
import { hearingIntents, openKeeper, type KeeperOptions } from '../archive/keeper';

/** What a process is told. */
export interface ResidentOrder extends Omit<KeeperOptions, 'clock'> {
	/** Milliseconds by which its clock is ahead of the machine's at first. */
	readonly clockAhead: number;
	readonly login: Login;
	readonly guildId: string;
}

/** Real milliseconds between two looks for due work, and those that pass on its clock: when nothing runs, waiting is of no use. */
const breath = { real: 50, told: 5_000 };

/** A bot that archives until it is killed: it brings everything up to date at its start, and then follows what happens. */
const order = JSON.parse(process.argv[2] ?? '') as ResidentOrder;
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
const client = await login({ ...order.login, intents: hearingIntents });
let ahead = order.clockAhead;
const keeper = await openKeeper({ ...order, clock: { now: () => Date.now() + ahead } }, client);
await keeper.archive.sync(order.guildId);
process.send?.('begun');
for (;;) {
	await keeper.settle();
	await new Promise((resolve) => setTimeout(resolve, breath.real));
	ahead += breath.told;
}
