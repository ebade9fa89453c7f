import { reachFactor, straightMetres } from '../geography/distance.js';
import type { Policy } from '../model/policy.js';
import type { Person } from './person.js';
import { type Problem, tolerance } from './problem.js';

/** Reach factor from which somebody is a companion: they live at most half as far again as they like to walk. */
const companionReach = 0.5 - tolerance;

/**
 * Walking metres and reach factors between all homes, and which are too far apart or near enough for what.
 *
 * @param astray straight metres that two homes may be further apart than where they are said to be
 */
export function compileDistances(
  people: readonly Person[],
  { reach: { personal, between, detour } }: Policy,
  astray: (one: Person, other: Person) => number = () => 0,
): Pick<Problem, 'walking' | 'tooFar' | 'reach' | 'companion'> {
  const count = people.length;
  const walking = new Float64Array(count * count);
  const tooFar = new Uint8Array(count * count);
  const reach = new Float64Array(count * count);
  const companion = new Uint8Array(count * count);
  const relate = (from: number, to: number, metres: number): void => {
    const cell = from * count + to;
    walking[cell] = metres;
    tooFar[cell] = metres > between + tolerance ? 1 : 0;
    reach[cell] = reachFactor(metres, people[from]!.said.reach ?? personal);
    companion[cell] = reach[cell]! >= companionReach ? 1 : 0;
  };
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const [one, other] = [people[a]!, people[b]!];
      const metres = detour * (straightMetres(one.home, other.home) + astray(one, other));
      relate(a, b, metres);
      relate(b, a, metres);
    }
  }
  return { walking, tooFar, reach, companion };
}
