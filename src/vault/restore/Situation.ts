import { PermissionFlagsBits, type APIRole } from 'discord-api-types/v10';
import { padId, type Snowflake } from '../../database/ids';
import type { GuildReading } from '../snapshots/GuildReader';

/** What the bot may do in the server as it is. https://discord.com/developers/docs/topics/permissions */
export class Situation {
	private readonly roles: ReadonlyMap<Snowflake, APIRole>;
	private readonly features: ReadonlySet<string>;
	private readonly highest: APIRole | undefined;
	public readonly isAdministrator: boolean;
	private readonly isOwner: boolean;

	public constructor(private readonly reading: GuildReading) {
		const { guild, me } = reading;
		this.roles = new Map(guild.roles.map((role) => [role.id, role]));
		this.features = new Set(guild.features);
		this.isOwner = guild.owner_id === me.id;
		this.isAdministrator = this.isOwner || (me.permissions & PermissionFlagsBits.Administrator) !== 0n;
		this.highest = [...me.roles.flatMap((id) => this.roles.get(id) ?? []), this.roles.get(guild.id)]
			.filter((role) => role !== undefined)
			.sort(compareRoles)
			.at(-1);
	}

	public get guildId(): Snowflake {
		return this.reading.guild.id;
	}

	public get permissions(): bigint {
		return this.reading.me.permissions;
	}

	public get userId(): Snowflake {
		return this.reading.me.id;
	}

	/** Current ids of the bot's roles, @everyone among them. */
	public get roleIds(): readonly Snowflake[] {
		return [this.guildId, ...this.reading.me.roles];
	}

	/** Of boosts: 0 to 3. */
	public get tier(): number {
		return this.reading.guild.premium_tier;
	}

	public has(feature: string): boolean {
		return this.features.has(feature);
	}

	/** The permissions of these that the bot lacks. */
	public lacks(permissions: bigint): bigint {
		return permissions & ~this.permissions;
	}

	/** The bits that the bot may neither allow nor deny, since it does not have them itself. */
	public beyond(permissions: bigint): bigint {
		return this.isAdministrator ? 0n : this.lacks(permissions);
	}

	/** The same for overwrites of channels, where only administrators may lend the right to manage permissions. */
	public beyondInChannels(permissions: bigint): bigint {
		return this.beyond(permissions) | (this.isAdministrator ? 0n : permissions & PermissionFlagsBits.ManageRoles);
	}

	/** The role that gives the bot its place: it cannot change this one, nor any above it. By current id. */
	public get highestRole(): { readonly id: Snowflake; readonly position: number } | undefined {
		return this.highest;
	}

	/** Whether the bot ranks above the role (current id). */
	public outranks(roleId: Snowflake): boolean {
		const role = this.roles.get(roleId);
		if (this.isOwner || !role) return true;
		return this.highest !== undefined && compareRoles(this.highest, role) > 0;
	}
}

/** Above 0 when the first ranks higher: among equal positions the older one does. */
export function compareRoles(left: Pick<APIRole, 'id' | 'position'>, right: Pick<APIRole, 'id' | 'position'>): number {
	return left.position - right.position || (padId(left.id) < padId(right.id) ? 1 : -1);
}
