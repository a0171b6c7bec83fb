export { addBot } from './bot';
export * from './builders';
export * from './furnish';
export { largestGuild } from './largest';
export { livedInGuild } from './lived-in';
export * from './thread';
