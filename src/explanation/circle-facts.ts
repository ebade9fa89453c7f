import { type CriterionName, type Evaluation, ruleCodes } from '../model/evaluation.js';
import type { Fact } from '../model/facts/facts.js';
import type { Policy } from '../model/policy.js';
import type { Daypart, Participant } from '../model/pool.js';
import { severityOf } from '../scoring/rules.js';
import { criteria } from '../scoring/score.js';
import { wayOf } from './evidence.js';
import { helpFacts, loopFacts, oneSidedHelp, singleHelperFacts, unmetFacts } from './help-facts.js';
import type { WeighedRelation } from './relations.js';

/** A circle as it is explained. */
export interface ExplainedCircle {
  readonly evaluation: Evaluation;
  /** In the order of the evaluation's members. */
  readonly members: readonly Participant[];
  /** Who could help whom with what, the most first. */
  readonly relations: readonly WeighedRelation[];
  readonly policy: Policy;
  /** Walking metres from one member to another, by id; infinite where there is no way. */
  metresTo(from: string, to: string): number;
  /** How long that takes somebody, by id. */
  minutesTo(from: string, to: string, walker: string): number;
}

/** Relations that are named of all there are. */
const mostHelp = 5;
/** Scores under this are named as a weak spot: DOMAIN, "attention". */
const weak = 0.5;
/** What is to be said of a circle as a whole, for its coach, the most important first. */
export function circleFacts(circle: ExplainedCircle): Fact[] {
  const { evaluation, relations } = circle;
  return [
    ...brokenRules(circle),
    { code: 'circle-size', members: evaluation.members.length },
    { code: 'circle-score', score: evaluation.score },
    ...scores(evaluation),
    ...walks(circle),
    ...helpFacts(relations).slice(0, mostHelp),
    ...loopFacts(relations),
    ...unmetFacts(evaluation),
    ...singleHelperFacts(evaluation),
    ...evaluation.people.flatMap(oneSidedHelp),
    ...backgrounds(circle),
    ...dayparts(circle),
    ...languages(circle),
  ];
}

function scores({ scores }: Evaluation): Fact[] {
  const names = Object.keys(criteria) as CriterionName[];
  const measured = names.flatMap((criterion) => {
    const score = scores[criterion];
    return score === null ? [] : [{ criterion, score }];
  });
  // Sorting is stable: of equals the first criterion.
  const [lowest] = [...measured].sort((a, b) => a.score - b.score);
  return [
    ...names.map((criterion): Fact => ({ code: 'criterion', criterion, score: scores[criterion] })),
    ...(lowest !== undefined && lowest.score < weak ? [{ code: 'weak-spot', ...lowest } as const] : []),
  ];
}

function walks(circle: ExplainedCircle): Fact[] {
  const { evaluation, members, metresTo } = circle;
  const { furthest } = evaluation.evidence.proximity;
  if (furthest === null) return [];
  const longest = furthest.metres;
  const metres = members
    .flatMap(({ id }, place) =>
      members.slice(place + 1).map((other) => Math.max(metresTo(id, other.id), metresTo(other.id, id))),
    )
    .sort((a, b) => (a === b ? 0 : a - b));
  return [
    {
      code: 'walks',
      medianMetres: wayOf(medianOf(metres)),
      longestMetres: longest,
      longestMinutes: longest === null ? null : longestMinutes(circle, furthest.participants),
      participants: furthest.participants,
    },
  ];
}

/** Of the longer way between two members, for the slower of them. */
function longestMinutes(
  { metresTo, minutesTo }: ExplainedCircle,
  [one, other]: readonly [string, string],
): number {
  const [there, back] = [metresTo(one, other), metresTo(other, one)];
  const ways = [
    ...(there >= back ? [[one, other] as const] : []),
    ...(back >= there ? [[other, one] as const] : []),
  ];
  return Math.max(...ways.flatMap(([from, to]) => [minutesTo(from, to, one), minutesTo(from, to, other)]));
}

function backgrounds({ evaluation, members }: ExplainedCircle): Fact[] {
  const { commonest, alone } = evaluation.evidence.mix;
  return [
    ...(commonest !== null && commonest.members > 1
      ? [
          {
            code: 'commonest-label',
            attribute: commonest.attribute,
            labels: labelsOfSo(members, commonest),
            members: commonest.members,
            of: members.length,
          } as const,
        ]
      : []),
    ...alone.map((participant): Fact => ({ code: 'alone', participant })),
  ];
}

/** The labels of an attribute that so many members have, sorted. */
function labelsOfSo(
  members: readonly Participant[],
  { attribute, members: most }: { readonly attribute: string; readonly members: number },
): string[] {
  const counts = new Map<string, number>();
  for (const { backgrounds } of members) {
    if (!Object.hasOwn(backgrounds, attribute)) continue;
    const label = backgrounds[attribute]!;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts.keys()].filter((label) => counts.get(label) === most).sort();
}

function dayparts({ members }: ExplainedCircle): Fact[] {
  const said = members.filter((member) => member.dayparts.length > 0);
  const [best] = [...new Set(said.flatMap((member) => member.dayparts))]
    .sort(inTheWeek)
    .map((daypart) => ({
      daypart,
      cannot: said.filter((member) => !member.dayparts.includes(daypart)).map(({ id }) => id),
    }))
    // Sorting is stable: of equals the first in the week.
    .sort((a, b) => a.cannot.length - b.cannot.length);
  if (best === undefined) return [];
  const { daypart, cannot } = best;
  const of = members.length;
  return [
    {
      code: 'best-daypart',
      daypart,
      members: of - cannot.length,
      of,
      stated: said.length,
      cannot: cannot.sort(),
    },
  ];
}

function languages({ members }: ExplainedCircle): Fact[] {
  const said = members.filter((member) => member.languages.length > 0);
  const [best] = [...new Set(said.flatMap((member) => member.languages))]
    .sort()
    .map((language) => ({
      language,
      without: said.filter((member) => !member.languages.includes(language)).length,
    }))
    .sort((a, b) => a.without - b.without);
  if (best === undefined) return [];
  const of = members.length;
  return [
    { code: 'shared-language', language: best.language, members: of - best.without, of, stated: said.length },
  ];
}

/** Required rules first. Nobody is named for a label that too many share: that would tell who has it. */
function brokenRules({ evaluation, policy }: ExplainedCircle): Fact[] {
  const facts = ruleCodes.flatMap((rule) => {
    const broken = evaluation.violations.filter(({ code }) => code === rule);
    if (broken.length === 0) return [];
    const people = [...new Set(broken.flatMap(({ participants }) => participants))].sort();
    const severity = severityOf(rule, policy) === 'preferred' ? 'preferred' : 'required';
    const participants = rule === 'dominance' ? [] : people;
    return [{ code: 'breaks-rule', rule, severity, people: people.length, participants } as const];
  });
  return [
    ...facts.filter(({ severity }) => severity === 'required'),
    ...facts.filter(({ severity }) => severity === 'preferred'),
  ];
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const parts = ['morning', 'afternoon', 'evening'];

/** From Monday morning on. */
function inTheWeek(a: Daypart, b: Daypart): number {
  const [one, other] = [a, b].map((daypart) => {
    const [day, part] = daypart.split('-');
    return days.indexOf(day!) * parts.length + parts.indexOf(part!);
  });
  return one! - other!;
}

/** The middle one of numbers in order; of two the lower, so that it is one that was seen. */
export function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
