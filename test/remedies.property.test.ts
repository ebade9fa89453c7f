import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  type CoachDossier,
  evaluateCircle,
  explainProposal,
  type PolicyInput,
  type PoolInput,
  parsePolicy,
  proposeCirclesSync,
  type Remedy,
} from '../src/index.js';
import { applyChange, type Setting } from './support/apply-remedy.js';
import { oracleSeverity } from './support/oracle/rules.js';

interface Case {
  readonly pool: PoolInput;
  readonly policy: PolicyInput;
  readonly dossier: CoachDossier;
}

/** Pools with people left over, of which each is explained. */
function casesWith(seed: number, numRuns: number): Case[] {
  return fc
    .sample(fc.tuple(pools({ people: { min: 7, max: 12 } }), policies({ kind: 'small-circles' })), {
      numRuns,
      seed,
    })
    .map(([pool, policy]) => {
      const proposal = proposeCirclesSync(pool, { policy, effort: 'quick' });
      return { pool, policy, dossier: explainProposal(pool, proposal, { audience: 'coach' }) };
    })
    .filter(({ dossier }) => dossier.leftOver.length > 0);
}

/** The same pool where one person has waited so long that the best circles hold them, if any allowed circle does. */
function whereOneCountsMost({ pool, policy }: Setting, id: string): Setting {
  return {
    policy: { ...policy, placement: 0.5, waiting: { perHalfYear: 1000, halfYears: 3 } },
    pool: {
      ...pool,
      participants: pool.participants.map(({ waitingSince: _since, ...person }) =>
        person.id === id ? { ...person, waitingSince: '2000-01-01' } : person,
      ),
    },
  };
}

function breaksRequired({ pool, policy }: Setting, members: readonly string[]): string[] {
  const parsed = parsePolicy(policy);
  return evaluateCircle(pool, members, parsed)
    .violations.map(({ code }) => code)
    .filter((code) => oracleSeverity(code, parsed) === 'required');
}

/** So many silent people at the home of somebody. */
function withNewcomers(pool: PoolInput, id: string, people: number): PoolInput {
  const { home } = pool.participants.find((person) => person.id === id)!;
  const newcomers = Array.from({ length: people }, (_, each) => ({ id: `newcomer ${each}`, home }));
  return { ...pool, participants: [...pool.participants, ...newcomers] };
}

describe('what would place somebody who is left over', () => {
  const cases = casesWith(5, 165);

  test('was found by trying: with the changes made, the circle breaks no required rule', () => {
    let tried = 0;
    let seats = 0;
    const kinds = new Set<string>();
    for (const { pool, policy, dossier } of cases) {
      for (const { participant, remedies } of dossier.leftOver) {
        for (const remedy of remedies) {
          if (remedy.kind === 'people') continue;
          if (remedy.kind === 'running-circle') {
            const members = running(pool, remedy.circle);
            expect(remedy.members).toEqual([...members, participant].sort());
            expect(breaksRequired({ pool, policy }, remedy.members)).toEqual([]);
            expect(evaluateCircle(pool, remedy.members, policy).score).toEqual(remedy.scores.to);
            seats++;
            continue;
          }
          tried++;
          for (const { kind } of remedy.changes) kinds.add(kind);
          expect(remedy.members).toContain(participant);
          const changed = remedy.changes.reduce(applyChange, { pool, policy });
          expect(breaksRequired(changed, remedy.members)).toEqual([]);
          const { score } = evaluateCircle(changed.pool, remedy.members, changed.policy);
          expect(score).toEqual(remedy.kind === 'circle' ? remedy.scores.to : remedy.score);
        }
      }
    }
    expect(tried).toBeGreaterThan(300);
    expect(seats).toBeGreaterThan(0);
    expect(kinds).toEqual(
      new Set(['reach', 'daypart', 'language', 'share', 'distance', 'size', 'score', 'meet']),
    );
  });

  test('asks for nothing that is not needed: without any one of the changes a rule is broken', () => {
    for (const { pool, policy, dossier } of cases) {
      for (const remedy of dossier.leftOver.flatMap(({ remedies }) => remedies)) {
        if (!('changes' in remedy)) continue;
        for (const left of remedy.changes) {
          const others = remedy.changes.filter((change) => change !== left);
          const changed = others.reduce(applyChange, { pool, policy });
          expect(breaksRequired(changed, remedy.members)).not.toEqual([]);
        }
      }
    }
  });

  test('leaves those in peace who have a place', () => {
    for (const { dossier } of cases) {
      const leftOver = new Set(dossier.leftOver.map(({ participant }) => participant));
      for (const remedy of dossier.leftOver.flatMap(({ remedies }) => remedies)) {
        if (remedy.kind === 'new-circle') for (const id of remedy.members) expect(leftOver).toContain(id);
        if (remedy.kind !== 'circle') continue;
        const before = dossier.circles.find(({ id }) => id === remedy.circle)!;
        for (const { participant } of before.members) expect(remedy.members).toContain(participant);
      }
    }
  });

  test('makes them placeable whenever it is named, which is in nearly all cases', () => {
    let leftOver = 0;
    let named = 0;
    let placed = 0;
    for (const { pool, policy, dossier } of cases) {
      for (const { participant, remedies, facts } of dossier.leftOver) {
        leftOver++;
        const [nearest] = remedies;
        expect(facts.some(({ code }) => code === 'no-remedy')).toBe(nearest === undefined);
        if (nearest === undefined) continue;
        named++;
        if (nearest.kind === 'running-circle') {
          // Whether that seat is real is looked at above.
          placed++;
          continue;
        }
        const changed = applyRemedy({ pool, policy }, participant, nearest);
        const again = whereOneCountsMost(changed, participant);
        const proposal = proposeCirclesSync(again.pool, { policy: again.policy });
        expect(proposal.optimal).toBe(true);
        if (proposal.circles.some(({ members }) => members.includes(participant))) placed++;
      }
    }
    expect(cases.length).toBeGreaterThanOrEqual(100);
    expect(leftOver).toBeGreaterThan(200);
    expect(placed).toBe(named);
    expect(placed / leftOver).toBeGreaterThan(0.95);
  }, 120_000);
});

/** Ids of those who have a seat in a running circle. */
function running(pool: PoolInput, circle: string): string[] {
  const { members } = pool.circles!.find(({ id }) => id === circle)!;
  return members.flatMap((member) => {
    if (typeof member === 'string') return member;
    return member.status === 'declined' ? [] : member.participant;
  });
}

function applyRemedy({ pool, policy }: Setting, participant: string, remedy: Remedy): Setting {
  if (remedy.kind === 'running-circle') return { pool, policy };
  return remedy.kind === 'people'
    ? { pool: withNewcomers(pool, participant, remedy.people), policy }
    : remedy.changes.reduce(applyChange, { pool, policy });
}
