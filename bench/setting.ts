import { type Daypart, type PoolInput, parsePool, proposeCirclesSync, stageCircles } from '../src/index.js';
import { createChance, poolKinds } from './pools.js';
import type { Table } from './table.js';

const rounds = 5;
const week: readonly Daypart[] = [
  'mon-afternoon',
  'tue-morning',
  'wed-evening',
  'thu-afternoon',
  'fri-morning',
];

/** How much surrounds a pool. */
interface Surrounding {
  readonly places: number;
  readonly coaches: number;
  readonly volunteers: number;
}

/** The same people, with meeting places, coaches and volunteers who live where they live. */
export function surrounded(
  pool: PoolInput,
  { places, coaches, volunteers }: Surrounding,
  seed: number,
): PoolInput {
  const chance = createChance(seed);
  const somewhere = () => chance.one(pool.participants).home;
  const list = <Item>(count: number, make: (each: number) => Item): Item[] =>
    Array.from({ length: count }, (_, each) => make(each));
  return {
    ...pool,
    meetingPlaces: list(places, (each) => ({
      id: `m-${each}`,
      point: somewhere(),
      dayparts: chance.some(week, 3),
      seats: 10 + chance.below(5),
    })),
    coaches: list(coaches, (each) => ({
      id: `c-${each}`,
      point: somewhere(),
      reach: 5000,
      starts: 1 + chance.below(3),
      dayparts: chance.some(week, 4),
    })),
    volunteers: list(volunteers, (each) => ({
      id: `v-${each}`,
      home: somewhere(),
      dayparts: chance.some(week, 4),
    })),
  };
}

/** What settings add to a proposal, in turns with the same pool without them. */
export function setting(): Table {
  const kinds = ['dense', 'twoTowns', 'spread'] as const;
  return {
    head: [
      'pool of 300',
      'circles',
      'ms without',
      'ms with',
      'times as long',
      'ms for the settings alone',
      'with a place',
      'coach',
      'volunteer',
      'proven',
    ],
    rows: kinds.map((kind) => {
      const bare = poolKinds[kind](300, 1);
      const pools = {
        without: parsePool(bare),
        with: parsePool(surrounded(bare, { places: 12, coaches: 10, volunteers: 20 }, 1)),
      };
      const times = { without: [] as number[], with: [] as number[], alone: [] as number[] };
      const timed = <Result>(name: keyof typeof times, make: () => Result): Result => {
        const start = performance.now();
        const result = make();
        times[name].push(performance.now() - start);
        return result;
      };
      let proposal = proposeCirclesSync(pools.with, { effort: 'quick' });
      for (let round = 0; round < rounds; round++) {
        timed('without', () => proposeCirclesSync(pools.without, { effort: 'quick' }));
        proposal = timed('with', () => proposeCirclesSync(pools.with, { effort: 'quick' }));
        timed('alone', () => stageCircles(pools.with, proposal));
      }
      const least = (name: keyof typeof times): number => Math.min(...times[name]);
      const { circles, optimal } = stageCircles(pools.with, proposal);
      const having = (part: 'place' | 'coach' | 'volunteer'): number =>
        circles.filter((circle) => circle.setting[part] !== null).length;
      return [
        kind,
        circles.length,
        least('without').toFixed(0),
        least('with').toFixed(0),
        (least('with') / least('without')).toFixed(2),
        least('alone').toFixed(0),
        having('place'),
        having('coach'),
        having('volunteer'),
        optimal ? 'yes' : 'no',
      ];
    }),
  };
}

/** What settings cost a country: circles of neighbours, by nobody's search. */
export function settings(): Table {
  return {
    head: [
      'circles',
      'places',
      'coaches',
      'volunteers',
      'seconds of processor',
      'MB in use after',
      'with a place',
      'coach',
      'volunteer',
    ],
    rows: [1000, 8000].map((count) => {
      const people = count * 10;
      const amounts = { places: count / 4, coaches: count / 5, volunteers: count };
      const pool = parsePool(surrounded(poolKinds.dense(people, 1), amounts, 1));
      const inOrder = [...pool.participants].sort((a, b) => cellOf(a.home) - cellOf(b.home));
      const circles = Array.from({ length: count }, (_, each) =>
        inOrder.slice(each * 10, each * 10 + 10).map(({ id }) => id),
      );
      const start = process.cpuUsage();
      const staging = stageCircles(pool, circles);
      const { user, system } = process.cpuUsage(start);
      const having = (part: 'place' | 'coach' | 'volunteer'): number =>
        staging.circles.filter(({ setting: own }) => own[part] !== null).length;
      return [
        count,
        amounts.places,
        amounts.coaches,
        amounts.volunteers,
        ((user + system) / 1e6).toFixed(1),
        (process.memoryUsage().rss / 2 ** 20).toFixed(0),
        having('place'),
        having('coach'),
        having('volunteer'),
      ];
    }),
  };
}

/** Neighbours have near numbers: cells of 300 metres, row by row. */
function cellOf(home: PoolInput['participants'][number]['home']): number {
  const { x, y } = home as { readonly x: number; readonly y: number };
  return Math.floor(y / 300) * 1e4 + Math.floor(x / 300);
}
