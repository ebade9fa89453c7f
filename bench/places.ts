import { readFileSync } from 'node:fs';
import {
  type Effort,
  evaluateCircles,
  type Policy,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
} from '../src/index.js';
import { createChance, poolKinds } from './pools.js';
import { surrounded, week } from './setting.js';
import type { Table } from './table.js';

const seeds = [1, 2, 3];
const severities = ['off', 'preferred', 'required'] as const;

/** Twelve places that are free on two or three dayparts and hold ten to sixteen; ten coaches and twenty volunteers. */
function inTown(pool: PoolInput, seed: number): PoolInput {
  const chance = createChance(seed + 100);
  const around = surrounded(pool, { places: 12, coaches: 10, volunteers: 20 }, seed);
  return {
    ...around,
    meetingPlaces: around.meetingPlaces!.map((place) => ({
      ...place,
      dayparts: chance.shuffled(week).slice(0, 2 + chance.below(2)),
      seats: 10 + chance.below(7),
    })),
  };
}

/** The example's people, without what surrounds them there but for the water. */
function example(): PoolInput {
  const {
    meetingPlaces: _places,
    coaches: _coaches,
    volunteers: _volunteers,
    partners: _partners,
    ...people
  } = JSON.parse(readFileSync('docs/examples/maassluis-venray.json', 'utf8')) as PoolInput;
  return people;
}

/** What the rule on places asks and gives, in the same pools without it, as a wish and as a must. */
export function places(effort: Effort = 'quick'): Table {
  const kinds = ['dense', 'mixed', 'twoTowns', 'spread'] as const;
  const pools: ReadonlyArray<readonly [string, (seed: number) => PoolInput]> = [
    ...kinds.flatMap((kind) =>
      [100, 300].map(
        (people) => [`${kind}, ${people}`, (seed: number) => poolKinds[kind](people, seed)] as const,
      ),
    ),
    ['maassluis-venray, 240', example],
  ];
  return {
    head: [
      'pool, people',
      '`rules.place`',
      'value without the rule',
      'placed',
      'circles',
      'have somewhere to meet, alone',
      'have a place',
      'coach',
      'volunteer',
      'everybody can come',
      'members who can come',
      'ms of processor',
    ],
    rows: pools.flatMap(([name, make]) => {
      const made = seeds.map((seed) => parsePool(inTown(make(seed), seed)));
      return severities.map((severity) => {
        const runs = made.map((pool, each) => measure(pool, severity, seeds[each]!, effort));
        const mean = (of: (run: Measures) => number): number =>
          runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
        const circles = mean((run) => run.circles);
        const share = (of: (run: Measures) => number): string =>
          circles === 0 ? '' : `${Math.round((100 * mean(of)) / circles)}%`;
        return [
          name,
          severity,
          mean((run) => run.value).toFixed(4),
          mean((run) => run.placed).toFixed(1),
          circles.toFixed(1),
          share((run) => run.meetable),
          share((run) => run.places),
          share((run) => run.coaches),
          share((run) => run.volunteers),
          share((run) => run.complete),
          `${Math.round((100 * mean((run) => run.coming)) / mean((run) => run.placed))}%`,
          mean((run) => run.milliseconds).toFixed(0),
        ];
      });
    }),
  };
}

type Measures = ReturnType<typeof measure>;

function measure(
  pool: ReturnType<typeof parsePool>,
  severity: NonNullable<Policy['rules']['place']>,
  seed: number,
  effort: Effort,
) {
  const start = process.cpuUsage();
  const { circles } = proposeCirclesSync(pool, { policy: { rules: { place: severity } }, seed, effort });
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const members = circles.map((circle) => circle.members);
  const count = (is: (circle: (typeof circles)[number]) => boolean): number => circles.filter(is).length;
  return {
    milliseconds,
    value: evaluateCircles(pool, members).value,
    placed: members.flat().length,
    coming: members.flat().length - circles.reduce((sum, { setting }) => sum + setting!.cannotCome.length, 0),
    circles: circles.length,
    meetable: evaluateCircles(pool, members, { rules: { place: 'required' } }).circles.filter(
      ({ violations }) => !violations.some(({ code }) => code === 'place'),
    ).length,
    places: count(({ setting }) => setting!.place !== null),
    coaches: count(({ setting }) => setting!.coach !== null),
    volunteers: count(({ setting }) => setting!.volunteer !== null),
    complete: count(({ setting }) => setting!.cannotCome.length === 0),
  };
}
