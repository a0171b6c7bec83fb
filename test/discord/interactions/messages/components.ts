import {
	ButtonStyle,
	ComponentType,
	type APIButtonComponent,
	type APIComponentInMessageActionRow,
	type APIMessageComponent,
	type APIMessageTopLevelComponent,
	type APISelectMenuComponent
} from 'discord-api-types/v10';
import type { FieldError } from '../../rest/errors';

export type AnyComponent = APIMessageComponent | APIMessageTopLevelComponent | APIComponentInMessageActionRow;
type Path = readonly (string | number)[];
type Located = readonly [component: AnyComponent, path: Path];

const totalLimit = 40;
const legacyRowLimit = 5;
const textLimit = 4000;

/** Every component with its place, parents before their children. */
export function walk(components: readonly AnyComponent[], path: Path = ['components']): Located[] {
	return components.flatMap((component, index) => {
		const here = [...path, index];
		const children = 'components' in component ? walk(component.components as readonly AnyComponent[], [...here, 'components']) : [];
		const accessory: Located[] = 'accessory' in component ? [[component.accessory as AnyComponent, [...here, 'accessory']]] : [];
		return [[component, here] satisfies Located, ...children, ...accessory];
	});
}

/** What is wrong with the components of a message, by the limits of Discord's "Component Reference". */
export function componentErrors(components: readonly APIMessageTopLevelComponent[], isVersion2: boolean): FieldError[] {
	const all = walk(components);
	return [
		...(isVersion2 ? totalErrors(all) : legacyErrors(components)),
		...duplicates(all),
		...all.flatMap(([component, path]) => errorsOf(component, path))
	];
}

/** Components as Discord sends them back: each has an id, and what was left out its default. */
export function normaliseComponents(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
	const copy = structuredClone(components) as APIMessageTopLevelComponent[];
	const all = walk(copy).map(([component]) => component);
	const taken = new Set(all.flatMap((component) => (component.id ? [component.id] : [])));
	let next = 1;
	for (const component of all) {
		if (!component.id) {
			while (taken.has(next)) next += 1;
			taken.add(next);
			component.id = next;
		}
		fillDefaults(component);
	}
	return copy;
}

function fillDefaults(component: AnyComponent): void {
	if (isSelect(component)) {
		component.min_values ??= 1;
		component.max_values ??= 1;
	} else if (component.type === ComponentType.Container) {
		component.accent_color ??= null;
		component.spoiler ??= false;
	} else if (component.type === ComponentType.Separator) {
		component.divider ??= true;
		component.spacing ??= 1;
	}
}

export function isSelect(component: AnyComponent): component is APISelectMenuComponent {
	return [3, 5, 6, 7, 8].includes(component.type);
}

export function isButton(component: AnyComponent): component is APIButtonComponent {
	return component.type === ComponentType.Button;
}

/** What the component is pressed or chosen by, if it can be. */
export function customIdOf(component: AnyComponent): string | undefined {
	return 'custom_id' in component ? component.custom_id : undefined;
}

function totalErrors(all: readonly Located[]): FieldError[] {
	const text = all.reduce((sum, [component]) => sum + (component.type === ComponentType.TextDisplay ? component.content.length : 0), 0);
	return [
		...(all.length > totalLimit ? [tooLong(['components'], totalLimit, 'components in total')] : []),
		...(text > textLimit ? [tooLong(['components'], textLimit, 'characters of text')] : [])
	];
}

function legacyErrors(components: readonly APIMessageTopLevelComponent[]): FieldError[] {
	const others = components.flatMap((component, index) =>
		component.type === ComponentType.ActionRow
			? []
			: [error(['components', index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')]
	);
	return components.length > legacyRowLimit ? [...others, tooLong(['components'], legacyRowLimit, 'rows')] : others;
}

function duplicates(all: readonly Located[]): FieldError[] {
	const seen = new Set<string>();
	return all.flatMap(([component, path]) => {
		const id = customIdOf(component);
		if (id === undefined) return [];
		if (seen.has(id)) return [error([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')];
		seen.add(id);
		return [];
	});
}

function errorsOf(component: AnyComponent, path: Path): FieldError[] {
	const id = customIdOf(component);
	const errors = id !== undefined && (id.length < 1 || id.length > 100) ? [tooLong([...path, 'custom_id'], 100, 'characters')] : [];
	if (component.type === ComponentType.ActionRow) errors.push(...rowErrors(component.components as readonly AnyComponent[], path));
	if (isButton(component)) errors.push(...buttonErrors(component, path));
	if (isSelect(component)) errors.push(...selectErrors(component, path));
	return errors;
}

function rowErrors(children: readonly AnyComponent[], path: Path): FieldError[] {
	const width = children.reduce((sum, child) => sum + (isButton(child) ? 1 : 5), 0);
	if (children.length === 0) return [error([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')];
	return width > 5 ? [error([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The component layout is too wide.')] : [];
}

function buttonErrors(button: APIButtonComponent, path: Path): FieldError[] {
	const errors: FieldError[] = [];
	const isLink = button.style === ButtonStyle.Link;
	const isPremium = button.style === ButtonStyle.Premium;
	if (isLink && !('url' in button && button.url))
		errors.push(error([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required.'));
	if (!isLink && !isPremium && !customIdOf(button)) {
		errors.push(error([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required.'));
	}
	const label = 'label' in button ? button.label : undefined;
	const emoji = 'emoji' in button ? button.emoji : undefined;
	if (!isPremium && !label && !emoji)
		errors.push(error([...path, 'label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A label or an emoji is required.'));
	if (label && label.length > 80) errors.push(tooLong([...path, 'label'], 80, 'characters'));
	return errors;
}

function selectErrors(select: APISelectMenuComponent, path: Path): FieldError[] {
	const errors: FieldError[] = [];
	if (select.placeholder && select.placeholder.length > 150) errors.push(tooLong([...path, 'placeholder'], 150, 'characters'));
	const minimum = select.min_values ?? 1;
	const maximum = select.max_values ?? 1;
	if (minimum > maximum || maximum > 25)
		errors.push(error([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES', 'Bad number of values.'));
	if (select.type !== ComponentType.StringSelect) return errors;
	const values = select.options.map((option) => option.value);
	if (values.length < 1 || values.length > 25)
		errors.push(error([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.'));
	if (new Set(values).size !== values.length)
		errors.push(error([...path, 'options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'));
	if (maximum > values.length) errors.push(error([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES', 'More values than options.'));
	for (const [index, option] of select.options.entries()) {
		for (const key of ['label', 'value', 'description'] as const) {
			const text = option[key];
			if (text !== undefined && text.length > 100) errors.push(tooLong([...path, 'options', index, key], 100, 'characters'));
		}
	}
	return errors;
}

function error(path: Path, code: string, message: string): FieldError {
	return { path, code, message };
}

function tooLong(path: Path, limit: number, what: string): FieldError {
	return error(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer ${what}.`);
}
