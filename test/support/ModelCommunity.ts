import type {
	APIAutoModerationRule,
	APIExtendedInvite,
	APIGuildMember,
	APIGuildOnboarding,
	APIGuildScheduledEvent,
	APIGuildWelcomeScreen,
	APIThreadChannel
} from 'discord-api-types/v10';
import type { CommunityReader, GuildWebhook, PinnedMessage } from '../../src/vault/snapshots/CommunityReader';

/** What a guild has beside roles, channels and bans, as Discord tells it: nothing, until a test sets it. */
export class ModelCommunity implements CommunityReader {
	public rules: APIAutoModerationRule[] = [];
	public events: APIGuildScheduledEvent[] = [];
	public hooks: GuildWebhook[] = [];
	public invitations: APIExtendedInvite[] = [];
	public threads: APIThreadChannel[] = [];
	public people: APIGuildMember[] = [];
	/** By channel id. */
	public readonly pinned = new Map<string, PinnedMessage[]>();
	public features: readonly string[] = [];
	public board: APIGuildOnboarding = { guild_id: '', prompts: [], default_channel_ids: [], enabled: false, mode: 0 };
	public screen: APIGuildWelcomeScreen | null = null;

	public autoModerationRules(): Promise<readonly APIAutoModerationRule[]> {
		return Promise.resolve(this.rules);
	}

	public scheduledEvents(): Promise<readonly APIGuildScheduledEvent[]> {
		return Promise.resolve(this.events);
	}

	public onboarding(): Promise<APIGuildOnboarding> {
		return Promise.resolve(this.board);
	}

	public welcomeScreen(): Promise<APIGuildWelcomeScreen | null> {
		return Promise.resolve(this.screen);
	}

	public webhooks(): Promise<readonly GuildWebhook[]> {
		return Promise.resolve(this.hooks);
	}

	public invites(): Promise<readonly APIExtendedInvite[]> {
		return Promise.resolve(this.invitations);
	}

	public activeThreads(): Promise<readonly APIThreadChannel[]> {
		return Promise.resolve(this.threads);
	}

	public async *pins(channelId: string): AsyncIterable<readonly PinnedMessage[]> {
		yield await Promise.resolve(this.pinned.get(channelId) ?? []);
	}

	public async *members(): AsyncIterable<readonly APIGuildMember[]> {
		yield await Promise.resolve(this.people);
	}

	public toldFeatures(): readonly string[] {
		return this.features;
	}
}
