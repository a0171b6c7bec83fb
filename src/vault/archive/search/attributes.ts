/** What a message can have or be. The place in the list is its bit, so new ones come at the end. */
const attributeNames = [
	'file',
	'image',
	'video',
	'sound',
	'link',
	'embed',
	'sticker',
	'poll',
	'reaction',
	'forward',
	'pinned',
	'edited',
	'deleted'
] as const;

export type Attribute = (typeof attributeNames)[number];

/** What `has:` takes. */
export const partNames = attributeNames.slice(0, 10);

export function bitsOf(attributes: Iterable<Attribute>): number {
	let bits = 0;
	for (const attribute of attributes) bits |= 1 << attributeNames.indexOf(attribute);
	return bits;
}

export function attributesIn(bits: number): Attribute[] {
	return attributeNames.filter((_, index) => (bits & (1 << index)) !== 0);
}
