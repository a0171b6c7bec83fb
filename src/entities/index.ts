import { GuildIdentity } from './GuildIdentity';
import { GuildSettingsRow } from './GuildSettings';
import { JobRow } from './Job';
import { LeaseRow } from './Lease';
import { Snapshot } from './Snapshot';
import { SnapshotBan } from './SnapshotBan';
import { SnapshotChain } from './SnapshotChain';
import { SnapshotChannel } from './SnapshotChannel';
import { SnapshotLayer } from './SnapshotLayer';
import { SnapshotPermission } from './SnapshotPermission';
import { SnapshotRole } from './SnapshotRole';

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
	GuildIdentity
];
