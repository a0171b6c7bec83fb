import type { Draft } from '../Draft';
import { planAutoModeration } from './autoModeration';
import { planBans } from './ban';
import { planChannels } from './channel';
import { planChannelOrder } from './channelOrder';
import { emoji } from './emoji';
import { planEvents } from './event';
import { planExpressions } from './expression';
import { planGuild } from './guild';
import { planInvites } from './invite';
import { planMembers } from './member';
import { planOnboarding } from './onboarding';
import { planWelcomeScreen, planWidget } from './settings';
import { planPermissions } from './permission';
import { planPins } from './pin';
import { planRoles } from './role';
import { sound } from './sound';
import { sticker } from './sticker';
import { planThreads } from './thread';
import { planVanityUrl } from './vanityUrl';
import { planWebhooks } from './webhook';

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
	planOnboarding,
	planEvents,
	planWebhooks,
	planInvites,
	planThreads,
	planPins,
	planVanityUrl,
	planMembers,
	planBans
];
