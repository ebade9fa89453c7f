import { compileLists } from './lists.js';
import type { Person, Statement } from './person.js';
import type { Problem } from './problem.js';

type HelpNumbers = Pick<
  Problem,
  'statements' | 'needStart' | 'need' | 'needWeight' | 'strength' | 'statesBothSides'
>;

/**
 * Who needs what, and how strongly others can help with it; and the slug of each need.
 *
 * @param reach `[people × people]` reach factors
 */
export function compileHelp(
  people: readonly Person[],
  reach: Float64Array,
): { readonly numbers: HelpNumbers; readonly slugs: readonly string[] } {
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
    strength: measureStrength(people, { indexOf, stated, ...lists }, reach),
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
    strength: new Float64Array(0),
    statesBothSides: new Uint8Array(people.length),
  };
  return { numbers, slugs: [] };
}

/** `h(i,j,s) = max(g(i,j), remoteShare(s)) * ability(i,s)` for every person i and every need s that a j states. */
function measureStrength(
  people: readonly Person[],
  {
    indexOf,
    stated,
    needStart,
    need,
  }: { indexOf: ReadonlyMap<string, number>; stated: readonly Statement[] } & Pick<
    Problem,
    'needStart' | 'need'
  >,
  reach: Float64Array,
): Float64Array {
  const strength = new Float64Array(people.length * need.length);
  const remoteShare = Float64Array.from(stated, (statement) => statement.remoteShare);
  const ability = new Float64Array(indexOf.size);
  for (const [helper, { abilities }] of people.entries()) {
    ability.fill(0);
    for (const [slug, able] of abilities) {
      const index = indexOf.get(slug);
      if (index !== undefined) ability[index] = able;
    }
    for (let receiver = 0; receiver < people.length; receiver++) {
      if (receiver === helper) continue;
      const near = reach[helper * people.length + receiver]!;
      for (let statement = needStart[receiver]!; statement < needStart[receiver + 1]!; statement++) {
        strength[helper * need.length + statement] =
          Math.max(near, remoteShare[statement]!) * ability[need[statement]!]!;
      }
    }
  }
  return strength;
}
