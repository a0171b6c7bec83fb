import type { BullQueueOptions } from '../vault/jobs/BullQueue';
import { VaultError } from '../vault/errors';

/** The specifier is a variable so that bundlers leave the optional package alone. */
const bullmq: string = 'bullmq';

/** @throws VaultError `InvalidOption` with the cure, where the package is missing */
export async function loadBull(): Promise<BullQueueOptions['bull']> {
	try {
		return (await import(bullmq)) as BullQueueOptions['bull'];
	} catch (error) {
		const words =
			'The option vault.jobs.redis needs the package "bullmq", which cannot be loaded. In the bot\'s folder: npm install bullmq@5';
		throw new VaultError('InvalidOption', words, { option: 'vault.jobs.redis' }, { cause: error });
	}
}
