import type { Translation } from '../types';
import { archive } from './archive';
import { archiveSync } from './archiveSync';
import { commandNames } from './commandNames';
import { errors } from './errors';
import { health } from './health';
import { jobs } from './jobs';
import { media } from './media';
import { permissions } from './permissions';
import { restore } from './restore';
import { protection } from './protection';
import { retention } from './retention';
import { snapshots } from './snapshots';

export const de: Translation = {
	...archive,
	...archiveSync,
	...commandNames,
	...errors,
	...health,
	...jobs,
	...media,
	...permissions,
	...restore,
	...protection,
	...retention,
	...snapshots
};
