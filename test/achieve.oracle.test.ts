import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievableHelp } from '../src/achieve.js';
import { pools } from '../src/arbitraries/index.js';
import { parsePolicy } from '../src/input/parse-policy.js';
import { parsePool } from '../src/input/parse-pool.js';
import type { AchievableHelp } from '../src/model/achievable.js';
import type { PoolInput } from '../src/model/pool.js';
import { resolveVocabulary } from '../src/vocabulary/resolve.js';
import { highs } from './support/highs.js';
import { oracleHelp } from './support/oracle/help.js';

const cases = pools({ people: { min: 2, max: 9 } });

/** Possible help, need by need, by the formulas alone. */
function possibleHelp(input: PoolInput) {
  const pool = parsePool(input);
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const people = pool.participants;
  return people.flatMap((receiver) =>
    receiver.needs.map(({ need, weight }) => ({
      receiver: receiver.id,
      need,
      weight,
      helpers: people
        .filter(({ id }) => id !== receiver.id)
        .map((giver) => ({
          giver: giver.id,
          strength: oracleHelp(giver, receiver, need, parsePolicy(), vocabulary),
        }))
        .filter(({ strength }) => strength > 0),
    })),
  );
}

/** The most that can be exchanged with everybody giving as much as they get, as a linear program. */
function oracleAchievable(input: PoolInput): number {
  const needs = possibleHelp(input).filter(({ helpers }) => helpers.length > 0);
  if (needs.length === 0) return 0;
  const given = new Map<string, string[]>();
  const note = (person: string, term: string) => given.set(person, [...(given.get(person) ?? []), term]);
  const bounds: string[] = [];
  const covers: string[] = [];
  const all: string[] = [];
  for (const [position, { receiver, weight, helpers }] of needs.entries()) {
    const names = helpers.map((_, helper) => `x${position}_${helper}`);
    for (const [helper, { giver, strength }] of helpers.entries()) {
      note(giver, `+ ${names[helper]}`);
      note(receiver, `- ${names[helper]}`);
      bounds.push(` 0 <= ${names[helper]} <= ${weight * strength}`);
    }
    const most = weight * Math.max(...helpers.map(({ strength }) => strength));
    covers.push(` c${position}: ${names.join(' + ')} <= ${most}`);
    all.push(...names);
  }
  const even = [...given.values()].map((terms, person) => ` e${person}: ${terms.join(' ')} = 0`);
  const program = `Maximize\n obj: ${all.join(' + ')}\nSubject To\n${[...covers, ...even].join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  return highs.solve(program).ObjectiveValue;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
const ids = (input: PoolInput): string[] => input.participants.map(({ id }) => id);

describe('the plan of any circle', () => {
  test('is as much as a linear program finds', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { achievable, coverable } = achievableHelp(input, ids(input));
        expect((achievable ?? 0) * coverable).toBeCloseTo(oracleAchievable(input), 6);
      }),
      { numRuns: 300 },
    );
  });

  test('asks for no more than anybody can do, and meets no need twice', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { plan } = achievableHelp(input, ids(input));
        const needs = new Map(possibleHelp(input).map((each) => [`${each.receiver} ${each.need}`, each]));
        for (const { giver, receiver, need, amount } of plan) {
          const { weight, helpers } = needs.get(`${receiver} ${need}`)!;
          const { strength } = helpers.find((helper) => helper.giver === giver)!;
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(weight * strength + 1e-12);
        }
        for (const [key, { weight, helpers }] of needs) {
          const met = plan.filter(({ receiver, need }) => `${receiver} ${need}` === key);
          const most = weight * Math.max(0, ...helpers.map(({ strength }) => strength));
          expect(sum(met.map(({ amount }) => amount))).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
    );
  });

  test('has everybody give as much as they get, in loops that are real', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { plan, loops, people, achievable, coverable } = achievableHelp(input, ids(input));
        for (const { participant, amount } of people) {
          const given = sum(plan.filter(({ giver }) => giver === participant).map((each) => each.amount));
          const got = sum(plan.filter(({ receiver }) => receiver === participant).map((each) => each.amount));
          expect(given).toBeCloseTo(amount, 9);
          expect(got).toBeCloseTo(amount, 9);
        }
        expect(sum(plan.map(({ amount }) => amount))).toBeCloseTo((achievable ?? 0) * coverable, 6);
        for (const { steps } of loops) {
          expect(new Set(steps.map(({ giver }) => giver)).size).toBe(steps.length);
          for (const [step, { receiver }] of steps.entries()) {
            expect(steps[(step + 1) % steps.length]!.giver).toBe(receiver);
          }
        }
        expect(loops.map(({ steps }) => steps.length)).toEqual(
          loops.map(({ steps }) => steps.length).sort((a, b) => a - b),
        );
        expectSame(plan, loops);
      }),
    );
  });

  test('is never less than what goes round anyhow, and adds up with what limits it', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { achievable, coverable, now, limits, headroom } = achievableHelp(input, ids(input));
        if (achievable === null) return;
        expect(achievable).toBeGreaterThanOrEqual(now.circulation! - 1e-9);
        expect(headroom).toBeCloseTo(achievable - now.circulation!, 9);
        expect(achievable * coverable + limits.giving + limits.returning).toBeCloseTo(coverable, 9);
        const short = limits.members.map(({ canGet, canGive }) => canGet - canGive);
        expect(sum(short)).toBeCloseTo(limits.giving, 9);
        expect(Math.min(1, ...short)).toBeGreaterThan(0);
      }),
    );
  });

  test('does not depend on the order in which people are named or known', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const other = { ...input, participants: [...input.participants].reverse() };
        expect(achievableHelp(other, ids(other))).toEqual(achievableHelp(input, ids(input)));
      }),
      { numRuns: 30 },
    );
  });
});

/** The loops hold what the plan holds. */
function expectSame(plan: AchievableHelp['plan'], loops: AchievableHelp['loops']): void {
  const added = new Map<string, number>();
  for (const { amount, steps } of loops) {
    for (const step of steps) {
      const key = JSON.stringify(step);
      added.set(key, (added.get(key) ?? 0) + amount);
    }
  }
  expect(added.size).toBe(plan.length);
  for (const { amount, ...relation } of plan)
    expect(added.get(JSON.stringify(relation))).toBeCloseTo(amount, 9);
}
