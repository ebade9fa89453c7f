import { reachFactor, straightMetres } from '../geography/distance.js';
import type { Ways } from '../geography/ways.js';
import type { Policy } from '../model/policy.js';
import { type Person, stopOf } from './person.js';
import { type Problem, tolerance } from './problem.js';

/** Reach factor from which somebody is a companion: they live at most half as far again as they like to walk. */
const companionReach = 0.5 - tolerance;

/**
 * Walking metres and reach factors between all homes, and which are too far apart or near enough for what. Two homes are
 * too far apart where either way is too long.
 *
 * @param astray straight metres that two homes may be further apart than where they are said to be
 */
export function compileDistances(
  people: readonly Person[],
  { reach: { personal, between, detour } }: Policy,
  ways: Ways,
  astray: (one: Person, other: Person) => number = () => 0,
): Pick<Problem, 'walking' | 'tooFar' | 'reach' | 'companion'> {
  const count = people.length;
  const walking = new Float64Array(count * count);
  const tooFar = new Uint8Array(count * count);
  const reach = new Float64Array(count * count);
  const companion = new Uint8Array(count * count);
  const limit = between + tolerance;
  const own = Float64Array.from(people, ({ said }) => said.reach ?? personal);
  const relate = (from: number, to: number, metres: number, far: 0 | 1): void => {
    const cell = from * count + to;
    const factor = reachFactor(metres, own[from]!);
    walking[cell] = metres;
    tooFar[cell] = far;
    reach[cell] = factor;
    companion[cell] = factor >= companionReach ? 1 : 0;
  };
  // Straight lines are most of what there is: nothing is looked up for them.
  if (ways.isStraight) {
    for (const [a, one] of people.entries()) {
      for (let b = a + 1; b < count; b++) {
        const other = people[b]!;
        const metres = detour * (straightMetres(one.home, other.home) + astray(one, other));
        const far = metres > limit ? 1 : 0;
        relate(a, b, metres, far);
        relate(b, a, metres, far);
      }
    }
    return { walking, tooFar, reach, companion };
  }
  const stops = people.map(stopOf);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const more = detour * astray(people[a]!, people[b]!);
      const there = ways.metres(stops[a]!, stops[b]!) + more;
      const back = ways.isSymmetric ? there : ways.metres(stops[b]!, stops[a]!) + more;
      const far = there > limit || back > limit ? 1 : 0;
      relate(a, b, there, far);
      relate(b, a, back, far);
    }
  }
  return { walking, tooFar, reach, companion };
}
