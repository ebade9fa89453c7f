import type { ProposalComparison, ProposalMeasures } from '../model/comparison.js';
import { type CriterionName, type RuleCode, ruleCodes } from '../model/evaluation.js';
import type { OwnNeed } from '../model/facts/circle.js';
import type { Fact } from '../model/facts/facts.js';
import type { Policy } from '../model/policy.js';
import { tolerance } from '../problem/problem.js';
import { severityOf } from '../scoring/rules.js';

/** What of a comparison its facts are made from. */
export type Compared = Omit<ProposalComparison, 'facts' | 'personal' | 'policy'>;

/** Differences that are worth a sentence: smaller ones would be read as nothing, or as more than they are. */
const noticeable = { unit: 0.01, share: 0.01, metres: 25, weeks: 1 } as const;

const daysPerWeek = 7;

const criteria: ReadonlyArray<CriterionName | 'score'> = [
  'score',
  'proximity',
  'complementarity',
  'reciprocity',
  'mix',
  'resilience',
];

/** Slugs of needs that are met for somebody. */
interface MetNeeds {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** What there is to say about two proposals: about the whole, without naming anybody; then about single people. */
export function describeComparison(
  compared: Compared,
  met: MetNeeds,
  policy: Policy,
): Pick<ProposalComparison, 'facts' | 'personal'> {
  return { facts: describeWhole(compared, met, policy), personal: describePeople(compared) };
}

function describeWhole(compared: Compared, met: MetNeeds, policy: Policy): Fact[] {
  const { moved, before, after } = compared;
  const score = (side: typeof before, criterion: CriterionName | 'score') =>
    criterion === 'score' ? side.score : side.scores[criterion];
  const weeks = (days: number | null) => (days === null ? null : days / daysPerWeek);
  return [
    ...describeRules(compared),
    ...(moved.length === 0
      ? [{ code: 'same-circles', people: after.placed } as const]
      : [{ code: 'people-elsewhere', people: moved.length } as const]),
    ...(isWorthComparable(compared, policy)
      ? ifNoticed(before.value, after.value, noticeable.unit, { code: 'value-differs' } as const)
      : []),
    ...ifNoticed(before.placed, after.placed, 1, { code: 'placed-differs' } as const),
    ...criteria.flatMap((criterion) =>
      ifNoticed(score(before, criterion), score(after, criterion), noticeable.unit, {
        code: 'score-differs',
        criterion,
      } as const),
    ),
    ...(['median', 'longest'] as const).flatMap((of) =>
      ifNoticed(before.walking[of], after.walking[of], noticeable.metres, {
        code: 'walking-differs',
        of,
      } as const),
    ),
    ...countPeople(compared),
    ...describeNeeds(compared, met),
    ...ifNoticed(weeks(before.waiting.leftOver), weeks(after.waiting.leftOver), noticeable.weeks, {
      code: 'left-over-waiting-differs',
    } as const).map((fact) => ({ ...fact, before: Math.floor(fact.before), after: Math.floor(fact.after) })),
  ];
}

/** How often rules are broken, where any is broken more or less often. */
function describeRules({ before, after }: Compared): Fact[] {
  if (ruleCodes.every((code) => timesBroken(before, code) === timesBroken(after, code))) return [];
  return [
    {
      code: 'broken-rules-differ',
      before: before.violations.length,
      after: after.violations.length,
      rules: ruleCodes.filter((code) => timesBroken(after, code) > 0),
    },
  ];
}

/** What breaks rules that have to be kept is not better for being worth more. */
function isWorthComparable({ before, after }: Compared, policy: Policy): boolean {
  const [worse, better] = before.value < after.value ? [before, after] : [after, before];
  return ruleCodes.every(
    (code) =>
      severityOf(code, policy) !== 'required' || timesBroken(better, code) <= timesBroken(worse, code),
  );
}

function timesBroken({ violations }: ProposalMeasures, rule: RuleCode): number {
  return violations.filter(({ code }) => code === rule).length;
}

/** Everybody for whom it differs at all: that nobody is worse off must be true to the last metre. */
function countPeople({ people }: Compared): Fact[] {
  const count = (differs: (person: Compared['people'][number]) => boolean): number =>
    people.filter(differs).length;
  const change = (person: Compared['people'][number], measure: 'nearestMetres' | 'coverage'): number => {
    const [old, now] = [person.before?.[measure], person.after?.[measure]];
    return typeof old === 'number' && typeof now === 'number' ? now - old : 0;
  };
  const nearer = count((person) => change(person, 'nearestMetres') < -tolerance);
  const further = count((person) => change(person, 'nearestMetres') > tolerance);
  const more = count((person) => change(person, 'coverage') > tolerance);
  const less = count((person) => change(person, 'coverage') < -tolerance);
  return [
    ...(nearer + further === 0 ? [] : [{ code: 'people-nearer', nearer, further } as const]),
    ...(more + less === 0 ? [] : [{ code: 'people-helped', more, less } as const]),
  ];
}

/** Needs that are met for somebody in one proposal, and for nobody in the other; those of most people first. */
function describeNeeds({ needs }: Compared, { before, after }: MetNeeds): Fact[] {
  return [
    ...countBySlug(needs.onlyBefore, after).map(
      ([need, people]) => ({ code: 'need-lost', need, people }) as const,
    ),
    ...countBySlug(needs.onlyAfter, before).map(
      ([need, people]) => ({ code: 'need-won', need, people }) as const,
    ),
  ];
}

/** How many people have each need that is not met for anybody on the other side. */
function countBySlug(needs: readonly OwnNeed[], elsewhere: ReadonlySet<string>): Array<[string, number]> {
  const people = new Map<string, number>();
  for (const { need } of needs) {
    if (!elsewhere.has(need)) people.set(need, (people.get(need) ?? 0) + 1);
  }
  return [...people].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
}

/** Person by person, in order of id: where they go, and what is different for them. */
function describePeople({ moved, people }: Compared): Fact[] {
  const moveOf = new Map(moved.map((move) => [move.participant, move]));
  const personOf = new Map(people.map((person) => [person.participant, person]));
  const everybody = [...new Set([...moveOf.keys(), ...personOf.keys()])].sort();
  return everybody.flatMap((participant) => {
    const { from = null, to = null } = moveOf.get(participant) ?? {};
    const { before, after } = personOf.get(participant) ?? {};
    const [old, now] = [before ?? nothing, after ?? nothing];
    return [
      ...describeMove(participant, from, to),
      ...ifNoticed(old.coverage, now.coverage, noticeable.share, {
        code: 'coverage-differs',
        participant,
      } as const),
      ...ifNoticed(old.nearestMetres, now.nearestMetres, noticeable.metres, {
        code: 'nearest-differs',
        participant,
      } as const),
    ];
  });
}

const nothing = { coverage: null, nearestMetres: null } as const;

function describeMove(participant: string, from: string | null, to: string | null): Fact[] {
  if (from !== null && to !== null) return [{ code: 'moves-circle', participant, from, to }];
  if (to !== null) return [{ code: 'gets-place', participant, to }];
  return from === null ? [] : [{ code: 'loses-place', participant, from }];
}

/** A fact with both numbers, where there are both and the difference is large enough. */
function ifNoticed<Rest extends object>(
  before: number | null,
  after: number | null,
  least: number,
  rest: Rest,
): Array<Rest & { readonly before: number; readonly after: number }> {
  if (before === null || after === null || Math.abs(after - before) < least) return [];
  return [{ ...rest, before, after }];
}
