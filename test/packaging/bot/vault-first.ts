import 'sapphire-plugin-guild-vault/register';
import '@sapphire/plugin-scheduled-tasks/register';
import { liveWithTasks } from './tasks.js';

void liveWithTasks();
