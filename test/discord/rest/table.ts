import type { Route } from './route';
import { applicationRoutes } from './routes/applications';
import { attachmentRoutes } from './routes/attachments';
import { auditLogRoutes } from './routes/audit-log';
import { autoModerationRoutes } from './routes/auto-moderation';
import { banRoutes } from './routes/bans';
import { channelRoutes } from './routes/channels';
import { commandRoutes } from './routes/commands';
import { communityRoutes } from './routes/community';
import { emojiRoutes } from './routes/emojis';
import { guildChannelRoutes } from './routes/guild-channels';
import { guildRoutes } from './routes/guilds';
import { inviteRoutes } from './routes/invites';
import { memberRoutes } from './routes/members';
import { messageRoutes } from './routes/messages';
import { overwriteRoutes } from './routes/overwrites';
import { peopleRoutes } from './routes/people';
import { pinRoutes } from './routes/pins';
import { roleRoutes } from './routes/roles';
import { scheduledEventRoutes } from './routes/scheduled-events';
import { soundRoutes } from './routes/sounds';
import { stickerRoutes } from './routes/stickers';
import { threadCreationRoutes } from './routes/thread-creation';
import { threadRoutes } from './routes/threads';
import { userRoutes } from './routes/users';
import { webhookRoutes } from './routes/webhooks';

/** The routes of Discord's resources. A new resource is a file in `routes/` and a line here. */
export const routes: readonly Route[] = [
	...applicationRoutes,
	...attachmentRoutes,
	...auditLogRoutes,
	...autoModerationRoutes,
	...banRoutes,
	...channelRoutes,
	...commandRoutes,
	...communityRoutes,
	...emojiRoutes,
	...guildChannelRoutes,
	...guildRoutes,
	...inviteRoutes,
	...memberRoutes,
	...messageRoutes,
	...overwriteRoutes,
	...peopleRoutes,
	...pinRoutes,
	...roleRoutes,
	...scheduledEventRoutes,
	...soundRoutes,
	...stickerRoutes,
	...threadCreationRoutes,
	...threadRoutes,
	...userRoutes,
	...webhookRoutes
];
