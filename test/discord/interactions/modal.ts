import {
	ComponentType,
	type APIComponentInModalActionRow,
	type APIModalInteractionResponseCallbackComponent,
	type APIModalInteractionResponseCallbackData,
	type APITextInputComponent,
	type ModalSubmitComponent
} from 'discord-api-types/v10';
import { invalidForm, type FieldError } from '../rest/errors';
import { NotPossible } from './acts';
import type { Resolver } from './resolver';

export type ModalValue = string | readonly string[];
type Field =
	APIComponentInModalActionRow | Extract<APIModalInteractionResponseCallbackComponent, { type: ComponentType.Label }>['component'];
type Path = readonly (string | number)[];

const componentLimit = 5;

/** What is wrong with a form, by the limits of Discord's "Component Reference". */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
	const fields = fieldsOf(modal);
	const ids = fields.map(([field]) => customId(field));
	const errors: FieldError[] = [
		...lengthErrors(['custom_id'], modal.custom_id, 100),
		...lengthErrors(['title'], modal.title, 45),
		...(modal.components.length < 1 || modal.components.length > componentLimit
			? [error(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
			: []),
		...fields.flatMap(([field, path]) => fieldErrors(field, path)),
		...(new Set(ids).size !== ids.length
			? [error(['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')]
			: [])
	];
	if (errors.length > 0) throw invalidForm(errors);
}

/** What a person filled in, as the interaction carries it; refused where Discord's client would refuse it. */
export function submission(
	modal: APIModalInteractionResponseCallbackData,
	values: Readonly<Record<string, ModalValue>>,
	resolver: Resolver
): ModalSubmitComponent[] {
	const known = fieldsOf(modal).map(([field]) => customId(field));
	const unknown = Object.keys(values).find((id) => !known.includes(id));
	if (unknown !== undefined) throw new NotPossible(`The form has no field ${unknown}, only ${known.join(', ')}`);
	let id = 0;
	const fill = (field: Field): object => ({ ...filled(field, values[customId(field)], resolver), id: (id += 1) });
	const components = modal.components.map((component): object => {
		const base = { type: component.type, id: (id += 1) };
		if (component.type === ComponentType.TextDisplay) return base;
		if (component.type === ComponentType.Label) return { ...base, component: fill(component.component) };
		return { ...base, components: component.components.map(fill) };
	});
	return components as ModalSubmitComponent[];
}

function filled(field: Field, value: ModalValue | undefined, resolver: Resolver): object {
	const { type } = field;
	const base = { type, custom_id: customId(field) };
	if (type === ComponentType.TextInput) return { ...base, value: text(field, value) };
	if (
		type === ComponentType.StringSelect ||
		type === ComponentType.RoleSelect ||
		type === ComponentType.UserSelect ||
		type === ComponentType.ChannelSelect
	) {
		const values = value === undefined ? [] : [value].flat();
		const minimum = field.required === false && values.length === 0 ? 0 : (field.min_values ?? 1);
		if (values.length < minimum || values.length > (field.max_values ?? 1))
			throw new NotPossible(`${field.custom_id}: bad number of values`);
		for (const chosen of values) choose(field, chosen, resolver);
		return { ...base, values };
	}
	throw new NotPossible(`Fields of type ${type} are not modelled in forms`);
}

function choose(field: Extract<Field, { max_values?: number }>, chosen: string, resolver: Resolver): void {
	if (field.type === ComponentType.StringSelect) {
		if (!field.options.some((option) => option.value === chosen)) throw new NotPossible(`${field.custom_id} has no option ${chosen}`);
	} else if (field.type === ComponentType.RoleSelect) resolver.role(chosen);
	else if (field.type === ComponentType.UserSelect) resolver.user(chosen);
	else if (field.type === ComponentType.ChannelSelect) resolver.channel(chosen, field.channel_types);
}

function text(input: APITextInputComponent, value: ModalValue | undefined): string {
	const given = value ?? input.value ?? '';
	if (typeof given !== 'string') throw new NotPossible(`${input.custom_id} takes one text`);
	if (given === '' && (input.required ?? true)) throw new NotPossible(`${input.custom_id} is required`);
	if (given !== '' && given.length < (input.min_length ?? 0))
		throw new NotPossible(`${input.custom_id} needs at least ${input.min_length} characters`);
	if (given.length > (input.max_length ?? 4000))
		throw new NotPossible(`${input.custom_id} takes at most ${input.max_length ?? 4000} characters`);
	return given;
}

function fieldsOf(modal: APIModalInteractionResponseCallbackData): [field: Field, path: Path][] {
	return modal.components.flatMap((component, index): [Field, Path][] => {
		if (component.type === ComponentType.Label) return [[component.component, ['components', index, 'component']]];
		if (component.type === ComponentType.TextDisplay) return [];
		return component.components.map((child, place): [Field, Path] => [child, ['components', index, 'components', place]]);
	});
}

function fieldErrors(field: Field, path: Path): FieldError[] {
	const errors = lengthErrors([...path, 'custom_id'], customId(field), 100);
	if (field.type !== ComponentType.TextInput) return errors;
	if (typeof field.label === 'string') errors.push(...lengthErrors([...path, 'label'], field.label, 45));
	if ((field.placeholder?.length ?? 0) > 100)
		errors.push(error([...path, 'placeholder'], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.'));
	if ((field.value?.length ?? 0) > 4000) errors.push(error([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', 'Must be 4000 or fewer in length.'));
	return errors;
}

function lengthErrors(path: Path, value: string, maximum: number): FieldError[] {
	return value.length >= 1 && value.length <= maximum
		? []
		: [error(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${maximum} in length.`)];
}

function customId(field: Field): string {
	return 'custom_id' in field ? field.custom_id : '';
}

function error(path: Path, code: string, message: string): FieldError {
	return { path, code, message };
}
