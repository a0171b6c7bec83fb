import { runBot } from './bot';
import { playTour } from './tour';

/**
 * `npm start`: with DISCORD_TOKEN a normal bot on Discord; without, a tour of what the plugin does, on a Discord that this process plays itself.
 */
const token = process.env.DISCORD_TOKEN;
await (token ? runBot(token) : playTour());
