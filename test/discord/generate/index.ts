export { addBot, type BotOptions } from './bot';
export * from './builders';
export { largestGuild, type LargestOptions } from './largest';
export { livedInGuild, type LivedInOptions } from './lived-in';
