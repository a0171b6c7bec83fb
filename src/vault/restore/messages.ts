import { padId } from '../../database/ids';
import type { Draft } from './Draft';

/** Whether something that was in the channel (first ids) went with it: the channel is not there, or it is one that was made again later. */
export function deletedWith({ input: { current } }: Draft, channelId: string, id: string): boolean {
	const place = current.of('channel', channelId) ?? current.of('thread', channelId);
	// Whatever is in a channel is younger than it. A thread has the id of the message that it began with.
	return place === null || padId(current.translate('message', id)) < padId(place);
}
