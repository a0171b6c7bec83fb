import { EmbedType, type APIEmbed } from 'discord-api-types/v10';
import type { FieldError } from '../../rest/errors';

const limits = { title: 256, description: 4096, 'footer.text': 2048, 'author.name': 256, 'field.name': 256, 'field.value': 1024 } as const;
const embedLimit = 10;
const fieldLimit = 25;
const totalLimit = 6000;

/** What is wrong with the embeds of a message: Discord's "Embed Limits". */
export function embedErrors(embeds: readonly APIEmbed[]): FieldError[] {
	const errors = embeds.flatMap((embed, index) => errorsOf(embed, ['embeds', index]));
	const total = embeds.reduce((sum, embed) => sum + texts(embed).reduce((length, [, text]) => length + text.length, 0), 0);
	if (embeds.length > embedLimit) errors.push(tooLong(['embeds'], embedLimit));
	if (total > totalLimit)
		errors.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' });
	return errors;
}

/** Embeds as Discord sends them back. */
export function normaliseEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
	return embeds.map((embed) => ({
		...embed,
		type: EmbedType.Rich,
		...(embed.title !== undefined && { title: embed.title.trim() }),
		...(embed.description !== undefined && { description: embed.description.trim() }),
		...(embed.timestamp !== undefined && { timestamp: new Date(embed.timestamp).toISOString() }),
		...(embed.fields && {
			fields: embed.fields.map((field) => ({ name: field.name.trim(), value: field.value.trim(), inline: field.inline ?? false }))
		})
	}));
}

type Path = readonly (string | number)[];

function errorsOf(embed: APIEmbed, path: Path): FieldError[] {
	const errors = texts(embed).flatMap(([key, text, where]) =>
		text.length > limits[key] ? [tooLong([...path, ...where], limits[key])] : []
	);
	const isEmpty = texts(embed).every(([, text]) => text.trim() === '') && !embed.image && !embed.thumbnail && !embed.video;
	if (isEmpty) errors.push({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
	if ((embed.fields?.length ?? 0) > fieldLimit) errors.push(tooLong([...path, 'fields'], fieldLimit));
	for (const [index, field] of (embed.fields ?? []).entries()) {
		for (const key of ['name', 'value'] as const) {
			if (field[key].trim() === '')
				errors.push({ path: [...path, 'fields', index, key], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
		}
	}
	return errors;
}

function texts(embed: APIEmbed): [key: keyof typeof limits, text: string, path: Path][] {
	return [
		['title', embed.title ?? '', ['title']],
		['description', embed.description ?? '', ['description']],
		['footer.text', embed.footer?.text ?? '', ['footer', 'text']],
		['author.name', embed.author?.name ?? '', ['author', 'name']],
		...(embed.fields ?? []).flatMap((field, index): [keyof typeof limits, string, Path][] => [
			['field.name', field.name, ['fields', index, 'name']],
			['field.value', field.value, ['fields', index, 'value']]
		])
	];
}

function tooLong(path: Path, limit: number): FieldError {
	return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` };
}
