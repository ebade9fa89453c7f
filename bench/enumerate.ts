import type { Policy, Pool } from '../src/index.js';
import { createJudge } from './alternatives/judge.js';

/** More units than this make more sets than there is memory and time for. */
const mostUnits = 24;

/**
 * Circles with the highest value there is, found by judging every set of people, for pools where two circles take
 * more than two thirds of everybody.
 *
 * Bit k of a set stands for the k-th unit. The best circle within every set follows from the best within the sets
 * that lack one more unit; then the best pair is a circle and the best within the others.
 *
 * @throws RangeError when there are too many people.
 */
export function bestCircles(pool: Pool, policy: Policy): string[][] {
  const { units, weight, worth } = createJudge(pool, policy);
  const { min } = policy.size;
  const people = units.flat().length;
  if (units.length > mostUnits || people >= 3 * min) throw new RangeError('too many people to enumerate');
  const sets = 2 ** units.length;
  const gain = new Float64Array(sets).fill(-1);
  const room = new Int32Array(units.length);
  /** A best circle within each set, 0 where there is none. */
  const within = new Int32Array(sets);
  for (let set = 1; set < sets; set++) {
    let count = 0;
    let places = 0;
    let weights = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const unit = 31 - Math.clz32(rest & -rest);
      room[count++] = unit;
      places += units[unit]!.length;
      weights += weight[unit]!;
    }
    if (places < min) continue;
    const own = places > policy.size.max ? -1 : worth(room, count);
    if (own >= 0) gain[set] = own * weights;
    let best = own >= 0 ? set : 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const smaller = within[set ^ (rest & -rest)]!;
      if (smaller !== 0 && (best === 0 || gain[smaller]! > gain[best]!)) best = smaller;
    }
    within[set] = best;
  }

  const gainWithin = (set: number): number => (within[set] === 0 ? 0 : gain[within[set]!]!);
  let first = 0;
  let most = 0;
  for (let set = 1; set < sets; set++) {
    if (gain[set]! < 0) continue;
    const total = gain[set]! + gainWithin(sets - 1 - set);
    if (total > most) [first, most] = [set, total];
  }
  return [first, within[sets - 1 - first]!]
    .filter((set) => set !== 0)
    .map((set) => units.filter((_, unit) => (set >> unit) & 1).flat());
}
