import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmall } from '../src/fairness/disclosure.js';
import {
  explainFairness,
  type FairnessReport,
  languages,
  type ParticipantInput,
  type PoolInput,
  type ReasonCode,
  reasonCodes,
  reportFairness,
  type SavedRun,
  sayFacts,
} from '../src/index.js';
import { maassluis, metresEast, participant, pool } from './support/builders.js';
import { strayNumbers } from './support/telling.js';
import { permuted, renamedBackgrounds } from './support/transformations.js';

/** Ids and labels that would be seen anywhere. */
const marker = 'whoever-';

interface Case {
  readonly input: PoolInput;
  readonly proposal: SavedRun;
}

/** People with few labels, some of which hold others, and circles that anybody may have thought of. */
const arbitraryCase: fc.Arbitrary<Case> = fc
  .array(
    fc.record({
      east: fc.nat(900),
      route: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', undefined),
      isOld: fc.option(fc.boolean(), { nil: undefined }),
      weeks: fc.option(fc.nat(80), { nil: undefined }),
      ready: fc.constantFrom(true, true, true, true, false),
      needs: fc.uniqueArray(fc.constantFrom('groceries', 'money-overview', 'garden-help'), { maxLength: 2 }),
      circle: fc.constantFrom(0, 1, 2, 3, 4, undefined, undefined),
      reason: fc.constantFrom<ReasonCode[]>('too-few-nearby', 'too-few-nearby', 'no-seat', 'dominance'),
    }),
    { minLength: 0, maxLength: 60, size: 'max' },
  )
  .map((people) => {
    const idOf = (position: number) => `${marker}${position}`;
    const since = (weeks: number) =>
      new Date(Date.UTC(2026, 10, 21) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
    const participants = people.map(
      ({ east, route, isOld, weeks, ready, needs }, position): ParticipantInput => {
        const backgrounds = {
          ...(route !== undefined && { route, side: route === 'c' ? 'right' : 'left' }),
          ...(isOld !== undefined && { age: isOld ? 'old' : 'young' }),
        };
        return participant(idOf(position), {
          home: metresEast(maassluis, east),
          backgrounds,
          needs,
          ready,
          ...(weeks !== undefined && { waitingSince: since(weeks) }),
        });
      },
    );
    const circles = [0, 1, 2, 3, 4].map((circle) => ({
      members: people.flatMap((person, position) =>
        person.circle === circle && person.ready ? [idOf(position)] : [],
      ),
    }));
    const unplaced = people.flatMap(({ circle, ready, reason }, position) =>
      circle === undefined && ready ? [{ participant: idOf(position), reason: { code: reason } }] : [],
    );
    return {
      input: pool(participants),
      proposal: { version: 1, circles: circles.filter(({ members }) => members.length > 0), unplaced },
    };
  });

const options = { samples: 2, effort: 100, policy: { size: { min: 4, max: 6 } } } as const;
const report = (
  { input, proposal }: Case,
  audience: 'coach' | 'team',
  changed: Partial<typeof options> = {},
) => reportFairness(input, { ...options, ...changed, proposal, audience });

/** Groups of people, by what a report says a number about. */
function groupsTold({ input, proposal }: Case, told: FairnessReport): Array<ReadonlySet<string>> {
  const ready = input.participants.filter((person) => person.ready !== false);
  const placed = new Set(proposal.circles.flatMap(({ members }) => members));
  const ids = (people: readonly ParticipantInput[]) => new Set(people.map(({ id }) => id));
  const without = ready.filter(({ id }) => !placed.has(id));
  const reasonOf = new Map(proposal.unplaced!.map((each) => [each.participant, each.reason.code]));
  const groups: Array<ReadonlySet<string>> = [];
  const tell = (number: number | null, people: readonly ParticipantInput[]) => {
    if (number === null) return;
    expect(number).toBe(people.length);
    groups.push(ids(people));
  };
  tell(told.considered, ready);
  tell(
    told.placed,
    ready.filter(({ id }) => placed.has(id)),
  );
  tell(told.leftOver, without);
  const withReason = (codes: readonly ReasonCode[]) =>
    without.filter(({ id }) => codes.includes(reasonOf.get(id)!));
  for (const { code, people } of told.reasons) tell(people, withReason([code]));
  if (told.leftOver !== null) {
    // What is left when all that is said is taken from the whole.
    const others = reasonCodes.filter((code) => !told.reasons.some((each) => each.code === code));
    tell(told.leftOver - told.reasons.reduce((sum, { people }) => sum + people, 0), withReason(others));
  }
  const known = (people: readonly ParticipantInput[]) =>
    people.filter(({ waitingSince }) => waitingSince !== undefined);
  tell(told.waiting.placed?.people ?? null, known(ready.filter(({ id }) => placed.has(id))));
  tell(told.waiting.leftOver?.people ?? null, known(without));
  const never = new Set(
    report({ input, proposal }, 'coach')
      .people!.filter(({ chance }) => chance === 0)
      .map(({ participant: id }) => id),
  );
  tell(
    told.chances.never,
    ready.filter(({ id }) => never.has(id)),
  );
  for (const { attribute, labels, others } of told.backgrounds) {
    const labelOf = ({ backgrounds = {} }: ParticipantInput) => backgrounds[attribute] ?? null;
    const rest = ready.filter((person) => !labels.some(({ label }) => label === labelOf(person)));
    const rows = [
      ...labels.map((each) => ({ ...each, group: ready.filter((person) => labelOf(person) === each.label) })),
      ...(others === null ? [] : [{ ...others, group: rest }]),
    ];
    expect(rows.reduce((sum, { people }) => sum + people, 0)).toBe(ready.length);
    for (const { people, placed: seats, group } of rows) {
      tell(people, group);
      tell(
        seats,
        group.filter(({ id }) => placed.has(id)),
      );
      tell(
        people - seats,
        group.filter(({ id }) => !placed.has(id)),
      );
    }
  }
  for (const { need, people } of told.unmetNeeds) {
    tell(
      people,
      ready.filter(({ needs = [] }) => needs.some((each) => each === need)),
    );
  }
  return groups;
}

describe('for the team', () => {
  test('no number is about fewer than five, nor is any that can be worked out from two of them or from a whole', () => {
    let told = 0;
    let labels = 0;
    fc.assert(
      fc.property(arbitraryCase, (each) => {
        const team = report(each, 'team');
        const groups = groupsTold(each, team);
        for (const group of groups) expect(isSmall(group.size)).toBe(false);
        for (const one of groups) {
          for (const other of groups) {
            const isInside = [...one].every((id) => other.has(id));
            if (isInside) expect(isSmall(other.size - one.size)).toBe(false);
          }
        }
        for (const { nobody, tooFar, people } of team.unmetNeeds) {
          expect([nobody, tooFar, people - nobody - tooFar].some(isSmall)).toBe(false);
        }
        told += groups.length;
        labels += team.backgrounds.flatMap((background) => background.labels).length;
      }),
      { numRuns: 80 },
    );
    expect(told).toBeGreaterThan(500);
    expect(labels).toBeGreaterThan(30);
  });

  test('nobody is named, and no need that is sensitive, in data or in sentences', () => {
    fc.assert(
      fc.property(arbitraryCase, (each) => {
        const team = report(each, 'team');
        const facts = explainFairness(team);
        const shown = JSON.stringify([team, sayFacts(facts), sayFacts(facts, { language: 'en' })]);
        expect(shown).not.toContain(marker);
        expect(shown).not.toContain('money-overview');
        expect(JSON.stringify(report(each, 'coach'))).toContain(
          each.input.participants.some(({ ready }) => ready !== false) ? marker : '',
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('for the coach', () => {
  test('everything is as a slow look finds it', () => {
    fc.assert(
      fc.property(arbitraryCase, (each) => {
        const { input, proposal } = each;
        const coach = report(each, 'coach');
        const ready = input.participants.filter((person) => person.ready !== false);
        const circleOf = (id: string) => {
          const at = proposal.circles.findIndex(({ members }) => members.includes(id));
          return at === -1 ? null : `k-${at + 1}`;
        };
        expect(coach.considered).toBe(ready.length);
        expect(coach.people!.map(({ participant: id, circle }) => [id, circle])).toEqual(
          ready.map(({ id }) => [id, circleOf(id)]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
        );
        expect(coach.placed! + coach.leftOver!).toBe(coach.considered);
        expect(coach.reasons.reduce((sum, { people }) => sum + people, 0)).toBe(coach.leftOver);
        for (const [group, placed] of [
          ['placed', true],
          ['leftOver', false],
        ] as const) {
          const weeks = ready
            .filter(
              ({ id, waitingSince }) => (circleOf(id) !== null) === placed && waitingSince !== undefined,
            )
            .map(
              ({ waitingSince }) => (Date.parse('2026-11-21') - Date.parse(waitingSince!)) / (7 * 86_400_000),
            )
            .sort((a, b) => a - b);
          const { length } = weeks;
          if (length === 0) expect(coach.waiting[group]).toBeNull();
          else {
            const median =
              length % 2 === 1 ? weeks[(length - 1) / 2]! : (weeks[length / 2 - 1]! + weeks[length / 2]!) / 2;
            expect(coach.waiting[group]).toEqual({ people: length, median, longest: weeks[length - 1] });
          }
        }
        const chances = coach.people!.map(({ chance }) => chance!);
        const sum = chances.reduce((total, chance) => total + chance, 0);
        let apart = 0;
        for (const one of chances) for (const other of chances) apart += Math.abs(one - other);
        if (coach.chances.counted === 0) expect(chances.every((chance) => chance === null)).toBe(true);
        else if (sum === 0) expect(coach.chances.gini).toBeNull();
        else expect(coach.chances.gini).toBeCloseTo(apart / (2 * chances.length * sum), 9);
        for (const { attribute, labels, others } of coach.backgrounds) {
          for (const { label, people, placed, share } of labels) {
            const group = ready.filter(({ backgrounds = {} }) => (backgrounds[attribute] ?? null) === label);
            expect([people, placed]).toEqual([
              group.length,
              group.filter(({ id }) => circleOf(id) !== null).length,
            ]);
            expect(share).toBe(placed / people);
            expect(people).toBeGreaterThanOrEqual(5);
          }
          if (others !== null && labels.length > 0) expect(others.people).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(['coach', 'team'] as const)('for the %s', (audience) => {
  test('the order of the input changes nothing, and other labels change nothing but the names', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.nat(1000), (each, salt) => {
        const told = report(each, audience);
        expect(report({ ...each, input: permuted(each.input, salt) }, audience)).toEqual(told);
        const renamed = report({ ...each, input: renamedBackgrounds(each.input, salt) }, audience);
        expect(unnamed(renamed)).toEqual(unnamed(told));
      }),
      { numRuns: 30 },
    );
  });
});

test.each(languages)('every number in a sentence stands in its fact: %s', (language) => {
  fc.assert(
    fc.property(arbitraryCase, (each) => {
      expect(strayNumbers(explainFairness(report(each, 'coach')), language)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

/** The same report without the names of attributes and labels, in an order that does not depend on them. */
function unnamed({ backgrounds, ...rest }: FairnessReport) {
  const numbers = backgrounds.map(({ labels, others }) =>
    JSON.stringify([
      labels.map(({ label, people, placed }) => `${label === null} ${people} ${placed}`).sort(),
      others,
    ]),
  );
  return { ...rest, backgrounds: numbers.sort() };
}
