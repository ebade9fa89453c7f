import { worthOf } from '../explanation/value.js';
import type { Formation } from '../model/placement.js';
import { lookAround, type Surroundings } from './around.js';
import { climb, type Found } from './climb.js';
import type { Ground } from './ground.js';
import { rankBy, rankedMetres } from './rank.js';
import { middleOf, walkTo } from './walking.js';

const mostFormations = 3;
/** Circles judged for one formation: a millisecond or two. */
const judgements = 160;

/**
 * Circles that could be formed around somebody out of people who wait, best first. Any two share at most half of the
 * people, those aside whom the person stays with.
 */
export function suggestFormations(ground: Ground, id: string, seed: number): Formation[] {
  const around = lookAround(ground, id, seed);
  const found: Found[] = [];
  for (let formation = 0; formation < mostFormations; formation++) {
    const next = climb(around, {
      judgements,
      shortfall: (items) => found.reduce((sum, other) => sum + excessOverlap(around, items, other), 0),
    });
    if (next === undefined) break;
    found.push(next);
  }
  const formations = found.map(({ members }) =>
    describe(
      ground,
      id,
      members.map((person) => around.legend.participants[person]!),
    ),
  );
  return rankBy(formations, seed, ({ members, gain, walk }) => ({
    id: JSON.stringify(members),
    gain,
    metres: rankedMetres(walk),
    rank: 0,
  }));
}

/** How many more people two circles share than half of the smaller one, the person and theirs aside. */
function excessOverlap({ grouping, centre }: Surroundings, items: readonly number[], other: Found): number {
  const size = (item: number): number => (item === centre ? 0 : grouping.people[item]!.length);
  const count = (some: readonly number[]): number => some.reduce((sum, item) => sum + size(item), 0);
  const shared = count(items.filter((item) => other.items.includes(item)));
  return Math.max(0, shared - Math.floor(Math.min(count(items), count(other.items)) / 2));
}

function describe(ground: Ground, id: string, ids: readonly string[]): Formation {
  const after = ground.evaluate(ids);
  const others = ids.filter((each) => each !== id).sort();
  return {
    members: after.members,
    gain: after.members.length * worthOf(after, ground.policy),
    after,
    violations: after.violations,
    walk: { toMiddle: walkTo(ground, ground.person(id), middleOf(others.map(ground.person))!) },
  };
}
