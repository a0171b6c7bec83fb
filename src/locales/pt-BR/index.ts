import type { Translation } from '../types';
import { alarm } from './alarm';
import { archive } from './archive';
import { archiveRetention } from './archiveRetention';
import { archiveSync } from './archiveSync';
import { commandNames } from './commandNames';
import { community } from './community';
import { errors } from './errors';
import { health } from './health';
import { imports } from './imports';
import { jobs } from './jobs';
import { looking } from './looking';
import { media } from './media';
import { permissions } from './permissions';
import { privacy } from './privacy';
import { protection } from './protection';
import { recovery } from './recovery';
import { restore } from './restore';
import { retention } from './retention';
import { search } from './search';
import { snapshots } from './snapshots';
import { values } from './values';

export const ptBR: Translation = {
	...alarm,
	...archive,
	...archiveRetention,
	...archiveSync,
	...commandNames,
	...community,
	...errors,
	...health,
	...imports,
	...jobs,
	...looking,
	...media,
	...permissions,
	...privacy,
	...protection,
	...recovery,
	...restore,
	...retention,
	...search,
	...snapshots,
	...values
};
