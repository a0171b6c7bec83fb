import type { Draft } from '../Draft';
import { planBans } from './ban';
import { planChannels } from './channel';
import { planChannelOrder } from './channelOrder';
import { planPermissions } from './permission';
import { planRoles } from './role';

/** What plans each kind, in an order in which each may ask what the earlier ones have planned. */
export const planners: readonly ((draft: Draft) => void)[] = [planRoles, planChannels, planPermissions, planChannelOrder, planBans];
