import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PoolBuilder } from '../../src/compact/pool-builder.js';
import {
  coarsenHomes,
  evaluateCircle,
  evaluateCircles,
  guessMapping,
  InputError,
  type InputIssue,
  parseCosts,
  parseDossier,
  parseMapping,
  parsePolicy,
  parsePool,
  previewChange,
  proposeAlternativesSync,
  proposeCirclesSync,
  readHeadersCsv,
  readPool,
  readPostcodesCsv,
  reportFairness,
  safeParseLedger,
  safeParsePool,
  stageCircles,
} from '../../src/index.js';
import { isForbiddenName } from '../../src/input/forbidden-names.js';
import { limits } from '../../src/input/limits.js';
import { fullMapping } from './hostile-inputs.js';
import { participant, pool } from './inputs.js';

type Name = keyof typeof limits;

/** What is wrong with an input that holds so much of something; of that which is far too much, places alone without anything in them. */
type Holding = (count: number) => Promise<readonly InputIssue[]> | readonly InputIssue[];

const holes = (count: number): unknown[] => new Array(count);
const point = { lat: 51.9274, lon: 4.2439 };

function issuesIn(changes: object): readonly InputIssue[] {
  const parsed = safeParsePool({ ...pool(), ...changes });
  return parsed.success ? [] : parsed.issues;
}

const saying = (said: object) => issuesIn({ participants: [{ ...participant('p-1'), ...said }] });
const vocabulary = (said: object) => issuesIn({ vocabulary: { extends: 'buurtcirkel', ...said } });

function thrown(call: () => unknown): readonly InputIssue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
}

/** Where a limit itself costs minutes or gigabytes, the same is asked of a small one. */
async function lowered(
  name: Name,
  most: number,
  ask: () => Promise<unknown> | unknown,
): Promise<readonly InputIssue[]> {
  const before = limits[name];
  Object.assign(limits, { [name]: most });
  try {
    await ask();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  } finally {
    Object.assign(limits, { [name]: before });
  }
  return [];
}

const lines = (people: number): string =>
  ['{"version":1,"date":"2026-11-21"}', ...ids(people).map((id) => JSON.stringify(participant(id)))].join(
    '\n',
  );
const ids = (count: number): string[] => Array.from({ length: count }, (_, position) => `p-${position}`);

/** How each limit is come to, and the place that is refused beyond it. */
const places: Readonly<
  Record<Exclude<Name, 'issues' | 'unknownKeys' | 'forbid' | 'headers'>, readonly [path: string, Holding]>
