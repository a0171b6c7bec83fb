import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../../model';
import type { Picker } from '../picker';
import type { FileSource } from './files';

/** What a message is made from. */
export interface Scene {
	readonly world: World;
	readonly guild: SimGuild;
	readonly picker: Picker;
	readonly threadId: Snowflake;
	readonly parentId: Snowflake;
	readonly people: readonly APIUser[];
	/** A bot of the guild. */
	readonly bot: APIUser;
	readonly files: FileSource;
	/** When the message is sent. */
	readonly at: number;
	/** Messages of the thread so far. */
	readonly before: readonly APIMessage[];
	/** A text of `texts`; all of them come in turn. */
	readonly text: () => string;
}

/**
 * Fields of a message that differ from a plain one. Discord sends more than the types know; whether Discord would is for the
 * simulator's check of answers to say.
 */
export type Fields = Partial<APIMessage> & Readonly<Record<string, unknown>>;
export type Recipe = (scene: Scene) => Fields;

export function person(scene: Scene): APIUser {
	return scene.picker.one(scene.people);
}

/** A new id of the scene's time. */
export function id(scene: Scene): Snowflake {
	return scene.world.snowflake(scene.at);
}

/** A time as Discord writes it, with microseconds and an offset. */
export function time(at: number): string {
	return new Date(at).toISOString().replace('Z', '000+00:00');
}

/** A message as others refer to it: without what it refers to itself, and without reactions. */
export function quoted(message: APIMessage): APIMessage {
	const { referenced_message: _referenced, reactions: _reactions, ...rest } = message;
	return rest;
}
