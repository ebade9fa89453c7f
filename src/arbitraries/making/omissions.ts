import type { PoolInput } from '../../index.js';

/** What participants may say. */
const said = [
  'reach',
  'talents',
  'needs',
  'backgrounds',
  'dayparts',
  'languages',
  'waitingSince',
  'ready',
  'requires',
] as const;

/** What a pool may hold besides them. */
const held = ['apart', 'together', 'circles', 'travel'] as const;

/** Something that can be left out of any pool without making it one that cannot be used. */
export type PoolOmission = (typeof said)[number] | (typeof held)[number];

/** Every {@link PoolOmission}. */
export const poolOmissions: readonly PoolOmission[] = [...said, ...held];

/** The same pool without these parts. */
export function withoutParts(pool: PoolInput, parts: readonly PoolOmission[]): PoolInput {
  return {
    ...without(pool, parts),
    participants: pool.participants.map((person) => without(person, parts)),
  };
}

/** The parts all have names of their own, but for the rules about backgrounds, which go with these. */
function without<Whole extends object>(whole: Whole, parts: readonly string[]): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !parts.includes(key))) as Whole;
}
