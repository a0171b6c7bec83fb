/** What a search reads of the messages that it finds. */
export const foundColumns =
	'm.channel_id, m.id, m.deleted_at, m.payload, m.payload_codec, m.payload_dictionary, m.payload_encryption, m.payload_digest';
