import type { APIGuildMember, APIRole, Snowflake } from 'discord-api-types/v10';

/** A guild as the gateway has told of it: what an archive needs to be read when the guild is gone. */
export interface SeenGuild {
	readonly guild: SeenProfile;
	readonly roles: readonly SeenRole[];
	/** Threads too, as far as they are known. */
	readonly channels: readonly SeenChannel[];
	readonly members: readonly SeenMember[];
}

export interface SeenProfile {
	readonly id: Snowflake;
	readonly name: string;
	readonly icon: string | null;
	readonly description: string | null;
	readonly owner_id: Snowflake;
}

export type SeenRole = Pick<APIRole, 'id' | 'name' | 'color' | 'icon' | 'unicode_emoji'>;

export interface SeenChannel {
	readonly id: Snowflake;
	readonly type: number;
	readonly name: string;
	readonly parent_id: Snowflake | null;
}

export interface SeenMember extends Partial<Pick<APIGuildMember, 'nick' | 'avatar'>>, Pick<APIGuildMember, 'roles'> {
	readonly id: Snowflake;
}
