const prefix = 'vault';

/** What a button of ours asks for. Everything that its handler needs is in it, so it works after a restart. */
export interface Press {
	readonly action: string;
	readonly args: readonly string[];
}

/** `vault:<action>:<args>`. Discord allows 100 characters. */
export function customId(action: string, ...args: readonly (string | number)[]): string {
	return [prefix, action, ...args].join(':');
}

/** `null` when the component is not ours. */
export function parseCustomId(id: string): Press | null {
	const [head, action, ...args] = id.split(':');
	return head === prefix && action ? { action, args } : null;
}
