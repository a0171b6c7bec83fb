import { GuildSettingsRow } from './GuildSettings';
import { JobRow } from './Job';
import { LeaseRow } from './Lease';

/** Every table of the plugin, in the order of their migrations. */
export const entities = [GuildSettingsRow, LeaseRow, JobRow];
