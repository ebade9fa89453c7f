import { openWays, type Ways } from '../geography/ways.js';
import type { PoolGraph } from '../graph/pool-graph.js';
import type { Policy } from '../model/policy.js';
import type { Pool } from '../model/pool.js';
import { compileAgreements } from './agreements.js';
import { compileAvailability } from './availability.js';
import { compileBackgrounds } from './backgrounds.js';
import { compileDistances } from './distances.js';
import { compileHelp, noHelp } from './help.js';
import type { Legend } from './legend.js';
import { compileMeeting, type Meetable } from './meeting.js';
import { type Person, readPerson } from './person.js';
import type { Problem } from './problem.js';
import { waitingWeight } from './waiting.js';

/** A problem and what its indices stand for. */
export interface Compiled {
  readonly problem: Problem;
  readonly legend: Legend;
}

/** What of a pool concerns any of its people. */
type PoolHead = Pick<Pool, 'date' | 'backgrounds' | 'barriers' | 'travel'> & Meetable;

/** How far people of a pool walk under a policy. */
export function waysOf(pool: Pick<Pool, 'barriers' | 'travel'>, policy: Policy): Ways {
  return openWays(pool, policy.reach.detour);
}

/**
 * Turns some participants of a pool's graph into the numbers that scoring and search work on; the person at
 * position i of `ids` becomes index i.
 *
 * Takes memory and time in proportion to the square of the number of people: meant for one region at a time. Yields
 * in between.
 */
export function* compile(
  graph: PoolGraph,
  ids: readonly string[],
  pool: PoolHead,
  policy: Policy,
  ways: Ways = waysOf(pool, policy),
): Generator<undefined, Compiled> {
  const people = ids.map((id) => readPerson(graph, id));
  yield;
  return yield* compilePeople(people, pool, policy, ways);
}

/** As {@link compile}, of people who were read from the graph before. */
export function* compilePeople(
  people: readonly Person[],
  pool: Pick<Pool, 'date' | 'backgrounds'> & Meetable,
  policy: Policy,
  ways: Ways,
): Generator<undefined, Compiled> {
  const distances = compileDistances(people, policy, ways);
  yield;
  const help = compileHelp(people);
  yield;
  const waiting = Float64Array.from(people, ({ said }) =>
    waitingWeight(said.waitingSince, pool.date, policy.waiting),
  );
  yield;
  const meeting = compileMeeting(people, pool, policy, ways);
  return assemble(people, pool, policy, { distances, help, waiting, meeting });
}

/** A problem in which nobody needs anything or waited: enough for every rule but that on the score, and sooner made. */
export function compileForRules(
  people: readonly Person[],
  pool: Pick<Pool, 'date' | 'backgrounds'> & Meetable,
  policy: Policy,
  ways: Ways,
): Problem {
  const distances = compileDistances(people, policy, ways);
  const waiting = new Float64Array(people.length).fill(1);
  const meeting = compileMeeting(people, pool, policy, ways);
  return assemble(people, pool, policy, { distances, help: noHelp(people), waiting, meeting }).problem;
}

function assemble(
  people: readonly Person[],
  { backgrounds }: Pick<Pool, 'backgrounds'>,
  policy: Policy,
  {
    distances,
    help,
    waiting,
    meeting,
  }: {
    readonly distances: ReturnType<typeof compileDistances>;
    readonly help: ReturnType<typeof compileHelp>;
    readonly waiting: Float64Array;
    readonly meeting: Problem['meeting'];
  },
): Compiled {
  const said = people.map((person) => person.said);
  const mixed = compileBackgrounds(said, policy, backgrounds);
  return {
    problem: {
      people: people.length,
      policy,
      ...distances,
      ...help.numbers,
      ...mixed.numbers,
      ...compileAvailability(said),
      ...compileAgreements(people),
      ...(meeting === undefined ? {} : { meeting }),
      ready: Uint8Array.from(said, ({ ready }) => (ready ? 1 : 0)),
      waitingWeight: waiting,
    },
    legend: {
      participants: said.map(({ id }) => id),
      needs: help.slugs,
      attributes: mixed.names,
      labels: mixed.labels,
    },
  };
}
