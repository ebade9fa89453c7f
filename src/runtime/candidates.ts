import { openWays, type Stop, type Ways } from '../geography/ways.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { MeetingPlace } from '../model/neighbourhood.js';
import type { Policy } from '../model/policy.js';
import type { GeographicPoint, Pool } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';
import { placesToMeet } from '../problem/meeting.js';
import { weightOfDays } from '../problem/waiting.js';
import { shuffleSteps } from '../record/shuffle.js';
import type { Aim } from './aim.js';

/** What of a pool concerns people it may place, but the people themselves. */
export type Agreements = Pick<Pool, 'apart' | 'together'>;

/** Who was in which circle before, and what it costs to take them out of it. Circles are numbers. */
export interface Stay {
  /** What a person who moves costs, in places in a perfect circle. */
  readonly price: number;
  /** `[people]` circle in which each was, -1 for those in none. */
  readonly former: Int32Array;
  /** `[people]` circle in which each must have a seat, if anywhere; -1 for most. */
  readonly seat: Int32Array;
  /** `[circles]` how many were in each. */
  readonly sizes: Int32Array;
}

/**
 * The people of a pool who are ready and in no running circle. A candidate is an index; their order is a shuffle of
 * seed and id.
 */
export interface Candidates {
  readonly pool: CompactPool;
  readonly policy: Policy;
  readonly seed: number;
  readonly ways: Ways;
  /** Where they can meet, if a rule asks for that. */
  readonly meetingPlaces: readonly MeetingPlace[] | undefined;
  readonly count: number;
  /** `[count]` where in the pool each is. */
  readonly position: Int32Array;
  /** `[count]` weight of a person's place in the value of a proposal, 1 or more. */
  readonly weight: Float64Array;
  /** Sum of all weights. */
  readonly wholeWeight: number;
  /** `[count]` those who stay together with each, themselves included, ascending; most are alone. */
  readonly unitOf: ReadonlyArray<readonly number[]>;
  /** The agreements of the pool that concern some candidates. */
  agreementsOf(candidates: Iterable<number>): Agreements;
  /** What was decided before and has a price to change, if anything was. */
  readonly stay?: Stay;
  /** What is looked for instead of the highest value, if anything is. */
  readonly aim?: Aim;
}

/** Lists the candidates of a pool, a little at a time. */
export function* listCandidates(
  pool: CompactPool,
  policy: Policy,
  seed: number,
): Generator<void, Candidates> {
  const { head, ids, ready, waitedDays } = pool;
  const running = new Set(head.circles.flatMap(seatedIn));
  const positions = Int32Array.from(ids.keys()).filter(
    (position) => ready[position] === 1 && !running.has(ids[position]!),
  );
  yield;
  const order = yield* shuffleSteps(
    Array.from(positions, (position) => ids[position]!),
    seed,
  );
  const position = Int32Array.from(order, (each) => positions[each]!);
  const weight = Float64Array.from(position, (each) => weightOfDays(waitedDays[each]!, policy.waiting));
  const candidateOf = namedCandidates(pool, position);
  yield;
  return {
    pool,
    policy,
    seed,
    ways: openWays(head, policy.reach.detour),
    meetingPlaces: placesToMeet(head, policy),
    count: position.length,
    position,
    weight,
    wholeWeight: weight.reduce((sum, each) => sum + each, 0),
    unitOf: joinUnits(position.length, head.together, candidateOf),
    agreementsOf: indexAgreements(head, candidateOf),
  };
}

/** The id of a candidate. */
export function idOf({ pool, position }: Candidates, candidate: number): string {
  return pool.ids[position[candidate]!]!;
}

/** Where a candidate lives. */
export function pointOf({ pool, position }: Candidates, candidate: number): GeographicPoint {
  const at = position[candidate]!;
  return { lat: pool.lat[at]!, lon: pool.lon[at]! };
}

/** Where the ways of a candidate begin and end. */
export function stopOf(candidates: Candidates, candidate: number): Stop {
  return { point: pointOf(candidates, candidate), of: ['participant', idOf(candidates, candidate)] };
}

/** Candidates by id, but only those whom an agreement names. */
function namedCandidates({ head, ids }: CompactPool, position: Int32Array): ReadonlyMap<string, number> {
  const named = new Set([...head.apart, ...head.together].flat());
  const candidateOf = new Map<string, number>();
  if (named.size === 0) return candidateOf;
  for (const [candidate, each] of position.entries()) {
    if (named.has(ids[each]!)) candidateOf.set(ids[each]!, candidate);
  }
  return candidateOf;
}

function joinUnits(
  count: number,
  together: Pool['together'],
  candidateOf: ReadonlyMap<string, number>,
): number[][] {
  const setOf = new Map<number, number[]>();
  for (const ids of together) {
    const joined = new Set<number>();
    for (const id of ids) {
      const candidate = candidateOf.get(id);
      if (candidate === undefined) continue;
      for (const each of setOf.get(candidate) ?? [candidate]) joined.add(each);
    }
    const set = [...joined].sort((a, b) => a - b);
    for (const candidate of set) setOf.set(candidate, set);
  }
  return Array.from({ length: count }, (_, candidate) => setOf.get(candidate) ?? [candidate]);
}

function indexAgreements(
  { apart, together }: Agreements,
  candidateOf: ReadonlyMap<string, number>,
): Candidates['agreementsOf'] {
  const index = (sets: Agreements['apart']): Map<number, number[]> => {
    const entriesOf = new Map<number, number[]>();
    for (const [entry, ids] of sets.entries()) {
      for (const id of ids) {
        const candidate = candidateOf.get(id);
        if (candidate === undefined) continue;
        const entries = entriesOf.get(candidate);
        if (entries === undefined) entriesOf.set(candidate, [entry]);
        else entries.push(entry);
      }
    }
    return entriesOf;
  };
  const [apartOf, togetherOf] = [index(apart), index(together)];
  return (candidates) => {
    const found = { apart: new Set<number>(), together: new Set<number>() };
    for (const candidate of candidates) {
      for (const entry of apartOf.get(candidate) ?? []) found.apart.add(entry);
      for (const entry of togetherOf.get(candidate) ?? []) found.together.add(entry);
    }
    const entriesOf = (sets: Agreements['apart'], entries: Set<number>) =>
      [...entries].sort((a, b) => a - b).map((entry) => sets[entry]!);
    return { apart: entriesOf(apart, found.apart), together: entriesOf(together, found.together) };
  };
}
