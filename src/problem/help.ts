import { compileLists } from './lists.js';
import type { Person } from './person.js';
import type { Problem } from './problem.js';

type HelpNumbers = Pick<
  Problem,
  | 'statements'
  | 'needStart'
  | 'need'
  | 'needWeight'
  | 'remoteShare'
  | 'needs'
  | 'abilityStart'
  | 'abilityNeed'
  | 'ability'
  | 'statesBothSides'
>;

/** Who needs what, and how well others could help with it; and the slug of each need. */
export function compileHelp(people: readonly Person[]): {
  readonly numbers: HelpNumbers;
  readonly slugs: readonly string[];
} {
  const stated = people.flatMap(({ needs }) => needs);
  const slugs = [...new Set(stated.map(({ slug }) => slug))].sort();
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const needs = compileLists(
    people,
    (person) => person.needs.map(({ slug }) => indexOf.get(slug)!),
    'needStart',
    'need',
  );
  const able = people.map(({ abilities }) =>
    [...abilities].filter(([slug, own]) => own > 0 && indexOf.has(slug)),
  );
  const numbers = {
    statements: needs.need.length,
    ...needs,
    needWeight: Float64Array.from(stated, ({ weight }) => weight),
    remoteShare: Float64Array.from(stated, ({ remoteShare }) => remoteShare),
    needs: slugs.length,
    ...compileLists(able, (own) => own.map(([slug]) => indexOf.get(slug)!), 'abilityStart', 'abilityNeed'),
    ability: Float64Array.from(able.flat(), ([, own]) => own),
    statesBothSides: Uint8Array.from(people, ({ needs, offers }) =>
      needs.length > 0 && (offers || needs.some(({ mutual }) => mutual > 0)) ? 1 : 0,
    ),
  };
  return { numbers, slugs };
}

/** The same where it does not matter who needs what. */
export function noHelp(people: readonly Person[]): ReturnType<typeof compileHelp> {
  const numbers = {
    statements: 0,
    needStart: new Int32Array(people.length + 1),
    need: new Int32Array(0),
    needWeight: new Float64Array(0),
    remoteShare: new Float64Array(0),
    needs: 0,
    abilityStart: new Int32Array(people.length + 1),
    abilityNeed: new Int32Array(0),
    ability: new Float64Array(0),
    statesBothSides: new Uint8Array(people.length),
  };
  return { numbers, slugs: [] };
}

/**
 * How strongly one person can help another with what they state, 0 to 1.
 *
 * `h(i,j,s) = max(g(i,j), remoteShare(s)) * ability(i,s)`, 0 for oneself
 */
export function strengthOf(problem: Problem, helper: number, receiver: number, statement: number): number {
  const { abilityStart, abilityNeed, ability, need } = problem;
  if (helper === receiver) return 0;
  for (let at = abilityStart[helper]!; at < abilityStart[helper + 1]!; at++) {
    if (abilityNeed[at] === need[statement])
      return remaining(problem, helper, receiver, statement) * ability[at]!;
  }
  return 0;
}

/** What distance leaves of the ability of one person to help another with what they state, 0 to 1. */
export function remaining(
  { people, reach, remoteShare }: Problem,
  helper: number,
  receiver: number,
  statement: number,
): number {
  return Math.max(reach[helper * people + receiver]!, remoteShare[statement]!);
}
