import type { ChatInputCommandInteraction } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { Refusal } from '../../ui/Refusal';
import { VaultError } from '../../vault/errors';
import type { Grant } from '../../vault/recovery/Loads';
import type { Action, Request } from '../lib/Action';
import { attachmentOf } from '../lib/attachment';
import { addSnapshotOption } from '../lib/snapshotOption';
import { loaderOf } from './loadWish';
import { addRestoreOptions, chosen } from './restoreOptions';
import { begin, checkWord, showPlan, turnPlan, wordForm } from './restorePlan';

type Asked = Request<ChatInputCommandInteraction>;

/** Loads a snapshot of another server, which is lost, into this one: with a proof, after the same preview as a restore. */
export const load: Action = {
	id: 'snapshot-load',
	name: 'load',
	needs: 'Administrator',
	touches: 'restore',
	options(builder) {
		builder.addStringOption((option) => described(option, 'server').setAutocomplete(true));
		builder.addStringOption((option) => described(option, 'code').setMaxLength(100));
		builder.addAttachmentOption((option) => described(option, 'signed'));
		addSnapshotOption(builder, 'snapshot', false);
		addRestoreOptions(builder);
		for (const name of ['bans', 'member-roles', 'member-permissions'] as const) {
			builder.addBooleanOption((option) => described(option, name));
		}
	},
	async run(request) {
		const { options } = request.interaction;
		const { grantId, snapshotId } = await prove(request);
		const { deleteExtra, part } = chosen(request.interaction);
		const wanted = {
			bans: options.getBoolean('bans') ?? part === 'ban',
			members: options.getBoolean('member-roles') ?? part === 'member',
			overwrites: options.getBoolean('member-permissions') ?? false
		};
		await showPlan(request, load.id, { snapshotId, deleteExtra, part, load: { grantId, ...wanted } });
	},
	async press(request, args) {
		const [what, subject, page] = args;
		await (what === 'page' ? turnPlan(request, load.id, subject, page) : begin(request, load.id, args));
	},
	form: (request, args) => wordForm(request, load.id, args),
	async submit(request, args) {
		checkWord(request);
		await begin(request, load.id, args);
	}
};

interface Described<T> {
	setName(name: string): T;
	setNameLocalizations(names: Record<string, string>): T;
	setDescription(text: string): T;
	setDescriptionLocalizations(texts: Record<string, string>): T;
}

function described<T extends Described<T>>(
	option: T,
	name: 'server' | 'code' | 'signed' | 'bans' | 'member-roles' | 'member-permissions'
): T {
	return option
		.setName(enUS[`option.${name}.name`])
		.setNameLocalizations(localizations(`option.${name}.name`))
		.setDescription(enUS[`option.${name}.description`])
		.setDescriptionLocalizations(localizations(`option.${name}.description`));
}

/** Exactly one proof. Which snapshot: the one that was chosen, else the newest of what the proof opens. */
async function prove(request: Asked): Promise<{ grantId: number; snapshotId: number }> {
	const { interaction, vault } = request;
	const { options } = interaction;
	const [server, code, file] = [options.getString('server'), options.getString('code'), options.getAttachment('file')];
	if ([server, code, file].filter((proof) => proof !== null).length !== 1)
		throw new Refusal('refused.proof', (say) => say('refused.proof'));
	const snapshotId = options.getInteger('snapshot');
	const loader = loaderOf(request);
	if (file && snapshotId === null) {
		const { grant, newest } = await vault.loads.byFile(loader, attachmentOf(request, file));
		return { grantId: grant.id, snapshotId: newest.id };
	}
	const grant = file
		? await vault.loads.byFileForStored(loader, attachmentOf(request, file))
		: await (server === null ? vault.loads.byCode(loader, code ?? '') : vault.loads.byOwner(loader, server));
	return { grantId: grant.id, snapshotId: snapshotId ?? (await newestOf(request, grant)) };
}

async function newestOf({ vault }: Asked, { sourceGuildId: guildId }: Grant): Promise<number> {
	const [newest] = await vault.snapshots.list(guildId);
	if (!newest) throw new VaultError('SnapshotNotFound', 'Of that server there is no snapshot.', { guildId });
	return newest.id;
}
