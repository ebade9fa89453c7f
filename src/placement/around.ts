import { type Compiled, compilePeople } from '../problem/compile.js';
import type { Person } from '../problem/person.js';
import { tolerance } from '../problem/problem.js';
import { shuffleIds } from '../record/shuffle.js';
import { type Grouping, toGrouping } from '../runtime/grouping.js';
import { finish } from '../runtime/pace.js';
import type { Ground } from './ground.js';
import { metresBetween } from './walking.js';

/** Of more people than this around somebody, the nearest are enough to choose from. */
const mostAround = 48;

/** Somebody and the people around them who wait, as one problem. */
export interface Surroundings extends Compiled {
  readonly grouping: Grouping;
  /** The item that the person is in; `undefined` where no circle can hold them and whom they stay with. */
  readonly centre: number | undefined;
}

/** Lays out somebody, the people around them who are ready and wait, and others who are not in the pool. */
export function lookAround(
  ground: Ground,
  id: string,
  seed: number,
  strangers: readonly Person[] = [],
): Surroundings {
  const people = [id, ...nearest(ground, id, seed)].map(ground.person);
  const compiled = finish(compilePeople([...people, ...strangers], ground.pool, ground.policy, ground.ways));
  const grouping = finish(toGrouping(compiled.problem));
  const centre = grouping.people.findIndex((item) => item.includes(0));
  return { ...compiled, grouping, centre: centre === -1 ? undefined : centre };
}

/** People who are ready and wait within walking distance, the nearest first, with whoever they stay with. */
function nearest(ground: Ground, id: string, seed: number): string[] {
  const centre = ground.person(id);
  const limit = ground.policy.reach.between + tolerance;
  const metres = new Map<string, number>();
  for (const other of ground.waiting) {
    const walking = metresBetween(ground, centre, ground.person(other));
    if (other !== id && walking <= limit) metres.set(other, walking);
  }
  const edge = [...metres.values()].sort((a, b) => a - b)[mostAround - 1] ?? limit;
  const near = [...metres.keys()].filter((other) => metres.get(other)! <= edge);
  // Sorting is stable, so equals stay as they were shuffled.
  const order = shuffleIds(near, seed).sort((a, b) => metres.get(a)! - metres.get(b)!);
  const chosen = new Set([id, ...order.slice(0, mostAround)]);
  for (const each of chosen) for (const mate of matesOf(ground, each)) chosen.add(mate);
  chosen.delete(id);
  return [...chosen];
}

/** Those who wait among the people that somebody has to stay with; a set takes in what is added on the way. */
function matesOf(ground: Ground, id: string): string[] {
  return ground
    .person(id)
    .bonds.filter(({ kind }) => kind === 'together')
    .flatMap(({ position }) => ground.pool.together[position]!)
    .filter((mate) => ground.isWaiting(mate));
}
