import { craft } from './craft.js';
import type { Kind } from './kind.js';
import { land } from './land.js';
import { sauces } from './sauces.js';
import { sea } from './sea.js';
import { table } from './table.js';

const all = { ...sauces, ...sea, ...land, ...table, ...craft };

export type KindKey = keyof typeof all;
export const kinds: Readonly<Record<KindKey, Kind>> = all;
export type { Kind, Sentence } from './kind.js';
