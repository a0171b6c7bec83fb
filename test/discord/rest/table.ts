import type { Route } from './route';
import { applicationRoutes } from './routes/applications';
import { attachmentRoutes } from './routes/attachments';
import { auditLogRoutes } from './routes/audit-log';
import { banRoutes } from './routes/bans';
import { channelRoutes } from './routes/channels';
import { commandRoutes } from './routes/commands';
import { expressionRoutes } from './routes/expressions';
import { guildChannelRoutes } from './routes/guild-channels';
import { guildRoutes } from './routes/guilds';
import { memberRoutes } from './routes/members';
import { messageRoutes } from './routes/messages';
import { overwriteRoutes } from './routes/overwrites';
import { pinRoutes } from './routes/pins';
import { roleRoutes } from './routes/roles';
import { threadCreationRoutes } from './routes/thread-creation';
import { threadRoutes } from './routes/threads';
import { userRoutes } from './routes/users';

/** The routes of Discord's resources. A new resource is a file in `routes/` and a line here. */
export const routes: readonly Route[] = [
	...applicationRoutes,
	...attachmentRoutes,
	...auditLogRoutes,
	...banRoutes,
	...channelRoutes,
	...commandRoutes,
	...expressionRoutes,
	...guildChannelRoutes,
	...guildRoutes,
	...memberRoutes,
	...messageRoutes,
	...overwriteRoutes,
	...pinRoutes,
	...roleRoutes,
	...threadCreationRoutes,
	...threadRoutes,
	...userRoutes
];
