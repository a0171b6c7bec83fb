import type { World } from './model';

/** Behaviour that no public source settles. The defaults are the harsher ones; a test may turn them. */
export interface Switches {
	/** Whether an overwrite may name a user who is not a member. */
	overwritesForNonMembers: boolean;
	/** Whether an overwrite may name a role that does not exist. */
	overwritesForUnknownRoles: boolean;
	/** Whether forums can be created in guilds without COMMUNITY. */
	forumsWithoutCommunity: boolean;
	/** Whether pictures come back in other bytes than were uploaded. */
	picturesEncodedAnew: boolean;
	/** Whether pictures that only a boosted guild shows can be set in any guild. */
	picturesWithoutFeature: boolean;
	/** Whether MESSAGE_UPDATE tells of the message's reactions. */
	reactionsInUpdates: boolean;
	/** People who are no members that a guild may ban in 24 hours (error 30035). Numbers of 1000 and 2000 were seen. */
	nonMemberBansPerDay: number;
}

const switches = new WeakMap<World, Switches>();

export function switchesOf(world: World): Switches {
	let found = switches.get(world);
	if (!found) {
		found = {
			overwritesForNonMembers: false,
			overwritesForUnknownRoles: false,
			forumsWithoutCommunity: false,
			nonMemberBansPerDay: 1000,
			picturesEncodedAnew: true,
			reactionsInUpdates: false,
			picturesWithoutFeature: false
		};
		switches.set(world, found);
	}
	return found;
}
