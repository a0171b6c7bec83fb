import type { APIRole } from 'discord-api-types/v10';
import { hashedImage } from '../../snapshots/kinds/assetNames';
import type { Node } from '../../snapshots/model';
import type { Draft } from '../Draft';
import { picturesOf, type Pictures, type ReadFile } from '../files';
import type { NewAsset, Note } from '../model';

const colors = ['color', 'secondary_color', 'tertiary_color'];
const icons = ['icon', 'unicode_emoji'];
/** Colours and icons of a role. */
export const looks = [...colors, ...icons];
/** Gradients and icons need features of the server, which boosts bring. Without them Discord leaves them out and does not say so. */
const boosted: Readonly<Record<string, string>> = {
	secondary_color: 'ENHANCED_ROLE_COLORS',
	tertiary_color: 'ENHANCED_ROLE_COLORS',
	icon: 'ROLE_ICONS',
	unicode_emoji: 'ROLE_ICONS'
};

/** What a new role will not have. */
export function looksLeftOut(draft: Draft, { values }: Node): Note[] {
	const left = looks.filter((name) => !isPossible(draft, name) && (values[name] ?? null) !== null);
	return left.map((field) => ({ reason: 'field_left_out', field, feature: boosted[field] ?? '' }));
}

/** Of changed fields those that can be changed. Says which of the others cannot. */
export function possibleLooks(draft: Draft, node: Node, changed: readonly string[]): string[] {
	const wanted = changed.filter((name) => looks.includes(name));
	for (const feature of new Set(wanted.flatMap((name) => (isPossible(draft, name) ? [] : (boosted[name] ?? []))))) {
		draft.block('role', 'modify', node, { reason: 'missing_feature', feature });
	}
	return wanted.filter((name) => isPossible(draft, name));
}

function isPossible({ situation }: Draft, name: string): boolean {
	const feature = boosted[name];
	return feature === undefined || situation.has(feature);
}

/** Without the feature a role has its first colour alone. */
export function colorsOf(draft: Draft, { values }: Node, names: readonly string[]): object {
	if (!names.some((name) => colors.includes(name)) || typeof values['color'] !== 'number') return {};
	const has = isPossible(draft, 'secondary_color');
	const further = { secondary_color: values['secondary_color'] ?? null, tertiary_color: values['tertiary_color'] ?? null };
	const isPlain = !has || (further.secondary_color === null && further.tertiary_color === null);
	if (isPlain)
		return {
			color: values['color'],
			...(has && { colors: { primary_color: values['color'], secondary_color: null, tertiary_color: null } })
		};
	return { colors: { primary_color: values['color'], ...further } };
}

/** The emoji is one of the fields, though it is no file. */
export async function iconOf(draft: Draft, node: Node, names: readonly string[], read: ReadFile): Promise<Pictures> {
	const changed = names.filter((name) => icons.includes(name) && isPossible(draft, name));
	const { fields, missing } = await picturesOf(read, node, changed.includes('icon') ? ['icon'] : []);
	const emoji = node.values['unicode_emoji'];
	if (!changed.includes('unicode_emoji') || emoji === undefined) return { fields, missing };
	return { fields: { ...fields, unicode_emoji: emoji === null ? null : String(emoji) }, missing };
}

export function iconAssets({ id, icon }: APIRole, { values }: Node): NewAsset[] {
	const name = hashedImage('role-icons', id, icon);
	return name !== null && typeof values['icon'] === 'string' ? [{ name, sha256: values['icon'] }] : [];
}
