import { Routes } from 'discord.js';
import type { APIChannel, APIMessage } from 'discord.js';
import { expect } from 'vitest';
import { replaceMessage } from '../../../discord/actions/messages';
import { vote } from '../../../discord/actions/polls';
import { addReaction } from '../../../discord/actions/reactions';
import { refusal, type Stage } from '../rest-setup';

/** Who reacted and who voted. */
export async function aboutReactorsAndVoters({ rest, sim, guild, ownerId }: Stage): Promise<void> {
	const { id: channelId } = (await rest.post(Routes.guildChannels(guild.id), { body: { name: 'people' } })) as APIChannel;
	const { id } = (await rest.post(Routes.channelMessages(channelId), { body: { content: 'what do you say?' } })) as APIMessage;
	const place = { guild, channel: guild.channels.get(channelId)! };
	addReaction(sim.world, place, id, { id: null, name: '👍' }, ownerId);
	const reactors = Routes.channelMessageReaction(channelId, id, encodeURIComponent('👍'));
	expect(await rest.get(reactors)).toMatchObject([{ id: ownerId }]);
	expect(await rest.get(reactors, { query: new URLSearchParams({ type: '1' }) })).toEqual([]);
	expect(await refusal(rest.get(Routes.channelMessageReaction(channelId, id, 'wave')))).toEqual({ status: 400, code: 10014 });
	const message = sim.world.messages.get(channelId)!.get(id)!;
	const answers = ['yes', 'no'].map((text, index) => ({ answer_id: index + 1, poll_media: { text } }));
	const poll = { question: { text: 'So?' }, answers, expiry: new Date(sim.world.clock.now() + 3_600_000).toISOString() };
	replaceMessage(sim.world, place, { ...message, poll: { ...poll, allow_multiselect: false, layout_type: 1 } });
	vote(sim.world, place, id, 2, ownerId);
	expect(await rest.get(Routes.pollAnswerVoters(channelId, id, 2))).toMatchObject({ users: [{ id: ownerId }] });
	expect(await rest.get(Routes.pollAnswerVoters(channelId, id, 1))).toEqual({ users: [] });
	expect(await refusal(rest.get(Routes.pollAnswerVoters(channelId, id, 3)))).toEqual({ status: 404, code: 10008 });
}
