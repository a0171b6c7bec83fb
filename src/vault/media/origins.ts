/** Where Discord keeps files, and pictures of other hosts that it shows. https://discord.com/developers/docs/reference#image-formatting */
const discordOrigins = [
	'https://cdn.discordapp.com',
	'https://media.discordapp.net',
	'https://images-ext-1.discordapp.net',
	'https://images-ext-2.discordapp.net'
] as const;

/**
 * Which addresses files may be downloaded from. Messages can name any address: nothing but Discord's hosts (and those that the bot's
 * owner configured) is ever asked, so that nobody can make the bot speak to a machine in its own network.
 */
export class Origins {
	private readonly allowed: ReadonlySet<string>;

	/** @param more further addresses; scheme, host and port count, the rest does not. */
	public constructor(more: readonly string[] = []) {
		this.allowed = new Set([...discordOrigins, ...more.map((url) => new URL(url).origin)]);
	}

	/** The address, or `null` if it is none or not allowed. */
	public check(address: string, base?: URL): URL | null {
		if (!URL.canParse(address, base?.href)) return null;
		const url = new URL(address, base);
		const isPlain = url.username === '' && url.password === '';
		return isPlain && this.allowed.has(url.origin) ? url : null;
	}
}
