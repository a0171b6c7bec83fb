import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Folders whose strings people see. */
const folders = ['src/ui', 'src/commands', 'src/interaction-handlers'];
/** What is said to a log or in an English error is no text for a person: `ui/failure` finds the words for those by their codes. */
const forTheLog = new Set(['Error', 'VaultError', 'ReadError', 'debug', 'info', 'warn', 'error']);
/** Names of their own, and words that reach a log by a variable. */
const allowed = new Set([
	'Guild Vault',
	'Server Members',
	'Message Content',
	' in guild ',
	'the owner of guild ',
	'the log channel of guild ',
	'A message would open the archived thread again.'
]);
/** Two words with a space between them. */
const sentence = /\p{L}{2,} \p{L}{2,}/u;

function files(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name));
}

function isForTheLog(node: ts.Node): boolean {
	for (let parent = node.parent; !ts.isSourceFile(parent); parent = parent.parent) {
		if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) continue;
		const callee = parent.expression;
		const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : '';
		if (forTheLog.has(name)) return true;
	}
	return false;
}

/** Sentences that stand in the code itself. */
function sentencesIn(path: string, text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
		if (isText && sentence.test(node.text) && !allowed.has(node.text) && !isForTheLog(node)) found.push(`${path}: ${node.text}`);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return found;
}

it('no text that a person sees stands outside the catalogue', () => {
	expect(folders.flatMap(files).flatMap((path) => sentencesIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it('finds one that does', () => {
	expect(sentencesIn('a.ts', 'button.setLabel(`Press me ${name}`); new VaultError("X", "for the log");')).toEqual(['a.ts: Press me ']);
});
