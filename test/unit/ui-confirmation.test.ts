import { ButtonStyle } from 'discord.js';
import { expect, it } from 'vitest';
import { checkConfirmation, confirmation } from '../../src/ui/confirmation';
import { parseCustomId } from '../../src/ui/customId';
import { Refusal } from '../../src/ui/Refusal';

const now = 1_800_000_000_000;
const { row, expiresAt } = confirmation(
	'snapshot-delete',
	'900000000000000001',
	12,
	[{ answer: 'yes', label: 'Delete', style: ButtonStyle.Danger }],
	now
);
const button = row.components[0]!.toJSON();
const args = 'custom_id' in button ? parseCustomId(button.custom_id)!.args : [];

function refusalOf(check: () => unknown): string {
	try {
		check();
	} catch (error) {
		if (error instanceof Refusal) return error.key;
		throw error;
	}
	return 'none';
}

it('takes the answer of the person who was asked, until it expires', () => {
	expect(checkConfirmation('900000000000000001', args, now + 1)).toEqual({ answer: 'yes', subject: '12' });
	expect(refusalOf(() => checkConfirmation('900000000000000001', args, expiresAt - 1))).toBe('none');
	expect(refusalOf(() => checkConfirmation('900000000000000001', args, expiresAt))).toBe('refused.expired');
});

it('refuses somebody else, and what is no confirmation', () => {
	expect(refusalOf(() => checkConfirmation('900000000000000002', args, now))).toBe('refused.other');
	expect(refusalOf(() => checkConfirmation('900000000000000001', ['yes', '12'], now))).toBe('refused.unknown');
	expect(refusalOf(() => checkConfirmation('900000000000000001', ['yes', '12', '900000000000000001', '?'], now))).toBe('refused.expired');
});
