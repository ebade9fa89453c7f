import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, pools } from '../src/arbitraries/index.js';
import { evaluateCircle, type Policy, parsePolicy, parsePool, proposeCirclesSync } from '../src/index.js';
import { changes, type Draw, type Scene } from './support/one-change.js';

const columns = [
  'proximity',
  'complementarity',
  'reciprocity',
  'mix',
  'resilience',
  'score',
  'rules',
  'best value',
] as const;

type Column = (typeof columns)[number];
type Way = '↑' | '↓' | '=' | '?';
type Went = 'up' | 'down' | 'same' | 'both' | 'unmeasured';

/** How often a claim is tried at least, and at most until all that it says may happen did. */
const least = 25;
const most = 1200;
/** Enough to see both ways where both occur. */
const some = 150;

/** The rows of both tables of the page, by change. */
function claimsOf(page: string): Map<string, Record<Column, Way>> {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| change') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map(([change, ...cells]) => [
      change!,
      Object.fromEntries(columns.map((column, each) => [column, cells[each]])) as Record<Column, Way>,
    ]),
  );
}

const claims = claimsOf(
  readFileSync(new URL('../docs/explanation/which-way-scores-go.md', import.meta.url), 'utf8'),
);

/** Some languages and dayparts, of few, so that those of one person matter to the others. */
const spoken = fc.constantFrom([], ['nl'], ['nl', 'ar'], ['ar'], ['tr', 'nl'], ['nl']);
const free = fc.constantFrom(
  [],
  ['tue-morning'],
  ['tue-morning', 'thu-afternoon'],
  ['thu-afternoon', 'sat-evening'],
);

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    pool: fc.oneof(
      pools({ kind: 'village', people: { min: 5, max: 6 } }),
      pools({ kind: 'city', people: { min: 5, max: 6 } }),
    ),
    policy: fc.oneof(policies({ kind: 'small-circles' }), policies({ kind: 'strict' })),
    severe: fc.record({
      stranded: fc.constantFrom('required', 'preferred'),
      daypart: fc.constantFrom('required', 'required', 'preferred'),
      language: fc.constantFrom('required', 'required', 'preferred'),
      dominance: fc.constantFrom('required', 'preferred'),
    }),
    minimumScore: fc.constantFrom(0, 0.2, 0.4),
    said: fc.array(fc.tuple(spoken, free), { minLength: 6, maxLength: 6 }),
  })
  .map(({ pool, policy, severe, minimumScore, said }) => ({
    pool: parsePool({
      ...pool,
      participants: pool.participants.map((person, position) => ({
        ...person,
        languages: said[position]![0],
        dayparts: said[position]![1] as [],
      })),
    }),
    policy: parsePolicy({
      ...policy,
      rules: severe as Policy['rules'],
      minimumScore,
      size: { min: 3, max: 4 },
    }),
  }))
  .chain(({ pool, policy }) =>
    fc.record({
      pool: fc.constant(pool),
      policy: fc.constant(policy),
      members: circlesOf(pool, { min: 3, max: 5 }),
    }),
  );

interface Case {
  readonly scene: Scene;
  readonly draws: readonly number[];
  measures?: Measures;
  best?: number;
}

type Measures = Readonly<Record<Exclude<Column, 'rules' | 'best value'>, number | null>> & {
  readonly rules: ReadonlyMap<string, number>;
};

const drawn: Case[] = [];

/** The same cases for all rows, made when they are needed. */
function caseAt(position: number): Case {
  while (drawn.length <= position) {
    const draws = fc.array(fc.nat({ max: 1e6 }), { minLength: 4, maxLength: 4 });
    drawn.push(
      ...fc.sample(fc.record({ scene: scenes, draws }), { numRuns: 40, seed: 20261122 + drawn.length }),
    );
  }
  return drawn[position]!;
}

function measure({ pool, policy, members }: Scene): Measures {
  const { score, scores, violations } = evaluateCircle(pool, members, policy);
  const rules = new Map<string, number>();
  for (const { code, participants } of violations) {
    if (code === 'score') continue;
    // Of the others it does not matter whom they name: everybody, or who has a label that has many by now.
    const isOfSome = ['distance', 'stranded', 'apart', 'together', 'ready'].includes(code);
    const key = isOfSome ? `${code} ${participants}` : code;
    rules.set(key, (rules.get(key) ?? 0) + 1);
  }
  return { ...scores, score, rules };
}

