import type { Options } from './options.js';
import { daypartsOfWeek, type StagingProblem } from './problem.js';

/**
 * Parts the circles into those that could want the same place on the same daypart, the same coach or the same volunteer, directly or
 * by way of others. Each part can be solved by itself. Yields often.
 */
export function* partCircles(
  problem: StagingProblem,
  optionsOf: (circle: number) => Options,
): Generator<void, number[][]> {
  const firstWith = new Map<number, number>();
  const parent = Array.from({ length: problem.circles }, (_, circle) => circle);
  const rootOf = (circle: number): number => {
    let root = circle;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  const firstCoach = problem.places * daypartsOfWeek;
  const firstVolunteer = firstCoach + problem.coaches;
  // Circles share their lists, and whoever has one list is joined already by all on it.
  const firstOf = new Map<Int32Array, number>();
  for (let circle = 0; circle < problem.circles; circle++) {
    const join = <Key>(first: Map<Key, number>, key: Key): boolean => {
      const other = first.get(key);
      if (other === undefined) first.set(key, circle);
      else parent[rootOf(circle)] = rootOf(other);
      return other === undefined;
    };
    const { count, site, daypart } = optionsOf(circle);
    const sites = problem.sites[circle]!;
    for (let option = 0; option < count; option++) {
      const { place } = sites[site[option]!]!;
      if (place !== -1) join(firstWith, place * daypartsOfWeek + daypart[option]!);
    }
    for (const { coaches, volunteers } of sites) {
      if (join(firstOf, coaches)) for (const coach of coaches) join(firstWith, firstCoach + coach);
      if (join(firstOf, volunteers)) {
        for (const volunteer of volunteers) join(firstWith, firstVolunteer + volunteer);
      }
    }
    yield;
  }
  const parts = new Map<number, number[]>();
  for (let circle = 0; circle < problem.circles; circle++) {
    const root = rootOf(circle);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [circle]);
    else part.push(circle);
  }
  return [...parts.values()];
}
