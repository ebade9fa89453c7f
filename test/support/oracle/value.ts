import type { Policy } from '../../../src/model/policy.js';
import type { Participant, Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { type OracleEvaluation, oracleEvaluate } from './evaluate.js';
import { oracleSeverity } from './rules.js';

/** What one preferred rule that is broken leaves of a circle's worth. */
const leftByBrokenPreference = 0.75;

const millisecondsPerWeek = 7 * 24 * 60 * 60 * 1000;

/** The people who may be placed: ready, and in no running circle. */
export function oracleCandidates(pool: Pool): Participant[] {
  const running = new Set(
    pool.circles.flatMap(({ members }) =>
      members.filter(({ status }) => status !== 'declined').map(({ participant }) => participant),
    ),
  );
  return pool.participants.filter((person) => person.ready && !running.has(person.id));
}

/** omega_i: how much somebody counts, more after a longer wait. */
export function oracleWaitingWeight(person: Participant, pool: Pool, policy: Policy): number {
  const weeks =
    person.waitingSince === undefined
      ? 0
      : (Date.parse(pool.date) - Date.parse(person.waitingSince)) / millisecondsPerWeek;
  return 1 + policy.waiting.perHalfYear * Math.min(weeks / 26, policy.waiting.halfYears);
}

/** u: what a circle is worth to each of its members, 0 to 1. */
export function oracleWorth({ score, violations }: OracleEvaluation, policy: Policy): number {
  const quality = 1 - (1 - (score ?? 0)) ** 2;
  const worth = policy.placement + (1 - policy.placement) * quality;
  const broken = new Set(violations.map(({ code }) => code));
  const preferences = [...broken].filter((code) => oracleSeverity(code, policy) === 'preferred');
  return worth * leftByBrokenPreference ** preferences.length;
}

/** How good these circles are for everybody who may be placed, 0 to 1; other members do not count. */
export function oracleValue(
  pool: Pool,
  circles: ReadonlyArray<readonly string[]>,
  policy: Policy,
  vocabulary: Vocabulary,
): number {
  const candidates = oracleCandidates(pool);
  let placed = 0;
  for (const members of circles) {
    const worth = oracleWorth(oracleEvaluate(pool, members, policy, vocabulary), policy);
    for (const person of candidates) {
      if (members.includes(person.id)) placed += oracleWaitingWeight(person, pool, policy) * worth;
    }
  }
  let all = 0;
  for (const person of candidates) all += oracleWaitingWeight(person, pool, policy);
  return all === 0 ? 0 : placed / all;
}