function bestValue({ pool, policy }: Scene): number {
  const { value, optimal } = proposeCirclesSync(pool, { policy });
  if (!optimal) throw new Error('the best is not proven to be it');
  return value;
}

function wentFrom(before: number | null, after: number | null): Went {
  if (before === null || after === null) return before === after ? 'same' : 'unmeasured';
  if (Math.abs(after - before) <= 1e-9) return 'same';
  return after > before ? 'up' : 'down';
}

function rulesWent(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Went {
  const keys = [...before.keys(), ...after.keys()];
  const isMore = keys.some((key) => (after.get(key) ?? 0) > (before.get(key) ?? 0));
  const isLess = keys.some((key) => (after.get(key) ?? 0) < (before.get(key) ?? 0));
  return isMore && isLess ? 'both' : isMore ? 'up' : isLess ? 'down' : 'same';
}

/** Which ways a cell lets a number go, and which of them have to be seen. */
const lets: Readonly<Record<Way, { readonly may: readonly Went[]; readonly must: readonly Went[] }>> = {
  '↑': { may: ['up', 'same', 'unmeasured'], must: ['up'] },
  '↓': { may: ['down', 'same', 'unmeasured'], must: ['down'] },
  '=': { may: ['same'], must: [] },
  '?': { may: ['up', 'down', 'both', 'same', 'unmeasured'], must: ['up', 'down'] },
};

/** Tries a row until it is proven wrong, or all was seen that may happen; gives what is wrong with it. */
function faultsOf(change: string, claim: Readonly<Record<Column, Way>>, limit = most): string[] {
  const seen = new Map(columns.map((column) => [column, new Set<Went>()]));
  const lacks = (column: Column): boolean => {
    const { must } = lets[claim[column]];
    const ways = seen.get(column)!;
    return !must.every((way) => ways.has(way) || ways.has('both'));
  };
  let tried = 0;
  for (let position = 0; position < limit; position++) {
    const lacking = columns.filter(lacks);
    if (tried >= least && lacking.length === 0) break;
    const each = caseAt(position);
    const draws = [...each.draws];
    const draw: Draw = (count) => draws.shift()! % count;
    const after = changes[change]!(each.scene, draw);
    if (after === undefined) continue;
    tried++;
    each.measures ??= measure(each.scene);
    const measured = measure(after);
    const went = new Map<Column, Went>([['rules', rulesWent(each.measures.rules, measured.rules)]]);
    for (const column of columns) {
      if (column === 'rules' || column === 'best value') continue;
      went.set(column, wentFrom(each.measures[column], measured[column]));
    }
    // A search takes longest: where the score may go both ways, it is looked where the score goes as is still to be seen.
    const unseen = lets[claim['best value']].must.filter((way) => !seen.get('best value')!.has(way));
    const isPromising = claim.score !== '?' || unseen.some((way) => way === went.get('score'));
    if (tried <= 10 || (unseen.length > 0 && isPromising)) {
      each.best ??= bestValue(each.scene);
      went.set('best value', wentFrom(each.best, bestValue(after)));
    }
    for (const [column, way] of went) {
      seen.get(column)!.add(way);
      if (!lets[claim[column]].may.includes(way)) {
        return [
          `${column} goes ${way}, and not ${claim[column]}: ${JSON.stringify({ before: each.scene, after })}`,
        ];
      }
    }
  }
  return columns
    .filter(lacks)
    .map((column) => `${column} was not seen to go as ${claim[column]} says (${tried} tried)`);
}

describe('on the page about which way scores go', () => {
  test('every change is tried, and every cell says something', () => {
    expect([...claims.keys()].sort()).toEqual(Object.keys(changes).sort());
    for (const claim of claims.values()) {
      for (const column of columns) expect(Object.keys(lets)).toContain(claim[column]);
    }
  });

  test.each([...claims])('what is said holds when %s', (change, claim) => {
    expect(faultsOf(change, claim)).toEqual([]);
  });
});

describe('the check of that page notices', () => {
  const row = claims.get('a talent is added')!;

  test.each([
    ['an arrow the wrong way', { ...row, complementarity: '↓' }],
    ['an arrow where both ways occur', { ...row, reciprocity: '↑' }],
    ['that something changes', { ...row, resilience: '=' }],
    ['vagueness', { ...row, complementarity: '?' }],
  ] as const)('%s', (_, wrong) => {
    expect(faultsOf('a talent is added', row, some)).toEqual([]);
    expect(faultsOf('a talent is added', wrong, some)).toHaveLength(1);
  });
});
