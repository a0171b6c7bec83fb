import type { $ZodIssue } from 'zod/v4/core';
import type { FieldError } from '../rest/errors';

/** Discord's error codes for what a schema finds wrong; where Discord would not mind, a code of our own. */
export function fieldErrors(issues: readonly $ZodIssue[], path: readonly PropertyKey[] = []): FieldError[] {
	return issues.flatMap((issue) => {
		const here = [...path, ...issue.path];
		if (issue.code === 'invalid_union' && issue.errors.length > 0) return fieldErrors(closest(issue.errors), here);
		return [{ path: here, code: codeOf(issue), message: messageOf(issue) }];
	});
}

/** Of the branches of a union the one that was meant: of the right `type`, or else with the fewest issues. */
function closest(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] {
	const meant = branches.filter((branch) => !branch.some((issue) => issue.path.length === 1 && issue.path[0] === 'type'));
	const candidates = meant.length > 0 ? meant : branches;
	return candidates.reduce((best, branch) => (branch.length < best.length ? branch : best));
}

function codeOf(issue: $ZodIssue): string {
	if (isMissing(issue)) return 'BASE_TYPE_REQUIRED';
	switch (issue.code) {
		case 'invalid_type':
			return `${issue.expected.toUpperCase()}_TYPE_COERCE`;
		case 'invalid_value':
			return 'BASE_TYPE_CHOICES';
		case 'too_big':
			return issue.origin === 'number' || issue.origin === 'int' ? 'NUMBER_TYPE_MAX' : 'BASE_TYPE_BAD_LENGTH';
		case 'too_small':
			return issue.origin === 'number' || issue.origin === 'int' ? 'NUMBER_TYPE_MIN' : 'BASE_TYPE_BAD_LENGTH';
		case 'unrecognized_keys':
			return 'UNKNOWN_FIELD';
		default:
			return 'BASE_TYPE_INVALID';
	}
}

function messageOf(issue: $ZodIssue): string {
	if (issue.code === 'unrecognized_keys') return `Unknown: ${issue.keys.join(', ')}`;
	if (isMissing(issue)) return 'This field is required';
	return issue.message;
}

function isMissing(issue: $ZodIssue): boolean {
	return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}
