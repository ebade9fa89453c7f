import type { GeographicPoint } from '../model/pool.js';
import { lookAround, type Surroundings } from '../placement/around.js';
import { climb } from '../placement/climb.js';
import type { Ground } from '../placement/ground.js';
import { rankBy } from '../placement/rank.js';
import type { Person } from '../problem/person.js';
import { exhaust } from './exhaust.js';
import { coarsen } from './grid.js';
import { type Newcomers, newcomerId } from './newcomer.js';

/** Circles judged to find a good one, and to be sure that there is none. */
const judgements = { climb: 150, exhaust: 4000 } as const;

/** People who wait, and the newcomers with whom they could be a circle. */
export interface Gathering {
  /** Ids, sorted. */
  readonly members: readonly string[];
  readonly missing: number;
  /** Where the newcomers live. */
  readonly at: GeographicPoint;
  /** Whether it is certain that fewer newcomers who live here would not do. */
  readonly fewest: boolean;
}

/** Where people who are left over are looked for. */
export interface Search {
  /** A ground on which only people who are left over wait. */
  readonly ground: Ground;
  readonly newcomers: Newcomers;
  readonly seed: number;
}

/**
 * Gathers people who are left over around places where newcomers could live: roughly where one of them lives. The
 * place that lacks the fewest comes first, and whoever is gathered there is not gathered again.
 */
export function gather({ ground, newcomers, seed }: Search): Gathering[] {
  const gatherings: Gathering[] = [];
  const known = new Map<string, Gathering | undefined>();
  for (let open = new Set(ground.waiting); open.size > 0; ) {
    const search = { ground: waitingOnly(ground, open), newcomers, seed };
    for (const [key, spot] of spotsOf(search.ground)) {
      const before = known.get(key);
      // With fewer people around, a place can only lack more: what was found stands while all of it is there.
      if (known.has(key) && (before === undefined || before.members.every((id) => open.has(id)))) continue;
      known.set(key, gatherAt(search, spot));
    }
    const found = [...spotsOf(search.ground).keys()]
      .map((key) => known.get(key))
      .filter((each) => each !== undefined);
    const [next] = rankBy(found, seed, ({ members, missing, at }) => ({
      id: JSON.stringify([members, at.lat, at.lon]),
      rank: missing,
      gain: members.length,
      metres: undefined,
    }));
    if (next === undefined) break;
    gatherings.push(next);
    open = new Set([...open].filter((id) => !next.members.includes(id)));
  }
  return gatherings;
}

/** The same ground, where only some of the people wait. */
export function waitingOnly(ground: Ground, ids: ReadonlySet<string>): Ground {
  return { ...ground, waiting: [...ids], isWaiting: (id) => ids.has(id) };
}

/** A place that is tried, and who lives there, roughly. */
interface Spot {
  readonly at: GeographicPoint;
  readonly residents: string[];
}

function spotsOf(ground: Ground): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const id of ground.waiting) {
    const at = coarsen(ground.person(id).home);
    const key = JSON.stringify([at.lat, at.lon]);
    const spot = spots.get(key);
    if (spot === undefined) spots.set(key, { at, residents: [id] });
    else spot.residents.push(id);
  }
  return spots;
}

/** The fewest newcomers at a place with whom people who are left over could be a circle; `undefined` where none do. */
function gatherAt({ ground, newcomers, seed }: Search, { at, residents }: Spot): Gathering | undefined {
  const { min } = ground.policy.size;
  const gathering = (missing: number, ids: readonly string[], fewest: boolean): Gathering => ({
    members: ids.filter((id) => id !== newcomerId).sort(),
    missing,
    at,
    fewest,
  });
  let fewest = true;
  for (const resident of [...residents].sort()) {
    const tried = findCircle(lookAround(ground, resident, seed));
    if (tried.ids !== undefined) return gathering(0, tried.ids, true);
    fewest &&= tried.certain;
  }
  for (let missing = 1; missing < min; missing++) {
    const together = { kind: 'together', position: ground.pool.together.length, size: missing } as const;
    const newcomer: Person = { ...newcomers(at), bonds: [together] };
    const others = Array.from({ length: missing - 1 }, () => newcomer);
    const tried = findCircle(lookAround(withNewcomer(ground, newcomer), newcomerId, seed, others));
    if (tried.ids !== undefined) return gathering(missing, tried.ids, fewest);
    fewest &&= tried.certain;
  }
  return undefined;
}

/** The same ground with somebody nobody knows yet, who is in a set of people of their own. */
function withNewcomer(ground: Ground, newcomer: Person): Ground {
  return {
    ...ground,
    pool: { ...ground.pool, together: [...ground.pool.together, []] },
    person: (id) => (id === newcomerId ? newcomer : ground.person(id)),
  };
}

/** Of more people around than this only the nearest are looked at. */
const mostAround = 48;

/** An allowed circle that holds the centre; without one, whether it is certain that there is none. */
function findCircle(around: Surroundings): { readonly ids?: readonly string[]; readonly certain: boolean } {
  const idsOf = (members: readonly number[]) => members.map((person) => around.legend.participants[person]!);
  const climbed = climb(around, { judgements: judgements.climb });
  if (climbed !== undefined) return { ids: idsOf(climbed.members), certain: true };
  const { members, complete } = exhaust(around, judgements.exhaust);
  if (members !== undefined) return { ids: idsOf(members), certain: true };
  return { certain: complete && around.problem.people <= mostAround };
}
