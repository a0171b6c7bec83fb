/** Characters of a message. https://discord.com/developers/docs/resources/message#create-message */
export const longestContent = 2_000;

/**
 * Milliseconds for which an interaction's answer can be edited.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
 */
export const answerLife = 15 * 60_000;

/** Milliseconds before that in which an answer still says where things go on. */
export const lastWords = 60_000;

/** Milliseconds between two edits of an answer: Discord allows five in about as many seconds, and the answer itself needs room. */
export const editPause = 2_000;
