import type { Draft } from '../Draft';
import { planBans } from './ban';
import { planChannels } from './channel';
import { planChannelOrder } from './channelOrder';
import { emoji } from './emoji';
import { planExpressions } from './expression';
import { planGuild } from './guild';
import { planPermissions } from './permission';
import { planRoles } from './role';
import { sound } from './sound';
import { sticker } from './sticker';

/** What plans each kind, in an order in which each may ask what the earlier ones have planned. */
export const planners: readonly ((draft: Draft) => void)[] = [
	planGuild,
	planRoles,
	planChannels,
	planPermissions,
	planChannelOrder,
	(draft) => planExpressions(draft, emoji),
	(draft) => planExpressions(draft, sticker),
	(draft) => planExpressions(draft, sound),
	planBans
];