> = {
  text: ['participants[0].id', (count) => saying({ id: 'x'.repeat(count) })],
  participants: ['participants', (count) => issuesIn({ participants: holes(count) })],
  // Of the limits below, `count` is how far beyond: the limit itself was lowered to what is given.
  participantLines: [
    'participants',
    (count) => {
      const text = lines(3 + count - limits.participantLines);
      return lowered('participantLines', 3, () => readPool([text]));
    },
  ],
  line: [
    'participants[0]',
    (count) => {
      const text = lines(1);
      const length = text.length - text.indexOf('\n') - 1;
      return lowered('line', length - (count - limits.line), () => readPool([text]));
    },
  ],
  poolBytes: [
    'participants',
    (count) => {
      const { participants, ...head } = parsePool(pool());
      const builder = new PoolBuilder(head as never);
      for (const each of participants) builder.add(each);
      const text = [
        JSON.stringify({ version: 1, date: '2026-11-21' }),
        ...pool().participants.map((each) => JSON.stringify(each)),
      ].join('\n');
      return lowered('poolBytes', builder.bytes - (count - limits.poolBytes), () => readPool([text]));
    },
  ],
  perParticipant: ['participants[0].talents', (count) => saying({ talents: holes(count) })],
  backgroundRules: ['backgrounds', (count) => issuesIn({ backgrounds: holes(count) })],
  sets: ['apart', (count) => issuesIn({ apart: holes(count) })],
  setMembers: ['together[0]', (count) => issuesIn({ together: [holes(count)] })],
  circles: ['circles', (count) => issuesIn({ circles: holes(count) })],
  circleMembers: [
    'circles[0].members',
    (count) => issuesIn({ circles: [{ id: 'c', members: holes(count) }] }),
  ],
  meetingPlaces: ['meetingPlaces', (count) => issuesIn({ meetingPlaces: holes(count) })],
  coaches: ['coaches', (count) => issuesIn({ coaches: holes(count) })],
  volunteers: ['volunteers', (count) => issuesIn({ volunteers: holes(count) })],
  partners: ['partners', (count) => issuesIn({ partners: holes(count) })],
  areaCorners: ['coaches[0].area', (count) => issuesIn({ coaches: [{ id: 'c', area: holes(count) }] })],
  barriers: ['barriers', (count) => issuesIn({ barriers: holes(count) })],
  linePoints: ['barriers[0].line', (count) => issuesIn({ barriers: [{ line: holes(count) }] })],
  barrierPoints: [
    'barriers',
    (count) => {
      const line = Array.from({ length: limits.linePoints }, () => point);
      const full = Math.floor(count / line.length);
      const rest = count % line.length;
      return issuesIn({
        barriers: [
          ...Array.from({ length: full }, () => ({ line })),
          ...(rest === 0 ? [] : [{ line: Array.from({ length: rest }, () => point) }]),
        ],
      });
    },
  ],
  crossings: [
    'barriers',
    (count) => {
      const line = [point, { lat: 51.93, lon: 4.2439 }];
      const crossings = (many: number) => Array.from({ length: many }, () => point);
      return issuesIn({
        barriers: [
          { line, crossings: crossings(250) },
          { line, crossings: crossings(count - 250) },
        ],
      });
    },
  ],
  stops: ['travel.stops', (count) => issuesIn({ travel: { stops: holes(count), ways: [] } })],
  spreadsheetBytes: [
    '',
    (count) =>
      lowered('spreadsheetBytes', 5 - (count - limits.spreadsheetBytes), () => readHeadersCsv('a;b\n1')),
  ],
  postcode: [
    'A2',
    (count) => thrown(() => readPostcodesCsv(`postcode;lat;lon\n${'1'.repeat(count)};51,9;4,2`)),
  ],
  headerRow: ['headerRow', (count) => thrown(() => parseMapping({ ...fullMapping, headerRow: count }))],
  columns: ['columns', (count) => thrown(() => parseMapping({ version: 1, columns: holes(count) }))],
  ledgerEntries: [
    'help',
    (count) => {
      const parsed = safeParseLedger({ version: 1, help: holes(count) }, parsePool(pool()));
      return parsed.success ? [] : parsed.issues;
    },
  ],
  slugs: ['vocabulary.needs', (count) => vocabulary({ needs: holes(count) })],
  meets: ['vocabulary.meets', (count) => vocabulary({ meets: holes(count) })],
  aliases: [
    'vocabulary.talents[0].aliases',
    (count) =>
      vocabulary({ talents: [{ slug: 'x', nl: 'x', en: 'x', group: 'leisure', aliases: holes(count) }] }),
  ],
  depth: [
    '',
    (count) => thrown(() => parseDossier(JSON.parse(`${'{"a":'.repeat(count)}1${'}'.repeat(count)}`))),
  ],
  entries: [
    '',
    (count) => lowered('entries', 4 - (count - limits.entries), () => parseDossier({ a: [1, 2, 3] })),
  ],
};

const refusing = ['too-many', 'too-long', 'out-of-range'];

/** Whether there is too much at this place; `undefined` for what is not about the limit. */
const isRefused = (issues: readonly InputIssue[], path: string): boolean =>
  issues.some((issue) => refusing.includes(issue.code) && issue.path === path);

