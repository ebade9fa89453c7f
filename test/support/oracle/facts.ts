import type { Policy } from '../../../src/model/policy.js';
import type { Participant, Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { oracleHelp, oracleNeed } from './help.js';
import { oracleReach, oracleWalkingMetres } from './reach.js';
import { isMoreThan } from './tolerance.js';

/** What somebody could do for a need of somebody else. */
export interface Help {
  readonly helper: string;
  /** h(i,j,s), above 0. */
  readonly strength: number;
}

/** A need of one person, with how well the others would meet it. */
export interface NeedFacts {
  /** b(j,s) */
  readonly weight: number;
  /** Whether having this need is itself a way of helping with it. */
  readonly isMutual: boolean;
  /** Of everybody who can help at all. */
  readonly help: readonly Help[];
}

/** All that is between people before a circle is chosen, looked up once for many circles of the same people. */
export interface Facts {
  readonly pool: Pool;
  readonly policy: Policy;
  person(id: string): Participant;
  /** e(i,j) */
  walkingMetres(one: string, other: string): number;
  /** g(i,j) */
  reach(helper: string, receiver: string): number;
  needs(id: string): readonly NeedFacts[];
}

export function oracleFacts(
  pool: Pool,
  ids: readonly string[],
  policy: Policy,
  vocabulary: Vocabulary,
): Facts {
  const participants = new Map(pool.participants.map((person) => [person.id, person]));
  const person = (id: string): Participant => known(participants, id);
  const people = ids.map(person);

  const metres = table(people, people, (one, other) => oracleWalkingMetres(one, other, policy, pool));
  const reaches = table(people, people, (helper, receiver) => oracleReach(helper, receiver, policy, pool));
  const helpFor = (receiver: Participant, slug: string): Help[] =>
    people
      .filter((helper) => helper.id !== receiver.id)
      .map((helper) => ({
        helper: helper.id,
        strength: oracleHelp(helper, receiver, slug, policy, vocabulary, pool),
      }))
      .filter(({ strength }) => isMoreThan(strength, 0));
  const needsOf = (receiver: Participant): NeedFacts[] =>
    receiver.needs.map(({ need, weight }) => ({
      weight,
      isMutual: oracleNeed(need, vocabulary).mutual > 0,
      help: helpFor(receiver, need),
    }));
  const needs = new Map(people.map((receiver) => [receiver.id, needsOf(receiver)]));

  return {
    pool,
    policy,
    person,
    walkingMetres: (one, other) => known(known(metres, one), other),
    reach: (helper, receiver) => known(known(reaches, helper), receiver),
    needs: (id) => known(needs, id),
  };
}

function table(
  rows: readonly Participant[],
  columns: readonly Participant[],
  cell: (row: Participant, column: Participant) => number,
): Map<string, Map<string, number>> {
  return new Map(
    rows.map((row) => [row.id, new Map(columns.map((column) => [column.id, cell(row, column)]))]),
  );
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new RangeError('nobody here has this id');
  return value;
}
