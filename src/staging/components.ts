import type { Options } from './options.js';
import { daypartsOfWeek, type StagingProblem } from './problem.js';

/**
 * Parts the circles into those that could want the same place on the same daypart, the same coach or the same volunteer, directly or
 * by way of others. Each part can be solved by itself.
 */
export function partCircles(problem: StagingProblem, optionsOf: (circle: number) => Options): number[][] {
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
  for (let circle = 0; circle < problem.circles; circle++) {
    const join = (resource: number): void => {
      const other = firstWith.get(resource);
      if (other === undefined) firstWith.set(resource, circle);
      else parent[rootOf(circle)] = rootOf(other);
    };
    const { count, site, daypart } = optionsOf(circle);
    const sites = problem.sites[circle]!;
    for (let option = 0; option < count; option++) {
      const { place } = sites[site[option]!]!;
      if (place !== -1) join(place * daypartsOfWeek + daypart[option]!);
    }
    for (const coaches of new Set(sites.map((each) => each.coaches))) {
      for (const coach of coaches) join(firstCoach + coach);
    }
    for (const volunteers of new Set(sites.map((each) => each.volunteers))) {
      for (const volunteer of volunteers) join(firstVolunteer + volunteer);
    }
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
