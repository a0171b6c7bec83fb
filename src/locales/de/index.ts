import type { Translation } from '../types';
import { archive } from './archive';
import { commandNames } from './commandNames';
import { errors } from './errors';
import { permissions } from './permissions';
import { snapshots } from './snapshots';

export const de: Translation = { ...commandNames, ...snapshots, ...archive, ...permissions, ...errors };
