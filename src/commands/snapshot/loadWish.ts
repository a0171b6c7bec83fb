import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Translator } from '../../locales';
import { label } from '../../ui/snapshot/label';
import { escape } from '../../ui/text';
import type { Grant, Loader } from '../../vault/recovery/Loads';
import { kindNames, type KindName, type SnapshotSummary } from '../../vault/snapshots/model';
import type { ComponentInteraction, Request } from '../lib/Action';
import { snapshotArgument } from '../lib/snapshotOption';

type Asked = Request<ChatInputCommandInteraction | ComponentInteraction | ModalSubmitInteraction>;

/** What is loaded of another server: by which proof, and what of people comes along. In a custom id: `~7~bmo`. */
export interface LoadWish {
	readonly grantId: number;
	readonly bans: boolean;
	/** Roles and nicknames. */
	readonly members: boolean;
	/** Permissions of single members in channels. */
	readonly overwrites: boolean;
}

/** They hang on messages, which no other server has. */
const bound: readonly KindName[] = ['pin', 'thread'];

export function encodeLoad({ grantId, bans, members, overwrites }: LoadWish): string {
	return `~${grantId}~${bans ? 'b' : ''}${members ? 'm' : ''}${overwrites ? 'o' : ''}`;
}

export function decodeLoad([id, of = '']: readonly string[]): LoadWish | null {
	if (id === undefined) return null;
	return { grantId: snapshotArgument(id), bans: of.includes('b'), members: of.includes('m'), overwrites: of.includes('o') };
}

export function kindsOfLoad({ bans, members }: LoadWish): readonly KindName[] {
	return kindNames.filter((kind) => !bound.includes(kind) && (kind !== 'ban' || bans) && (kind !== 'member' || members));
}

export function loaderOf({ interaction, guildId }: Asked): Loader {
	return { into: { id: guildId, name: interaction.guild?.name ?? guildId }, userId: interaction.user.id };
}

/** Of which server, as it was called. */
export async function loadTitle({ vault, t }: Asked, { lostGuildId }: Grant, snapshot: SnapshotSummary): Promise<string> {
	const guild = await vault.knownGuilds.get(lostGuildId);
	return t('load.title', { label: label(t, snapshot), guild: guild ? escape(guild.name) : lostGuildId });
}

/** What does not come along, and what stays of an attached file. */
export function loadNotes(t: Translator, { guildId, sourceGuildId, lostGuildId }: Grant): string[] {
	const isKept = sourceGuildId === guildId && lostGuildId !== guildId;
	return [t('load.bound'), ...(isKept ? [t('load.kept')] : [])];
}

/** What allows it; `null` for a snapshot of the server itself. @throws VaultError `RecoveryRefused` */
export async function grantFor(request: Asked, load: LoadWish | null): Promise<Grant | null> {
	return load && request.vault.loads.find(load.grantId, loaderOf(request));
}
