import 'sapphire-plugin-guild-vault/register';
import { SapphireClient } from '@sapphire/framework';
import { live, options } from './life.js';

void live(new SapphireClient(options()));
