import { explainCircle } from '../explanation/evaluation.js';
import { openWays, type Ways } from '../geography/ways.js';
import { buildPoolGraph } from '../graph/pool-graph.js';
import type { PlainCircle } from '../model/change.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import type { Participant, Pool, RunningCircle } from '../model/pool.js';
import { seatedIn } from '../model/seated.js';
import { type Compiled, compilePeople } from '../problem/compile.js';
import { type Person, readPerson } from '../problem/person.js';
import { finish } from '../runtime/pace.js';

/** A running circle and who has a seat in it, sorted by id. */
export interface Seating {
  readonly circle: RunningCircle;
  readonly seated: readonly string[];
}

/** A pool laid out for questions about single circles: what is asked of people and circles is remembered. */
export interface Ground {
  readonly pool: Pool;
  readonly policy: Policy;
  readonly ways: Ways;
  /** In order of id. */
  readonly seatings: readonly Seating[];
  /** The running circles as ids and sorted ids of members, in the order of the pool. */
  readonly running: readonly PlainCircle[];
  participant(id: string): Participant | undefined;
  /** The running circle that somebody has a seat in. */
  seatingOf(id: string): Seating | undefined;
  /** Ids of those who are ready and have no seat, in the order of the pool. */
  readonly waiting: readonly string[];
  isWaiting(id: string): boolean;
  /** What a problem takes from somebody who is known. */
  person(id: string): Person;
  /** As `evaluateCircle`, of people who are known. What is said of running circles is remembered. */
  evaluate(ids: readonly string[]): Evaluation;
}

/** Lays out a pool. Nobody is looked at before they are asked for. */
export function openGround(pool: Pool, policy: Policy): Ground {
  const participants = new Map(pool.participants.map((participant) => [participant.id, participant]));
  const unsorted = pool.circles.map((circle) => ({ circle, seated: seatedIn(circle).sort() }));
  const seatings = [...unsorted].sort((a, b) => (a.circle.id < b.circle.id ? -1 : 1));
  const seatingOf = new Map(
    seatings.flatMap((seating) => seating.seated.map((id): [string, Seating] => [id, seating])),
  );
  const isWaiting = (id: string): boolean => participants.get(id)?.ready === true && !seatingOf.has(id);
  const graph = buildPoolGraph(pool);
  const people = new Map<string, Person>();
  const evaluations = new Map<string, Evaluation>();
  const known = new Set(seatings.map(({ seated }) => nameOf(seated)));
  const ground: Ground = {
    pool,
    policy,
    ways: openWays(pool, policy.reach.detour),
    seatings,
    running: unsorted.map(({ circle, seated }) => ({ id: circle.id, members: seated })),
    participant: (id) => participants.get(id),
    seatingOf: (id) => seatingOf.get(id),
    waiting: [...participants.keys()].filter(isWaiting),
    isWaiting,
    person: (id) => remembered(people, id, () => readPerson(graph, id)),
    evaluate: (ids) => {
      const name = nameOf([...ids].sort());
      const make = () => explainCircle(compileMembers(ground, ids), pool);
      return known.has(name) ? remembered(evaluations, name, make) : make();
    },
  };
  return ground;
}

/** The same ground with somebody who is new and in no circle. */
export function withNewcomer(ground: Ground, newcomer: Participant): Ground {
  const alone = { ...ground.pool, participants: [newcomer], apart: [], together: [], circles: [] };
  const person = readPerson(buildPoolGraph(alone), newcomer.id);
  const known: Ground = {
    ...ground,
    participant: (id) => (id === newcomer.id ? newcomer : ground.participant(id)),
    person: (id) => (id === newcomer.id ? person : ground.person(id)),
    evaluate: (ids) =>
      ids.includes(newcomer.id)
        ? explainCircle(compileMembers(known, ids), ground.pool)
        : ground.evaluate(ids),
  };
  return known;
}

/** People as a problem, in order of id. */
export function compileMembers(ground: Ground, ids: readonly string[]): Compiled {
  const people = [...ids].sort().map(ground.person);
  return finish(compilePeople(people, ground.pool, ground.policy, ground.ways));
}

/** Ids are any text, and two lists of them never become the same JSON. */
function nameOf(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = make();
  memory.set(key, value);
  return value;
}
