import { describeCircle, type Judgement } from '../explanation/evaluation.js';
import { createCircle, seatMembers } from '../scoring/circle.js';
import { computeHelp } from '../scoring/help.js';
import { searchCircles } from './circle-search.js';
import { openTile, type Tile, type TileData } from './tile.js';

/** To find better circles among the people of a tile. */
export interface ImproveJob {
  readonly data: TileData;
  /** To begin with, as people of the tile. */
  readonly circles: ReadonlyArray<readonly number[]>;
  /** Circles that were there before and can be gone back to: to begin with too, but gained if they are found. */
  readonly former?: ReadonlyArray<readonly number[]>;
  readonly seed: number;
  /** Most steps. */
  readonly effort: number;
  /** Steps per person in the first of two coolings. */
  readonly firstCooling: number;
}

/** A circle that was found: its people by number in the tile, in order of id, and what is to be said of it. */
export interface FoundCircle extends Judgement {
  readonly people: readonly number[];
}

/** The best circles of a tile so far. */
export interface Improved {
  readonly circles: readonly FoundCircle[];
  /** What they gain more than those it began with: weight times worth, over people with a place. */
  readonly gained: number;
  readonly steps: number;
  readonly optimal: boolean;
}

/** What can be said of a job while it is being done. */
export interface Improving {
  /** Gain so far beyond what it began with. */
  readonly gained: number;
  readonly steps: number;
  /** Circles and people with a place. */
  readonly circles: number;
  readonly placed: number;
  /** All of it; takes a moment. */
  report(): Improved;
}

/** Does a job a little at a time; what is yielded, once there is something, is the same object every time. */
export function* improveTile(job: ImproveJob): Generator<Improving | undefined, Improved> {
  const tile = yield* openTile(job.data);
  const { circles, former = [], seed, effort, firstCooling } = job;
  const start = [...circles, ...former];
  const search = searchCircles(tile.grouping, { start, seed, effort, firstCooling, rounds: 1 });
  const best = search.best();
  const before = circles.length === 0 ? 0 : best.gain;
  const improving: Improving = {
    get gained() {
      return best.gain - before;
    },
    get steps() {
      return best.steps;
    },
    get circles() {
      return best.groups;
    },
    get placed() {
      return best.placed;
    },
    report: () => ({
      circles: describe(tile, search.circles()),
      gained: best.gain - before,
      steps: best.steps,
      optimal: best.optimal,
    }),
  };
  yield improving;
  while (search.advance()) yield improving;
  return improving.report();
}

/** Says of circles of a tile's people how good they are. */
export function describe(
  { problem, legend, part }: Tile,
  circles: ReadonlyArray<readonly number[]>,
): FoundCircle[] {
  // A circle that stays as it is may have more members than are allowed.
  const capacity = circles.reduce((most, { length }) => Math.max(most, length), problem.policy.size.max);
  const circle = createCircle(problem, capacity);
  const { participants: ids } = legend;
  return circles.map((members) => {
    const people = [...members].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    seatMembers(circle, people, people.length);
    computeHelp(circle);
    return { people, ...describeCircle(circle, legend, part) };
  });
}
