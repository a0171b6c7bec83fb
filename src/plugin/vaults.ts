import type { Client } from 'discord.js';
import type { Vault } from '../vault';

/** The hooks of plugins are global, clients are not: each client has a vault of its own. */
const vaults = new WeakMap<Client, Vault>();

export function setVault(client: Client, vault: Vault): void {
	vaults.set(client, vault);
}

/** The vault of a client. `container.vault` is that of the client which was made last. */
export function vaultOf(client: Client): Vault {
	const vault = vaults.get(client);
	if (!vault) throw new Error('This client has no vault: import sapphire-plugin-guild-vault/register before the client is made.');
	return vault;
}
