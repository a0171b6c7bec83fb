/** A service that tests need, as it was found or started. */
export interface Running {
	readonly url: string;
	/** What was found, for the line that says so: name and version. */
	readonly version: string;
	/** Ends what was started for us; does nothing to a server that was there before. */
	stop(): Promise<void>;
}

/** How one kind of service is had. Each step answers null when it cannot, and throws when it should have been able to. */
export interface Service {
	readonly name: string;
	/** The environment variable that names a running one, and in which tests find its address. */
	readonly variable: string;
	/** Where one is looked for when the variable is not set. */
	readonly usualUrl: string;
	/** Debian packages that bring it. */
	readonly packages: readonly string[];
	/** Proves that the server answers to us, not only that a port is open; answers its version. */
	ask(url: string): Promise<string>;
	/** Starts a private one from installed programs, with data, port and socket of its own; null when the programs are not there. */
	start(): Promise<Running | null>;
}
