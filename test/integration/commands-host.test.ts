import { AllFlowsPrecondition, container } from '@sapphire/framework';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot';
import { owner, textOf } from './people';

let bot: TestBot;
const host = { denies: false, silent: false, throws: false };

/** A precondition of the host's for every command. */
class HostSays extends AllFlowsPrecondition {
	public constructor(context: AllFlowsPrecondition.LoaderContext, options: AllFlowsPrecondition.Options) {
		super(context, { ...options, position: 100 });
	}

	public override chatInputRun() {
		return this.answer();
	}

	public override contextMenuRun() {
		return this.answer();
	}

	public override messageRun() {
		return this.answer();
	}

	private answer() {
		return host.denies ? this.error({ message: 'not on **Sundays**', context: { silent: host.silent } }) : this.ok();
	}
}

beforeAll(async () => {
	void container.stores.loadPiece({ store: 'preconditions', name: 'HostSays', piece: HostSays });
	bot = await startBot({
		vault: {
			translate(key, variables, locale) {
				if (host.throws) throw new Error('The host has a bug.');
				return key === 'list.empty' ? `Ahoy (${locale}, ${Object.keys(variables).length})` : null;
			}
		}
	});
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('takes the texts of the host first', async () => {
	const text = await owner(bot, 'de').say('list');
	expect(text).toContain('Ahoy (de, 0)');
	expect(text).toContain('Snapshots dieses Servers');
});

it("goes on with its own texts when the host's fail", async () => {
	host.throws = true;
	expect(await owner(bot).say('list')).toContain('There is no snapshot yet');
	host.throws = false;
	expect(bot.log.some(({ text }) => text.includes('vault.translate threw') && text.includes('The host has a bug.'))).toBe(true);
});

it('says why a precondition of the host denied a command', async () => {
	host.denies = true;
	const run = await owner(bot).snapshot('list');
	expect(textOf(await run.message())).toBe('The bot does not allow this here: not on \\*\\*Sundays\\*\\*');
	expect(run.isEphemeral).toBe(true);
	host.denies = false;
});

it('says it of a command in the context menu, too', async () => {
	host.denies = true;
	const { sim, guild } = bot;
	const channel = [...guild.channels.values()].find(({ id }) => (sim.world.messages.get(id)?.size ?? 0) > 0)!;
	const target = [...sim.world.messages.get(channel.id)!.values()][0]!;
	const user = guild.settings.owner_id;
	const run = await sim.interactions.messageCommand({ name: 'Archive thread', user, guildId: guild.id, channelId: channel.id, target });
	expect(textOf(await run.message())).toBe('The bot does not allow this here: not on \\*\\*Sundays\\*\\*');
	expect(run.isEphemeral).toBe(true);
	host.denies = false;
});

it('keeps silent when the host wants silence', async () => {
	Object.assign(host, { denies: true, silent: true });
	const denied = new Promise((resolve) => bot.client.once('chatInputCommandDenied', resolve));
	const run = await owner(bot).snapshot('list');
	await denied;
	Object.assign(host, { denies: false, silent: false });
	await owner(bot).say('list');
	expect(run.callbacks).toEqual([]);
});
