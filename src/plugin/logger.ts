import type { ILogger } from '@sapphire/framework';

/** The host's logger with the plugin's name before each line. */
export function prefixed(logger: ILogger): Pick<ILogger, 'debug' | 'info' | 'warn' | 'error'> {
	const line = ([first, ...rest]: readonly unknown[]): unknown[] => [`[Guild Vault] ${String(first)}`, ...rest];
	return {
		debug: (...values) => logger.debug(...line(values)),
		info: (...values) => logger.info(...line(values)),
		warn: (...values) => logger.warn(...line(values)),
		error: (...values) => logger.error(...line(values))
	};
}