describe('what a limit is for is taken at the limit, and refused one beyond it:', () => {
  test.each(Object.entries(places))('%s', async (name, [path, holding]) => {
    const most = limits[name as Name];
    expect(isRefused(await holding(most), path)).toBe(false);
    expect(isRefused(await holding(most + 1), path)).toBe(true);
    expect(limits[name as Name]).toBe(most);
  });

  test('issues', () => {
    const codes = (count: number) => issuesIn({ participants: holes(count) }).map(({ code }) => code);
    expect(codes(limits.issues)).toHaveLength(limits.issues);
    expect(codes(limits.issues)).not.toContain('too-many-issues');
    expect(codes(limits.issues + 1).at(-1)).toBe('too-many-issues');
    expect(codes(limits.issues + 1)).toHaveLength(limits.issues + 1);
  });

  test('unknownKeys', () => {
    const codes = (count: number) => {
      const unknown = Object.fromEntries([...ids(count - 1), 'bsn'].map((key) => [key, 1]));
      return issuesIn(unknown).map(({ code }) => code);
    };
    expect(codes(limits.unknownKeys)).toContain('forbidden-field');
    expect(codes(limits.unknownKeys + 1)).not.toContain('forbidden-field');
    expect(codes(limits.unknownKeys + 1)).toContain('unknown-key');
  });

  test('forbid', () => {
    const forbid = ids(limits.forbid);
    expect(parsePool(pool(), { forbid }).participants).toHaveLength(2);
    expect(() => parsePool(pool(), { forbid: [...forbid, 'x'] })).toThrow(
      new RangeError('forbid must be 1000 at most'),
    );
    expect(parsePool(pool(), { forbid: ['x'.repeat(limits.text)] }).participants).toHaveLength(2);
    expect(() => parsePool(pool(), { forbid: ['x'.repeat(limits.text + 1)] })).toThrow(
      new RangeError('forbid must have names of 16384 characters at most'),
    );
  });

  test('headers', () => {
    expect(() => guessMapping(holes(limits.headers) as string[])).toThrow(TypeError);
    expect(() => guessMapping(holes(limits.headers + 1) as string[])).toThrow(
      new RangeError('headers must be 300000 at most'),
    );
  });
});

describe('lists of ids beside a pool have the limits of the formats:', () => {
  const everybody = pool({ participants: ids(limits.circleMembers + 1).map((id) => participant(id)) });
  const tooMany = new RangeError('members must be 1000 at most');
  const all = ids(limits.circleMembers + 1);

  test('members of one circle', () => {
    expect(evaluateCircle(everybody, all.slice(1)).members).toHaveLength(limits.circleMembers);
    expect(() => evaluateCircle(everybody, all)).toThrow(tooMany);
    const preview = (members: readonly string[]) =>
      previewChange(everybody, [{ id: 'a', members }], { kind: 'remove', circle: 'a', participant: 'p-5' });
    expect(preview(all.slice(1)).changed).toHaveLength(1);
    expect(() => preview(all)).toThrow(tooMany);
    expect(() => stageCircles(everybody, [all])).toThrow(tooMany);
  });

  test('circles, and members of all', () => {
    const none = new RangeError('circles must be 200000 at most');
    expect(evaluateCircles(pool(), []).circles).toEqual([]);
    expect(() => evaluateCircles(pool(), holes(limits.circles) as never)).toThrow(TypeError);
    expect(() => evaluateCircles(pool(), holes(limits.circles + 1) as never)).toThrow(none);
    expect(() => stageCircles(pool(), holes(limits.circles + 1) as never)).toThrow(none);
    const list = all.slice(1);
    const full = limits.participantLines / limits.circleMembers;
    expect(() => evaluateCircles(pool(), Array(full).fill(list))).toThrow('members must be named once');
    expect(() => evaluateCircles(pool(), [...Array(full).fill(list), ['p-0']])).toThrow(
      new RangeError('members must be 2000000 at most in all circles'),
    );
  });

  test('a position without an id is none', () => {
    const sparse = ['p-1'];
    sparse[2] = 'p-2';
    const error = new TypeError('members must be a list of ids');
    expect(() => evaluateCircle(pool(), sparse)).toThrow(error);
    expect(() => evaluateCircles(pool(), [sparse])).toThrow(error);
    expect(() => stageCircles(pool(), [sparse])).toThrow(error);
  });
});

