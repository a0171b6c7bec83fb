import { Alias } from './Alias';
import { ArchivedChannel } from './ArchivedChannel';
import { ArchivedRole } from './ArchivedRole';
import { ArchivedUser } from './ArchivedUser';
import { ArchiveRoundRow } from './ArchiveRound';
import { ArchiveScopeRow } from './ArchiveScope';
import { Attachment } from './Attachment';
import { ChannelSyncRow } from './ChannelSync';
import { Coverage } from './Coverage';
import { Embed } from './Embed';
import { Erasure } from './Erasure';
import { GuildAsset } from './GuildAsset';
import { GuildIdentity } from './GuildIdentity';
import { GuildProfile } from './GuildProfile';
import { GuildRecovery } from './GuildRecovery';
import { GuildRestore } from './GuildRestore';
import { GuildSettingsRow } from './GuildSettings';
import { HealthFindingRow } from './HealthFinding';
import { ImportedIdentity } from './ImportedIdentity';
import { JobRow } from './Job';
import { KnownGuild } from './KnownGuild';
import { LeaseRow } from './Lease';
import { LoadGrant } from './LoadGrant';
import { MediaPool } from './MediaPool';
import { MediaRemoval } from './MediaRemoval';
import { Message } from './Message';
import { MessageRevision } from './MessageRevision';
import { OptOut } from './OptOut';
import { Poll } from './Poll';
import { PollVoter } from './PollVoter';
import { Reaction } from './Reaction';
import { RecoveryTry } from './RecoveryTry';
import { RestoreStep } from './RestoreStep';
import { Reactor } from './Reactor';
import { SearchAuthor } from './SearchAuthor';
import { SearchChange } from './SearchChange';
import { Snapshot } from './Snapshot';
import { SnapshotAutoModeration } from './SnapshotAutoModeration';
import { SnapshotBan } from './SnapshotBan';
import { SnapshotChain } from './SnapshotChain';
import { SnapshotChannel } from './SnapshotChannel';
import { SnapshotEmoji } from './SnapshotEmoji';
import { SnapshotEvent } from './SnapshotEvent';
import { SnapshotGuild } from './SnapshotGuild';
import { SnapshotInvite } from './SnapshotInvite';
import { SnapshotLayer } from './SnapshotLayer';
import { SnapshotMember } from './SnapshotMember';
import { SnapshotOnboarding } from './SnapshotOnboarding';
import { SnapshotPermission } from './SnapshotPermission';
import { SnapshotPin } from './SnapshotPin';
import { SnapshotRole } from './SnapshotRole';
import { SnapshotSound } from './SnapshotSound';
import { SnapshotSticker } from './SnapshotSticker';
import { SnapshotThread } from './SnapshotThread';
import { SnapshotWebhook } from './SnapshotWebhook';
import { SnapshotWelcomeScreen } from './SnapshotWelcomeScreen';
import { SnapshotWidget } from './SnapshotWidget';
import { Sticker } from './Sticker';
import { ThreadListRow } from './ThreadList';
import { VaultSecret } from './VaultSecret';

/** Every table of the plugin, in the order of their migrations. */
export const entities = [
	GuildSettingsRow,
	LeaseRow,
	JobRow,
	SnapshotChain,
	SnapshotLayer,
	Snapshot,
	SnapshotRole,
	SnapshotChannel,
	SnapshotPermission,
	SnapshotBan,
	GuildIdentity,
	ArchivedChannel,
	ArchivedUser,
	Coverage,
	Message,
	MessageRevision,
	Attachment,
	Embed,
	Reaction,
	Sticker,
	Poll,
	MediaPool,
	GuildAsset,
	SnapshotGuild,
	SnapshotEmoji,
	SnapshotSticker,
	SnapshotSound,
	ImportedIdentity,
	SnapshotAutoModeration,
	SnapshotEvent,
	SnapshotOnboarding,
	SnapshotWelcomeScreen,
	SnapshotWidget,
	SnapshotWebhook,
	SnapshotInvite,
	SnapshotPin,
	SnapshotThread,
	SnapshotMember,
	SearchChange,
	SearchAuthor,
	OptOut,
	Erasure,
	MediaRemoval,
	ArchiveScopeRow,
	ArchiveRoundRow,
	ChannelSyncRow,
	ThreadListRow,
	GuildRestore,
	RestoreStep,
	GuildProfile,
	ArchivedRole,
	Alias,
	Reactor,
	PollVoter,
	KnownGuild,
	HealthFindingRow,
	GuildRecovery,
	VaultSecret,
	LoadGrant,
	RecoveryTry
];
