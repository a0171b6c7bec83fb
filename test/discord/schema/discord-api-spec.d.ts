declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';

	/** Components of Discord's OpenAPI document by name and `Schema`. */
	const components: Readonly<Record<string, ZodMiniType>>;
	export = components;
}
