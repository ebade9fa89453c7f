import { deepFreeze } from '../model/frozen.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { meets } from './meets.js';
import { needs } from './needs.js';
import { talents } from './talents.js';

/**
 * The talents and needs that neighbours in Buurtcirkels speak of, and who can help whom with what.
 *
 * Left out on purpose: minding children (helpers would need screening), new contacts (everybody in a circle has
 * them, so they do not help to choose), personal care and trouble at home (for professionals), lending money (it
 * makes people dependent), addiction and anything judicial (data that has no place here).
 */
export const buurtcirkel: Vocabulary = deepFreeze({ talents, needs, meets });

/**
 * Which vocabulary this is: it changes whenever a talent, a need, a meeting or what one of them is called does, so that
 * a record made by it can say so.
 */
export const buurtcirkelVersion = '1';