const four = pool({ participants: ids(4).map((id) => participant(id)) });

/** Numbers that a call takes: what they are called, the least and the most, and how they are handed in. */
const ranges: ReadonlyArray<
  readonly [name: string, least: number, most: number, call: (value: number) => unknown]
> = [
  ['size.min', 2, 64, (min) => parsePolicy({ size: { min, max: 64 } })],
  ['size.max', 2, 64, (max) => parsePolicy({ size: { min: 2, max } })],
  ['reach.detour', 1, 1_000, (detour) => parsePolicy({ reach: { detour } })],
  ['waiting.perHalfYear', 0, 1_000_000, (perHalfYear) => parsePolicy({ waiting: { perHalfYear } })],
  ['waiting.halfYears', 0, 1_000_000, (halfYears) => parsePolicy({ waiting: { halfYears } })],
  ['costs', 1, 1_000_000, (cost) => parseCosts({ 'size.min': cost === 0 ? 0 : cost })],
  ['seed', 0, 4_294_967_295, (seed) => proposeCirclesSync(four, { seed, effort: 0 })],
  ['movePrice', 0, 1_000, (movePrice) => proposeCirclesSync(four, { movePrice, effort: 0 })],
  ['count', 1, 10, (count) => proposeAlternativesSync(four, { count, effort: 0 })],
  [
    'samples',
    1,
    1_000,
    (samples) =>
      reportFairness(pool({ participants: [] }), {
        proposal: { version: 1, circles: [] },
        effort: 0,
        samples,
      }),
  ],
  ['metres', 10, 10_000, (metres) => coarsenHomes(four, { metres } as never)],
];

describe('a number is taken at both ends of its range, and refused beyond them:', () => {
  test.each(ranges)('%s', (_, least, most, call) => {
    call(least);
    call(most);
    for (const beyond of [least - 1, most + 1]) {
      expect(() => call(beyond)).toThrow(/must be|out of range|range|allowed|between/i);
    }
  });

  test('a search takes no step more than a whole number can count', () => {
    expect(
      proposeCirclesSync(pool({ participants: [] }), { effort: Number.MAX_SAFE_INTEGER }).circles,
    ).toEqual([]);
    for (const effort of [Number.MAX_SAFE_INTEGER + 1, -1]) {
      expect(() => proposeCirclesSync(four, { effort })).toThrow(RangeError);
    }
  });
});

test('names that are refused are seen up to 256 characters', () => {
  const name = (length: number) => `bsn${' '.repeat(length - 3)}`;
  expect(isForbiddenName(name(256))).toBe(true);
  expect(isForbiddenName(name(257))).toBe(false);
});

describe('the page on limits', () => {
  const page = readFileSync(new URL('../../docs/reference/limits.md', import.meta.url), 'utf8');
  const rows = (title: string): string[][] => {
    const [, after = ''] = page.split(`\n## ${title}\n`);
    return [...after.split('\n## ')[0]!.matchAll(/^\| `.*\|$/gm)].map(([row]) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  };

  test('has a row for every limit, with what it is', () => {
    expect(rows('How much may an input hold?').map(([name, most]) => [name, Number(most)])).toEqual(
      Object.entries(limits),
    );
  });

  test('has a row for every range', () => {
    expect(
      rows('Which numbers may be given?').map(([name, least, most]) => [name, Number(least), Number(most)]),
    ).toEqual(ranges.map(([name, least, most]) => [name, least, most]));
  });
});
