import { LogLevel } from '@sapphire/framework';
import { PermissionFlagsBits as P, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteChannel } from '../discord/actions/channels';
import { updateMember } from '../discord/actions/members';
import { createRole } from '../discord/actions/roles';
import type { Action } from '../../src/commands/lib/Action';
import type { Run } from '../discord/interactions';
import { everyAction } from './every/commands';
import { allOf, requiredOf } from './every/options';
import { refusal } from './every/refusal';
import { filled, isForm, usableOn, type Usable } from './every/components';
import { allBut, foreignOwner, newMember, portraitOf, startHome, type Home } from './every/home';
import { answerOf, isProgress, owner, textOf, withButton, type Person } from './people';

/** Answers that have buttons only where there is more than a page of them. */
const pages = ['vault-health', 'snapshot-list', 'snapshot-prune', 'archive-status'];

let home: Home;
let stranger: Person;
let almostAdmin: Person;
/** The actions of which something was used, and those of which a form was sent. */
const used = new Set<string>();
const sent = new Set<string>();

beforeAll(async () => {
	home = await startHome();
	stranger = foreignOwner(home);
	almostAdmin = newMember(home.bot, allBut(P.ManageGuild, P.Administrator), new Set());
});
afterAll(() => home.close());

/** So that there is something to compare and to restore, and something that a restore would delete. */
function damage(): void {
	const { sim, guild } = home.bot;
	const actor = { userId: guild.settings.owner_id };
	for (const { id } of [...guild.channels.values()].filter(({ name }) => name === 'general')) deleteChannel(sim.world, guild, id, actor);
	createRole(sim.world, guild, { name: 'Newcomers' }, actor);
}

/** Uses a copy of a component that the person was never shown. */
async function forge(person: Person, asked: string): Promise<string> {
	const shown = await (await person.run('vault', 'health')).message();
	const mine = asked.replace(owner(home.bot).id, person.id);
	const run = await person.click(withButton(home.bot, shown, mine), 'Forged');
	const seen = await run.outcome();
	return isForm(seen) ? 'a form' : textOf(seen);
}

/** Uses all that an answer offers, and all that the answers to that offer. */
async function useAll(first: APIMessage): Promise<void> {
	const seen = new Set<string>();
	const waiting: Usable[] = usableOn(first);
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		if (seen.has(next.shape)) continue;
		seen.add(next.shape);
		used.add(actionOf(next).id);
		await refuse(next);
		waiting.push(...usableOn(await use(next)));
	}
}

/** Neither people without the permission nor the owner of another server get anything out of it. */
async function refuse(usable: Usable): Promise<void> {
	const { asked } = usable;
	const before = await portraitOf(home, home.bot.guild.id);
	if (actionOf(usable).needs !== null) expect(await forge(almostAdmin, asked), asked).toMatch(refusal);
	await forge(stranger, asked);
	expect(await portraitOf(home, home.bot.guild.id), `${asked}, from another server`).toEqual(before);
}

/** What comes of it. A form is sent, with the word that a restore asks for. */
async function use(usable: Usable): Promise<APIMessage> {
	const run = await usable.use(home.bot, owner(home.bot));
	const seen = await run.outcome();
	if (!isForm(seen)) return told(usable, run, seen);
	sent.add(actionOf(usable).id);
	const submitted = await home.bot.sim.interactions.submitModal(run, filled(seen, 'restore'));
	return told(usable, submitted, (await submitted.outcome()) as APIMessage);
}

async function told({ asked }: Usable, run: Run, first: APIMessage): Promise<APIMessage> {
	const message = isProgress(first) ? await answerOf(run) : first;
	expect(textOf(message), asked).not.toMatch(/another version|too old|somebody else|unexpected/);
	return isBegun(message) ? run.until((later) => later.content.includes('The restore is done')) : message;
}

/** A restore goes on for a while, and tells of it in the answer. */
function isBegun({ content }: APIMessage): boolean {
	return content.startsWith('The restore has begun');
}

function actionOf({ asked }: Usable): Action {
	return everyAction.map(({ action }) => action).find(({ id }) => asked.startsWith(`vault:${id}:`))!;
}

/** People first ask what is kept of them, before others have it removed. */
const privacyFirst = [...everyAction].sort((left, right) => Number(right.command === 'privacy') - Number(left.command === 'privacy'));

describe.each(privacyFirst)('what /$command $action.name offers', ({ command, action }) => {
	it('is for the people who may, in the server that it was offered in', async () => {
		for (const options of [requiredOf(home, command, action), allOf(home, command, action)]) {
			damage();
			await useAll(await answerOf(await owner(home.bot).run(command, action.name, options)));
			await vaultOf(home.bot.client).runDue();
		}
		expect(home.bot.log.filter(({ level }) => level > LogLevel.Warn)).toEqual([]);
		home.bot.sim.assertClean();
	});
});

it('of every action that has components or a form, one was used', () => {
	const ids = (has: (action: Action) => boolean) => everyAction.flatMap(({ action }) => (has(action) ? [action.id] : []));
	expect(ids(({ press }) => press !== undefined).filter((id) => !used.has(id) && !pages.includes(id))).toEqual([]);
	expect(ids(({ submit }) => submit !== undefined).filter((id) => !sent.has(id))).toEqual([]);
});

it.each(['vault:vault-health:1', 'vault:snapshot-list:1', 'vault:snapshot-prune:1'])(
	'the button to another page, %s, too',
	async (asked) => {
		expect(await forge(almostAdmin, asked)).toMatch(refusal);
		expect(await forge(owner(home.bot), asked)).not.toMatch(/another version|unexpected/);
	}
);

it('a form is asked again who sends it', async () => {
	const admin = newMember(home.bot, P.ViewChannel | P.UseApplicationCommands | P.ManageGuild, new Set([almostAdmin.id]));
	const shown = await (await admin.snapshot('view', { snapshot: home.own, kind: 'role' })).message();
	const opened = await admin.click(shown, 'Search');
	await opened.outcome();
	updateMember(home.bot.sim.world, home.bot.guild, admin.id, { roles: [] }, { userId: owner(home.bot).id });
	const submitted = await home.bot.sim.interactions.submitModal(opened, { query: 'x' });
	expect(textOf((await submitted.outcome()) as APIMessage)).toMatch(refusal);
});
