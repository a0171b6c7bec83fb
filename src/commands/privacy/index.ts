import type { Action } from '../lib/Action';
import { forgetMe } from './forgetMe';
import { optIn } from './optIn';
import { optOut } from './optOut';
import { show } from './show';

/** The verbs of `/privacy`, in the order in which Discord shows them. */
export const privacyActions: readonly Action[] = [show, optOut, optIn, forgetMe];
