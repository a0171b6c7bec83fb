import type { Client } from 'discord.js';
import type { Vault } from '../vault';

/**
 * Sapphire has no hook for the end, so `destroy` of this one client also closes its vault: work in progress ends, the database is closed,
 * and nothing keeps the process alive.
 */
export function closeWithClient(client: Client, vault: Vault): void {
	const destroy = client.destroy.bind(client);
	client.destroy = async () => {
		try {
			await vault.close();
		} finally {
			await destroy();
		}
	};
}
