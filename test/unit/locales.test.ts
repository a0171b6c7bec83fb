import { expect, it } from 'vitest';
import { catalogues, localizations, textKey, translator, type Text } from '../../src/locales';
import { enUS } from '../../src/locales/en-US';

const keys = Object.keys(enUS) as (keyof typeof enUS)[];
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const variables = (text: Text): string[] =>
	[...new Set(forms(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)))].sort();

it.each(Object.keys(catalogues))('%s has every text, with the same variables', (locale) => {
	const catalogue = catalogues[locale]!;
	expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
	for (const key of keys) expect({ key, variables: variables(catalogue[key]!) }).toEqual({ key, variables: variables(enUS[key]) });
});

it.each(Object.keys(catalogues))('%s names commands and options as Discord allows', (locale) => {
	for (const key of keys.filter((each) => /^(command|option)\./.test(each))) {
		const text = String(catalogues[locale]![key]);
		if (key.endsWith('.name')) expect(text).toMatch(/^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u);
		else expect(text.length).toBeLessThanOrEqual(100);
	}
});

it('chooses the plural form and writes numbers as the language does', () => {
	expect(translator('en-US')('count.role', { count: 1 })).toBe('1 role');
	expect(translator('en-US')('count.role', { count: 1234 })).toBe('1,234 roles');
	expect(translator('de')('count.role', { count: 1234 })).toBe('1.234 Rollen');
	expect(translator('fr')('count.role', { count: 0 })).toBe('0 rôle');
	expect(translator('ja')('count.role', { count: 1 })).toBe('ロール 1個');
});

it('falls back to the nearest language, then to English', () => {
	expect(translator('en-GB')('page.next')).toBe('Next');
	expect(translator('pt')('page.next')).toBe('Próxima');
	expect(translator('tlh')('page.next')).toBe('Next');
});

it('puts values in once: a value that looks like a variable stays text', () => {
	expect(translator('en-US')('snapshot.named', { id: '1', name: '{id}' })).toBe('#1 · {id}');
});

it('asks the host first, and takes the built-in text where it has none', () => {
	const t = translator('de', (key, values, locale) => (key === 'page.number' ? `${locale} ${String(values.page)}` : null));
	expect(t('page.number', { page: 2, pages: 3 })).toBe('de 2');
	expect(t('page.next')).toBe('Weiter');
});

it('knows keys that are made at run time', () => {
	expect(textKey('field', 'topic')).toBe('field.topic');
	expect(textKey('field', 'constructor')).toBeNull();
	const found = localizations('page.next');
	expect(found).toMatchObject({ de: 'Weiter', 'es-ES': 'Siguiente', fr: 'Suivant', ja: '次へ', 'pt-BR': 'Próxima' });
	expect(Object.keys(found).sort()).toEqual(
		Object.keys(catalogues)
			.filter((locale) => locale !== 'en-US')
			.sort()
	);
});
