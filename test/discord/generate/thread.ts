import { ChannelType, type APIChannel, type APIMessage } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { seededRandom } from '../random';
import { addMessage, addThread } from './builders';
import { Picker } from './picker';
import { componentRecipes } from './thread/components';
import { conversationRecipes } from './thread/conversation';
import { embedRecipes } from './thread/embeds';
import { FileSource } from './thread/files';
import { kindRecipes, threadStarter, unknownRecipe } from './thread/kinds';
import { addPeople } from './thread/people';
import { time, type Fields, type Recipe, type Scene } from './thread/scene';
import { texts } from './thread/texts';

export interface GenerateThreadOptions {
	/** A text or announcement channel, or a forum. */
	readonly parentId: Snowflake;
	/** Address of the simulator's CDN (`sim.cdn`). */
	readonly cdn: string;
	/** Default 1000. */
	readonly messages?: number;
	/** Attachments, each with an id of its own; default 200. */
	readonly files?: number;
	/** How many of them have the same bytes; default 60. */
	readonly sameFiles?: number;
	/** Default 1. */
	readonly seed?: number;
	/** Also messages with keys that no schema knows: the simulator must not check its answers then. Default false. */
	readonly unknownKeys?: boolean;
}

export interface GeneratedThread {
	readonly thread: APIChannel;
	/** In the order of their ids, without the signatures that links get when they are sent. */
	readonly messages: readonly APIMessage[];
}

/** On 2022-07-22 ids went from 18 to 19 digits: the thread is half as old again on the one side as on the other. */
const began = Date.UTC(2021, 8, 1, 18, 30);
const ended = Date.UTC(2024, 0, 15);

/** A thread with everything that messages can be and have, the same for the same seed. Nothing of it is told as an event. */
export function generateThread(world: World, guild: SimGuild, options: GenerateThreadOptions): GeneratedThread {
	return new ThreadBuilder(world, guild, options).build();
}

class ThreadBuilder {
	private readonly picker: Picker;
	private readonly files: FileSource;
	private readonly messages: APIMessage[] = [];
	private readonly total: number;
	private readonly recipes: readonly Recipe[];
	private nextText = 0;

	public constructor(
		private readonly world: World,
		private readonly guild: SimGuild,
		private readonly options: GenerateThreadOptions
	) {
		const { messages = 1000, files = 200, sameFiles = 60, seed = 1, cdn, unknownKeys = false } = options;
		this.total = messages;
		this.picker = new Picker(seededRandom(seed));
		const origin = cdn.replace(/\/cdn$/, '');
		this.files = new FileSource({ world, picker: this.picker, origin, files, sameFiles, seed });
		const special = [...conversationRecipes, ...embedRecipes, ...componentRecipes, ...kindRecipes, ...(unknownKeys ? [unknownRecipe] : [])];
		this.recipes = this.shuffled(special);
	}

	public build(): GeneratedThread {
		const { people, bot } = addPeople(this.world, this.guild, began - 1_000_000_000);
		const parent = this.guild.channels.get(this.options.parentId);
		if (!parent) throw new Error(`The guild has no channel ${this.options.parentId}`);
		const isPost = parent.type === ChannelType.GuildForum || parent.type === ChannelType.GuildMedia;
		const owner = this.picker.one(people);
		const start = isPost ? null : addMessage(this.world, parent, owner, { content: 'Let us talk about it 🧵', at: began });
		const thread = addThread(this.world, this.guild, parent, {
			name: 'Everything 🧵 — كل شيء',
			owner,
			at: began,
			...(start && { id: start.id })
		});
		const scene = { world: this.world, guild: this.guild, picker: this.picker, threadId: thread.id, parentId: parent.id, people, bot };
		for (let index = 0; index < this.total; index += 1) {
			const at = began + Math.floor(((ended - began) * (index + 1)) / this.total);
			const now: Scene = { ...scene, files: this.files, at, before: this.messages, text: () => this.text() };
			this.add(thread, now, { position: index, ...this.fields(now, index, isPost ? thread.id : null, start) });
		}
		if (this.files.left > 0) throw new Error(`${this.files.left} files are left: ten fit into a message`);
		Object.assign(thread, { message_count: this.total, total_message_sent: this.total, member_count: people.length });
		return { thread, messages: this.messages };
	}

	private fields(scene: Scene, index: number, postId: Snowflake | null, start: APIMessage | null): Fields {
		if (index === 0) return start ? threadStarter(scene, start) : { id: postId ?? undefined };
		return { ...this.recipe(index)(scene), ...(this.isPlain(index) && this.someFiles(scene, index)) };
	}

	/** Special messages are spread: each of them comes at least once if there is room, and at most every third message is one. */
	private recipe(index: number): Recipe {
		if (this.isPlain(index)) return () => ({});
		return this.recipes[this.specialBefore(index) % this.recipes.length] ?? (() => ({}));
	}

	private isPlain(index: number): boolean {
		return this.specialBefore(index) === this.specialBefore(index + 1) || index === this.total - 1;
	}

	private specialBefore(index: number): number {
		const wanted = Math.max(Math.min(this.recipes.length, this.total - 20), Math.floor(this.total / 3));
		return Math.floor((index * wanted) / this.total);
	}

	/** So many that the files are used up at the end, and no sooner. */
	private someFiles(scene: Scene, index: number): Fields {
		const messagesLeft = this.total - index;
		const due = this.files.left / messagesLeft;
		const count = index >= this.total - 10 ? Math.ceil(due) : this.picker.chance(Math.min(1, due)) ? Math.max(1, Math.round(due)) : 0;
		return count > 0 ? { attachments: this.files.take(Math.min(10, count), scene.threadId, scene.at) } : {};
	}

	private add(thread: APIChannel, scene: Scene, { author, ...fields }: Fields): void {
		const content = this.text();
		const given = { timestamp: time(scene.at), ...fields };
		const message = addMessage(this.world, thread, author ?? this.picker.one(scene.people), {
			content,
			at: scene.at,
			fields: defined(given)
		});
		this.messages.push(message);
	}

	private text(): string {
		this.nextText += 1;
		return texts[this.nextText % texts.length] ?? '';
	}

	private shuffled<T>(items: readonly T[]): T[] {
		const rest = [...items];
		return items.map(() => rest.splice(this.picker.integer(0, rest.length - 1), 1)[0] as T);
	}
}

/** Keys without a value are not sent. */
function defined(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
