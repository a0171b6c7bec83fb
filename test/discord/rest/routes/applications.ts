import { ApplicationFlags } from 'discord-api-types/v10';
import { caller } from '../access';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

export const applicationRoutes: readonly Route[] = [
	{ method: 'GET', path: '/applications/@me', query: [], response: 'PrivateApplicationResponse', handle: getCurrentApplication },
	{
		method: 'PATCH',
		path: '/applications/@me',
		query: [],
		request: 'ApplicationFormPartial',
		response: 'PrivateApplicationResponse',
		// Its settings belong to the developer portal: taken, not kept.
		handle: getCurrentApplication
	}
];

/** Flags tell which privileged intents are on; the `Limited` ones are those of bots in fewer than 100 guilds. */
function getCurrentApplication(call: Call): Reply {
	const application = caller(call);
	const { presences, members, messageContent } = application.privileged;
	const flags =
		(presences ? ApplicationFlags.GatewayPresenceLimited : 0) |
		(members ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
		(messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0);
	const guilds = [...call.world.guilds.values()].filter((guild) => guild.members.has(application.bot.id));
	return ok({
		id: application.id,
		name: application.bot.username,
		icon: null,
		description: '',
		type: null,
		flags,
		flags_new: String(flags),
		bot: application.bot,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: '0'.repeat(64),
		redirect_uris: [],
		interactions_endpoint_url: null,
		role_connections_verification_url: null,
		owner: call.world.users.get(application.ownerId),
		approximate_guild_count: guilds.length,
		approximate_user_install_count: 0,
		approximate_user_authorization_count: 0,
		explicit_content_filter: 0,
		team: null,
		eligible_oauth2_scopes: []
	});
}
