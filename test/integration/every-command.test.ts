import { LogLevel } from '@sapphire/framework';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/commands/lib/Action';
import type { OptionValue } from '../discord/interactions';
import { everyAction, optionsOf } from './every/commands';
import { requiredOf, sampleOf } from './every/options';
import { refusal } from './every/refusal';
import { allBut, newMember, startHome, type Home } from './every/home';
import { vaultOf } from '../../src/plugin/vaults';
import { answerOf, owner, textOf, type Person } from './people';
import { rowsOf } from './every/rows';

/** Options that name something which the bot keeps for a server. Of all others, Discord itself says that they are of this one, or they name nothing. */
const ofTheVault = new Set(['snapshot', 'from', 'to', 'archived', 'server']);
const unknownHere =
	/no such snapshot on this server|Nothing is archived of such a channel on this server|opens no snapshots of another server|Say what opens the snapshots/;

let home: Home;
let nobody: Person;
let manager: Person;
let admin: Person;
let almostManager: Person;
let almostAdmin: Person;

beforeAll(async () => {
	home = await startHome();
	const taken = new Set<string>();
	const base = P.ViewChannel | P.UseApplicationCommands;
	[nobody, manager, admin, almostManager, almostAdmin] = [
		base,
		base | P.ManageGuild,
		base | P.Administrator,
		allBut(P.ManageGuild, P.Administrator),
		allBut(P.Administrator)
	].map((permissions) => newMember(home.bot, permissions, taken)) as [Person, Person, Person, Person, Person];
});
afterEach(() => {
	home.bot.sim.assertClean();
	expect(home.bot.log.filter(({ level }) => level > LogLevel.Warn)).toEqual([]);
});
afterAll(() => home.close());

/** Who has just enough, and who has all but that. `null`: everybody may. */
function peopleFor({ needs }: Action): { readonly enough: Person; readonly lacking: readonly Person[] } {
	const theOwner = owner(home.bot);
	switch (needs) {
		case null:
			return { enough: nobody, lacking: [] };
		case 'ManageGuild':
			return { enough: manager, lacking: [nobody, almostManager] };
		case 'Administrator':
			return { enough: admin, lacking: [nobody, manager, almostAdmin] };
		case 'Protected':
		case 'Owner':
			return { enough: theOwner, lacking: [nobody, manager, almostAdmin, admin] };
	}
}

/** The command with the options that fit. */
async function run(
	person: Person,
	command: string,
	action: Action,
	options: Record<string, OptionValue> = requiredOf(home, command, action)
): Promise<string> {
	return textOf(await answerOf(await person.run(command, action.name, options)));
}

const guarded = everyAction.filter(({ action }) => action.needs !== null);

describe.each(guarded)('/$command $action.name, to people who lack just what it needs', ({ command, action }) => {
	it('is refused, and nothing changes', async () => {
		const before = await rowsOf(home.bot);
		for (const person of peopleFor(action).lacking) expect(await run(person, command, action)).toMatch(refusal);
		expect(await rowsOf(home.bot)).toEqual(before);
	});

	it('suggests nothing', async () => {
		const typed = optionsOf(home.bot, command, action).filter((option) => 'autocomplete' in option && option.autocomplete);
		for (const { name } of typed) {
			for (const person of peopleFor(action).lacking) expect(await person.suggest(command, action.name, name, '')).toEqual([]);
		}
	});
});

it('each option that names something which the bot keeps, of another server, is refused', async () => {
	const before = await rowsOf(home.bot);
	let count = 0;
	for (const { command, action } of everyAction) {
		const options = optionsOf(home.bot, command, action);
		for (const option of options.filter(({ name }) => ofTheVault.has(name))) {
			const answer = await run(owner(home.bot), command, action, {
				...requiredOf(home, command, action),
				[option.name]: sampleOf(home, option, 'foreign')
			});
			expect.soft(answer, `/${command} ${action.name} ${option.name}`).toMatch(unknownHere);
			count += 1;
		}
	}
	expect(count).toBeGreaterThanOrEqual(9);
	expect(await rowsOf(home.bot)).toEqual(before);
});

it('only those are suggested, and words to search for', () => {
	const options = everyAction.flatMap(({ command, action }) => optionsOf(home.bot, command, action));
	const suggested = new Set(options.filter((option) => 'autocomplete' in option && option.autocomplete).map(({ name }) => name));
	expect([...suggested].sort()).toEqual([...ofTheVault, 'query'].sort());
});

describe.each(everyAction)('/$command $action.name, to people who have just what it needs', ({ command, action }) => {
	it('is done', async () => {
		const text = await run(peopleFor(action).enough, command, action);
		expect(text).not.toMatch(refusal);
		expect(text).not.toBe('');
		await vaultOf(home.bot.client).runDue();
	});
});
