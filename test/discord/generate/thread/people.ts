import type { APIUser, UserFlags } from 'discord-api-types/v10';
import type { SimGuild, World } from '../../model';
import { addUser } from '../../world';
import { addMember } from '../builders';

/** Users in all the shapes that Discord has for them: nothing set, everything set, old names with a number, deleted, system. */
const shapes: readonly (Partial<APIUser> & { readonly username: string })[] = [
	{ username: 'ada' },
	{ username: 'grace', global_name: 'Grace 😀 Hopper', avatar: 'a_1269e74af4df7417b13759eae50c83dc', accent_color: 16_711_680 },
	{ username: 'linus.t', global_name: 'לינוס', banner: '06c16474723fe537c283b8efa61a30c8' },
	{ username: 'old#name', discriminator: '0420', global_name: null },
	{ username: 'deleted_user_1f2e3d4c', global_name: null },
	{
		username: 'decorated',
		global_name: '𝕯𝖊𝖈𝖔𝖗𝖆𝖙𝖊𝖉',
		avatar_decoration_data: { asset: 'a_fed43ab12698df65902ba06727e20c0e', sku_id: '1144058522808614923' },
		collectibles: { nameplate: { sku_id: '2247558840304243', asset: 'nameplates/twilight/', label: 'Twilight', palette: 'cobalt' } },
		primary_guild: {
			identity_guild_id: '1234647491267808778',
			identity_enabled: true,
			tag: 'DISC',
			badge: '7d1734ae5a615e82bc7a4033b98fade8'
		}
	} as Partial<APIUser> & { readonly username: string },
	{ username: 'flagged', public_flags: 4_194_304 as UserFlags, flags: 4_194_304 as UserFlags },
	{ username: '이순신', global_name: '이순신 장군' },
	{ username: 'long', global_name: 'ﷺ'.repeat(32) }
];

export function addPeople(world: World, guild: SimGuild, at: number): { people: readonly APIUser[]; bot: APIUser } {
	const people = shapes.map((shape) => addUser(world, { id: world.snowflake(at), ...shape }));
	const bot = addUser(world, { id: world.snowflake(at), username: 'dice-bot', bot: true, discriminator: '7711' });
	// Some have left the server since.
	for (const user of [...people.slice(0, -2), bot]) addMember(world, guild, user, { at });
	return { people, bot };
}
