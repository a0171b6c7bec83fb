import { textKey, type Translator } from '../../../locales';
import type { Field } from '../../../vault/snapshots/kinds';
import type { KindName, Value } from '../../../vault/snapshots/model';
import { escape } from '../../text';
import type { Names } from '../names';
import { permissionsText } from '../permissions';
import { flagNames } from './flags';
import { JsonWords } from './json';
import { withMentions } from './mentions';
import { quantityText } from './quantities';
import type { Words } from './words';

const longestText = 120;

/** The value of a field in words. */
export function describe(t: Translator, kind: KindName, field: Field, value: Value, names: Names): Words {
	if (value === null || value === '') return t('value.none');
	const named = textKey('enum', `${kind}.${field.name}.${String(value)}`);
	if (named) return t(named);
	if (field.references) return names.referred(field.references, String(value));
	if (field.type === 'bits') return permissionsText(t, value);
	if (isFlags(field)) return { list: flagNames(t, kind, field.name, value) };
	if (field.type === 'media') return t('value.file');
	if (field.type === 'json') return new JsonWords(t, kind, field, names).describe(JSON.parse(String(value)));
	if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
	const quantity = quantityText(t, field.name, value);
	if (quantity !== null || typeof value === 'number') return quantity ?? String(value);
	if (emojis.includes(field.name)) return escape(value);
	return `“${field.mentions ? withMentions(value, longestText, names) : escape(value, longestText)}”`;
}

/** What a thing has in any case, or for want of anything else: it is not worth a line. */
export function isUsual(kind: KindName, { name, type }: Field, value: Value | undefined): boolean {
	if (value === undefined || value === null || value === '' || value === '[]' || value === '{}') return true;
	const usually = usual[`${kind}.${name}`] ?? usual[name];
	if (usually !== undefined) return value === usually;
	if (type === 'integer' && value === 0) return textKey('enum', `${kind}.${name}.0`) === null;
	return value === false && !telling.includes(name);
}

/** Where something else than nothing is the rule. */
const usual: Readonly<Record<string, Value>> = {
	available: true,
	invitable: true,
	bitrate: 64_000,
	user_limit: 0,
	video_quality_mode: 1,
	default_forum_layout: 0,
	'event.privacy_level': 2,
	volume: '1',
	// Black is a colour where there is a first one.
	secondary_color: null,
	tertiary_color: null,
	theme_color: null
};

/** Texts that are one emoji. */
const emojis: readonly string[] = ['unicode_emoji', 'emoji_name'];

/** Off is as much worth to be said as on. */
const telling: readonly string[] = ['enabled'];

function isFlags({ name, type }: Field): boolean {
	return type === 'integer' && name.endsWith('flags');
}
