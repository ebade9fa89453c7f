import { compileLists } from './lists.js';
import type { Person } from './person.js';
import type { Problem } from './problem.js';

type HelpNumbers = Pick<
  Problem,
  'statements' | 'needStart' | 'need' | 'needWeight' | 'remoteShare' | 'needs' | 'ability' | 'statesBothSides'
>;

/** Who needs what, and how well others could help with it; and the slug of each need. */
export function compileHelp(people: readonly Person[]): {
  readonly numbers: HelpNumbers;
  readonly slugs: readonly string[];
} {
  const stated = people.flatMap(({ needs }) => needs);
  const slugs = [...new Set(stated.map(({ slug }) => slug))].sort();
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const lists = compileLists(
    people,
    ({ needs }) => needs.map(({ slug }) => indexOf.get(slug)!),
    'needStart',
    'need',
  );
  const numbers = {
    statements: lists.need.length,
    ...lists,
    needWeight: Float64Array.from(stated, ({ weight }) => weight),
    remoteShare: Float64Array.from(stated, ({ remoteShare }) => remoteShare),
    needs: slugs.length,
    ability: measureAbility(people, indexOf),
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
    ability: new Float64Array(0),
    statesBothSides: new Uint8Array(people.length),
  };
  return { numbers, slugs: [] };
}

function measureAbility(people: readonly Person[], indexOf: ReadonlyMap<string, number>): Float64Array {
  const ability = new Float64Array(people.length * indexOf.size);
  for (const [person, { abilities }] of people.entries()) {
    for (const [slug, able] of abilities) {
      const need = indexOf.get(slug);
      if (need !== undefined) ability[person * indexOf.size + need] = able;
    }
  }
  return ability;
}

/**
 * How strongly one person can help another with what they state, 0 to 1.
 *
 * `h(i,j,s) = max(g(i,j), remoteShare(s)) * ability(i,s)`, 0 for oneself
 */
export function strengthOf(
  { people, reach, need, needs, remoteShare, ability }: Problem,
  helper: number,
  receiver: number,
  statement: number,
): number {
  const able = ability[helper * needs + need[statement]!]!;
  if (able === 0 || helper === receiver) return 0;
  return Math.max(reach[helper * people + receiver]!, remoteShare[statement]!) * able;
}
