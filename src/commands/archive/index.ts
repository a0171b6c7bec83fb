import type { Action } from '../lib/Action';
import { category } from './category';
import { channel } from './channel';
import { forget } from './forget';
import { forgetUser } from './forgetUser';
import { media } from './media';
import { pause } from './pause';
import { resume } from './resume';
import { retention } from './retention';
import { search } from './search';
import { server } from './server';
import { status } from './status';
import { sync } from './sync';

/** The verbs of `/archive`, in the order in which Discord shows them. */
export const archiveActions: readonly Action[] = [
	channel,
	category,
	server,
	sync,
	status,
	pause,
	resume,
	search,
	media,
	retention,
	forget,
	forgetUser
];
