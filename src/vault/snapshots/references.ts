import { canonicalJson } from './canonical';
import type { ReferenceKind, Translate } from './identity';
import type { Field, Kind } from './kinds';
import type { InnerReference } from './kinds/Kind';
import type { Value, Values } from './model';

/** A node's id with each part translated. */
export function translateId(kind: Pick<Kind, 'ids'>, id: string, translate: Translate): string {
	const { ids } = kind;
	if (ids === 'code') return id;
	if (ids.length === 1) return translate(ids[0] as ReferenceKind, id);
	return id
		.split(':')
		.map((part, index) => translate(ids[index] ?? 'user', part))
		.join(':');
}

/**
 * Values with each id in them translated: references, ids inside JSON, mentions in texts. By `identity.origin` what Discord says becomes
 * what snapshots keep, by `identity.current` the other way round.
 */
export function translateValues(kind: Pick<Kind, 'fields'>, values: Values, translate: Translate): Values {
	const translated: Record<string, Value> = {};
	for (const field of kind.fields) {
		const value = values[field.name];
		if (typeof value === 'string') translated[field.name] = translateValue(field, value, translate);
	}
	return { ...values, ...translated };
}

function translateValue(field: Field, value: string, translate: Translate): string {
	if (field.references) return translate(field.references, value);
	if (field.mentions) return translateMentions(value, translate);
	if (!field.within) return value;
	let json: unknown = JSON.parse(value);
	for (const { path, references } of field.within) json = translateAt(json, path, references, translate);
	return field.isSet ? setText(json as readonly unknown[]) : canonicalJson(json);
}

function translateAt(value: unknown, [step, ...rest]: readonly string[], to: InnerReference['references'], translate: Translate): unknown {
	if (step === undefined) return typeof value === 'string' ? translateText(value, to, translate) : value;
	if (typeof value !== 'object' || value === null) return value;
	if (step === '*') return Array.isArray(value) ? value.map((part: unknown) => translateAt(part, rest, to, translate)) : value;
	const object = value as Readonly<Record<string, unknown>>;
	return Object.hasOwn(object, step) ? { ...object, [step]: translateAt(object[step], rest, to, translate) } : value;
}

function translateText(text: string, to: InnerReference['references'], translate: Translate): string {
	return to === 'mentions' ? translateMentions(text, translate) : translate(to, text);
}

/** https://discord.com/developers/docs/reference#message-formatting */
function translateMentions(text: string, translate: Translate): string {
	return text.replace(/<(#|@&|a?:\w{1,32}:)(\d{17,20})>/g, (_, sign: string, id: string) => `<${sign}${mentioned(sign, id, translate)}>`);
}

function mentioned(sign: string, id: string, translate: Translate): string {
	if (sign === '@&') return translate('role', id);
	if (sign !== '#') return translate('emoji', id);
	const channel = translate('channel', id);
	return channel === id ? translate('thread', id) : channel;
}

/** The JSON of a list in which the order means nothing. */
export function setText(list: readonly unknown[]): string {
	return `[${list
		.map((entry) => canonicalJson(entry))
		.sort()
		.join(',')}]`;
}
