import { buildGraph, type Neighbours, type Policy, type Pool } from '../../src/index.js';
import { compile } from '../../src/problem/compile.js';
import { toGrouping } from '../../src/runtime/grouping.js';
import { finish } from '../../src/runtime/pace.js';

/** Judges circles as quickly as the library's own search does, which the public calls do not. */
export interface Judge {
  /** Ids of people who stay together, most of them alone; those who fit nowhere are left out. */
  readonly units: ReadonlyArray<readonly string[]>;
  /** `[units]` waiting weight of the people of each. */
  readonly weight: ArrayLike<number>;
  /** Who may share a circle with whom. */
  readonly neighbours: Neighbours;
  /** What a circle of the first `count` units is worth per weight; negative where it may not be proposed. */
  worth(units: Int32Array, count: number): number;
}

/** All candidates of a pool as one problem. Nothing else of the alternatives knows how the library works inside. */
export function createJudge(pool: Pool, policy: Policy): Judge {
  const running = new Set(
    pool.circles.flatMap(({ members }) => members.map(({ participant }) => participant)),
  );
  const ids = pool.participants.filter(({ id, ready }) => ready && !running.has(id)).map(({ id }) => id);
  const { problem } = finish(compile(buildGraph(pool), ids, pool, policy));
  const { people, itemWeights, neighbours, worth } = finish(toGrouping(problem));
  const units = people.map((set) => set.map((person) => ids[person]!));
  const places = (circle: Int32Array, count: number): number =>
    circle.subarray(0, count).reduce((sum, unit) => sum + units[unit]!.length, 0);
  return {
    units,
    weight: itemWeights ?? [],
    neighbours,
    worth: (circle, count) => (places(circle, count) > policy.size.max ? -1 : worth(circle, count)),
  };
}
