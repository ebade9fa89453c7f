import type { Rule } from './rule.js';

/** Others a member must be able to help in person, where the circle has so many. */
const companions = 3;

/** Every member lives near enough to some others to help them in person. */
export const stranded: Rule = {
  code: 'stranded',
  shortfall({ problem, size, members }, found) {
    const { people, companion } = problem;
    const needed = Math.min(companions, size - 1);
    let missing = 0;
    for (let seat = 0; seat < size; seat++) {
      let near = 0;
      const row = members[seat]! * people;
      for (let other = 0; other < size && near < needed; other++) near += companion[row + members[other]!]!;
      if (near >= needed) continue;
      missing += needed - near;
      found?.push({ people: [members[seat]!] });
    }
    return missing;
  },
  leastShortfall({ problem, size, members }, most) {
    const { people, companion } = problem;
    // At best whoever comes is near enough to everybody.
    const needed = Math.min(companions, most - 1) - (most - size);
    let missing = 0;
    for (let seat = 0; seat < size && needed > 0; seat++) {
      let near = 0;
      const row = members[seat]! * people;
      for (let other = 0; other < size && near < needed; other++) near += companion[row + members[other]!]!;
      missing += Math.max(0, needed - near);
    }
    return missing;
  },
};
