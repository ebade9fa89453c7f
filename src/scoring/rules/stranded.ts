import { tolerance } from '../../problem/problem.js';
import type { Rule } from './rule.js';

/** Others a member must be able to help in person, where the circle has so many. */
const companions = 3;
/** Reach factor from which somebody counts as being able to: at most half as far again as they like to walk. */
const enough = 0.5 - tolerance;

/** Every member lives near enough to some others to help them in person. */
export const stranded: Rule = {
  code: 'stranded',
  shortfall({ size, members, reach }, found) {
    const needed = Math.min(companions, size - 1);
    let missing = 0;
    for (let seat = 0; seat < size; seat++) {
      let near = 0;
      for (let other = 0; other < size && near < needed; other++) {
        if (other !== seat && reach[seat * size + other]! >= enough) near++;
      }
      if (near >= needed) continue;
      missing += needed - near;
      found?.push({ people: [members[seat]!] });
    }
    return missing;
  },
};
