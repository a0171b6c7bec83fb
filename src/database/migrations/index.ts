import { GuildAccess1763700025000 } from './1763700025000-GuildAccess';
import { Foundation1763700000000 } from './1763700000000-Foundation';
import { GuildAssets1763700012000 } from './1763700012000-GuildAssets';
import { SnapshotExpressions1763700012100 } from './1763700012100-SnapshotExpressions';
import { HealthFindings1763700020000 } from './1763700020000-HealthFindings';
import { ImportedIdentities1763700012200 } from './1763700012200-ImportedIdentities';
import { SnapshotChecks1763700020200 } from './1763700020200-SnapshotChecks';
import { SnapshotCommunity1763700013000 } from './1763700013000-SnapshotCommunity';
import { Archive1763700002000 } from './1763700002000-Archive';
import { Search1763700017000 } from './1763700017000-Search';
import { Privacy1763700017100 } from './1763700017100-Privacy';
import { ArchiveSync1763700016000 } from './1763700016000-ArchiveSync';
import { RestoreBlocks1763700020100 } from './1763700020100-RestoreBlocks';
import { Restores1763700015000 } from './1763700015000-Restores';
import { Names1763700018000 } from './1763700018000-Names';
import { People1763700018100 } from './1763700018100-People';
import { KnownGuilds1763700019000 } from './1763700019000-KnownGuilds';
import { Recovery1763700019100 } from './1763700019100-Recovery';
import { Loads1763700019200 } from './1763700019200-Loads';
import { JobsOfGuilds1763700024000 } from './1763700024000-JobsOfGuilds';
import { SnapshotImports1763700005000 } from './1763700005000-SnapshotImports';
import { Snapshots1763700001000 } from './1763700001000-Snapshots';

/**
 * Oldest first. A list of classes, since globs find nothing in a bundle. A migration that was released is never changed again, and its
 * `name` is written out: minifiers rename classes. On MySQL each statement commits by itself, so a migration must bear to be run again.
 */
export const migrations = [
	Foundation1763700000000,
	Snapshots1763700001000,
	Archive1763700002000,
	SnapshotImports1763700005000,
	GuildAssets1763700012000,
	SnapshotExpressions1763700012100,
	ImportedIdentities1763700012200,
	SnapshotCommunity1763700013000,
	Restores1763700015000,
	ArchiveSync1763700016000,
	Search1763700017000,
	Privacy1763700017100,
	Names1763700018000,
	People1763700018100,
	KnownGuilds1763700019000,
	Recovery1763700019100,
	Loads1763700019200,
	HealthFindings1763700020000,
	RestoreBlocks1763700020100,
	SnapshotChecks1763700020200,
	JobsOfGuilds1763700024000,
	GuildAccess1763700025000
];
