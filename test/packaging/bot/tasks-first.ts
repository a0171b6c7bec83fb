import '@sapphire/plugin-scheduled-tasks/register';
import 'sapphire-plugin-guild-vault/register';
import { liveWithTasks } from './tasks.js';

void liveWithTasks();
