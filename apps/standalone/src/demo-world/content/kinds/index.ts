import { craft } from './craft.js';
import { freshSea } from './fresh-sea.js';
import { kitchen } from './kitchen.js';
import type { Kind } from './kind.js';
import { land } from './land.js';
import { orchard } from './orchard.js';
import { sauces } from './sauces.js';
import { sea } from './sea.js';
import { table } from './table.js';

const all = { ...sauces, ...sea, ...freshSea, ...land, ...orchard, ...table, ...kitchen, ...craft };

export type KindKey = keyof typeof all;
export const kinds: Readonly<Record<KindKey, Kind>> = all;
export type { Kind, Sentence } from './kind.js';
