import type { Draft } from '../Draft';
import type { KindName } from '../../snapshots/model';
import { planAutoModeration } from './autoModeration';
import { planBans } from './ban';
import { planChannels } from './channel';
import { planChannelOrder } from './channelOrder';
import { emoji } from './emoji';
import { planExpressions } from './expression';
import { planGuild } from './guild';
import { planMembers } from './member';
import { planWelcomeScreen, planWidget } from './settings';
import { planPermissions } from './permission';
import { planRoles } from './role';
import { sound } from './sound';
import { sticker } from './sticker';

/** What plans each kind, in an order in which each may ask what the earlier ones have planned. */
export const planners: readonly ((draft: Draft) => void)[] = [
	planGuild,
	planRoles,
	(draft) => planExpressions(draft, emoji),
	planChannels,
	planPermissions,
	planChannelOrder,
	(draft) => planExpressions(draft, sticker),
	(draft) => planExpressions(draft, sound),
	planAutoModeration,
	planWelcomeScreen,
	planWidget,
	planMembers,
	planBans
];

/** Kinds of which a plan only says that they differ. */
export const unsupported: readonly KindName[] = ['event', 'onboarding', 'webhook', 'invite', 'pin', 'thread'];
