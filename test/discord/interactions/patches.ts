import * as z from 'zod/mini';
import type { Patch } from '../schema/patches';

const COMPONENTS = [
	'IncomingWebhookRequestPartial',
	'IncomingWebhookUpdateRequestPartial',
	'IncomingWebhookInteractionRequest',
	'IncomingWebhookUpdateForInteractionCallbackRequestPartial'
];
const WITHOUT_TTS = ['IncomingWebhookUpdateRequestPartial', 'IncomingWebhookUpdateForInteractionCallbackRequestPartial'];

/** discord.js sends these with every message, answers and edits included; Discord ignores them there. Only the defaults are let through. */
export const interactionPatches: readonly Patch[] = [
	...COMPONENTS.map((component): Patch => ({
		component,
		field: 'enforce_nonce',
		schema: z.optional(z.literal(false)),
		sample: false,
		originally: 'missing'
	})),
	...WITHOUT_TTS.map((component): Patch => ({
		component,
		field: 'tts',
		schema: z.optional(z.literal(false)),
		sample: false,
		originally: 'missing'
	}))
];
