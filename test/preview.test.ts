import { describe, expect, test } from 'vitest';
import {
  type Change,
  evaluateCircle,
  InputError,
  type PolicyInput,
  type PoolInput,
  parseChange,
  parsePolicy,
  parsePool,
  previewChange,
  resolveVocabulary,
  safeParseChange,
} from '../src/index.js';
import { participant, pool } from './support/builders.js';
import { oracleEvaluate, oracleSeverity, oracleWorth } from './support/oracle/index.js';
import { town } from './support/towns.js';

const policy = { size: { min: 2, max: 4 } } as const satisfies PolicyInput;
const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, position) =>
  participant(id, { talents: ['cooking'], needs: ['odd-jobs'], backgrounds: { route: `r-${position % 3}` } }),
);
const known = pool(people, {
  circles: [
    { id: 'one', members: ['a', 'b', { participant: 'f', status: 'declined' }] },
    { id: 'two', members: ['d', 'c'], locked: true, openSeats: 0 },
  ],
});
const { circles } = parsePool(known);
const preview = (change: Change, list: Parameters<typeof previewChange>[1] = circles) =>
  previewChange(known, list, change, { policy });

describe('a change', () => {
  const table: ReadonlyArray<readonly [Change, Record<string, string>, Change]> = [
    [
      { kind: 'add', circle: 'one', participant: 'e' },
      { one: 'a b e', two: 'c d' },
      { kind: 'remove', circle: 'one', participant: 'e' },
    ],
    [
      { kind: 'remove', circle: 'two', participant: 'c' },
      { one: 'a b', two: 'd' },
      { kind: 'add', circle: 'two', participant: 'c' },
    ],
    [
      { kind: 'move', participant: 'a', from: 'one', to: 'two' },
      { one: 'b', two: 'a c d' },
      { kind: 'move', participant: 'a', from: 'two', to: 'one' },
    ],
    [
      { kind: 'swap', participants: ['b', 'c'] },
      { one: 'a c', two: 'b d' },
      { kind: 'swap', participants: ['b', 'c'] },
    ],
    [
      { kind: 'replace', circle: 'one', participant: 'a', by: 'f' },
      { one: 'b f', two: 'c d' },
      { kind: 'replace', circle: 'one', participant: 'f', by: 'a' },
    ],
    [
      { kind: 'merge', circles: ['two', 'one'] },
      { two: 'a b c d' },
      { kind: 'split', circle: 'two', into: 'one', members: ['a', 'b'], position: 0 },
    ],
    [
      { kind: 'split', circle: 'two', into: 'three', members: ['d'] },
      { one: 'a b', two: 'c', three: 'd' },
      { kind: 'merge', circles: ['two', 'three'] },
    ],
  ];

  test.each(table)('%j gives other circles and the way back', (change, after, inverse) => {
    const result = preview(change);
    expect(Object.fromEntries(result.circles.map(({ id, members }) => [id, members.join(' ')]))).toEqual(
      after,
    );
    expect(result.inverse).toEqual(inverse);
    expect(preview(inverse, result.circles).circles).toEqual([
      { id: 'one', members: ['a', 'b'] },
      { id: 'two', members: ['c', 'd'] },
    ]);
  });

  test('tells each circle before and after, and nothing of a circle that is not there', () => {
    const { changed, gain } = preview({ kind: 'merge', circles: ['one', 'two'] });
    expect(changed.map(({ circle, before, after }) => [circle, before?.members, after?.members])).toEqual([
      ['one', ['a', 'b'], ['a', 'b', 'c', 'd']],
      ['two', ['c', 'd'], undefined],
    ]);
    expect(changed[0]!.after).toEqual(evaluateCircle(known, ['a', 'b', 'c', 'd'], policy));
    expect(changed[1]!.differences.score).toBeNull();
    expect(gain).toBeTypeOf('number');
  });

  test('tells which rules are broken by it and which no longer', () => {
    const codes = (change: Change, position: number, which: 'appeared' | 'disappeared') =>
      preview(change).changed[position]![which].map(({ code }) => code);
    const move: Change = { kind: 'move', participant: 'a', from: 'one', to: 'two' };
    expect(codes(move, 0, 'appeared')).toContain('size');
    expect(codes(move, 1, 'appeared')).toEqual([]);
    const { inverse, circles: after } = preview(move);
    const back = preview(inverse, after).changed[0]!;
    expect(back.disappeared.map(({ code }) => code)).toContain('size');
  });

  test('tells what it goes against, and where the circles say nothing of it nothing', () => {
    const both: Change = { kind: 'move', participant: 'a', from: 'one', to: 'two' };
    expect(preview(both).objections).toEqual([
      { code: 'locked', circle: 'two' },
      { code: 'full', circle: 'two' },
    ]);
    expect(preview({ kind: 'add', circle: 'one', participant: 'f' }).objections).toEqual([
      { code: 'declined', circle: 'one', participant: 'f' },
    ]);
    expect(
      preview(both, [
        { id: 'one', members: ['a', 'b'] },
        { id: 'two', members: ['c', 'd'] },
      ]).objections,
    ).toEqual([]);
  });

  test('may leave nobody', () => {
    const [changed] = preview({ kind: 'remove', circle: 'one', participant: 'a' }, [
      { id: 'one', members: ['a'] },
    ]).changed;
    expect(changed!.after).toEqual(evaluateCircle(known, [], policy));
  });
});

describe('a split', () => {
  /** Worth of the best two circles, by trying all ways. */
  function best(input: PoolInput, ids: readonly string[]): number {
    const [parsed, resolved] = [parsePool(input), parsePolicy(policy)];
    const vocabulary = resolveVocabulary(parsed.vocabulary);
    const worth = (members: readonly string[]): number => {
      const evaluation = oracleEvaluate(parsed, members, resolved, vocabulary);
      const isAllowed = evaluation.violations.every(
        ({ code }) => oracleSeverity(code, resolved) !== 'required',
      );
      return isAllowed ? members.length * oracleWorth(evaluation, resolved) : Number.NEGATIVE_INFINITY;
    };
    return Math.max(
      ...Array.from({ length: 2 ** ids.length }, (_, bits) => {
        const side = ids.filter((_id, at) => bits & (1 << at));
        return worth(side) + worth(ids.filter((id) => !side.includes(id)));
      }),
    );
  }

  test('makes the best two circles of all that are allowed', () => {
    let allowed = 0;
    for (let seed = 0; seed < 40; seed++) {
      const input = town(seed, { circles: 1, size: { min: 6, max: 6 }, waiting: 0, side: 100 });
      const ids = input.participants.map(({ id }) => id);
      const wanted = best(input, ids);
      if (wanted === Number.NEGATIVE_INFINITY) continue;
      allowed++;
      const start = [{ id: 'c', members: ids }];
      const { changed, change } = previewChange(
        input,
        start,
        { kind: 'split', circle: 'c', into: 'd' },
        { policy },
      );
      const worth = changed.reduce(
        (sum, { after }) => sum + after!.members.length * oracleWorth(after!, parsePolicy(policy)),
        0,
      );
      expect(worth, `seed ${seed}`).toBeCloseTo(wanted, 9);
      expect(change).toMatchObject({ kind: 'split', members: changed[1]!.after!.members });
    }
    expect(allowed).toBeGreaterThan(5);
  });

  test('of people who are too few for two circles, or too many, gives half of them each', () => {
    const input = town(7, { circles: 1, size: { min: 30, max: 30 }, waiting: 0, side: 100 });
    const ids = input.participants.map(({ id }) => id);
    for (const [count, half] of [
      [3, 1],
      [30, 15],
    ] as const) {
      const start = [{ id: 'c', members: ids.slice(0, count) }];
      const { circles: after } = previewChange(
        input,
        start,
        { kind: 'split', circle: 'c', into: 'd' },
        { policy },
      );
      expect(after.map(({ members }) => members.length)).toEqual([count - half, half]);
    }
  });

  test('of more people than all ways can be tried for is as good as one person or two can make it', () => {
    const input = town(3, { circles: 1, size: { min: 22, max: 22 }, waiting: 0, side: 100 });
    const ids = input.participants.map(({ id }) => id);
    const big = {
      size: { min: 9, max: 13 },
      minimumScore: 0,
      composition: { maxShare: 1 },
      rules: { language: 'off', daypart: 'off', stranded: 'off' },
    } as const;
    const start = [{ id: 'c', members: ids }];
    const { circles: split, gain } = previewChange(
      input,
      start,
      { kind: 'split', circle: 'c', into: 'd' },
      { policy: big },
    );
    for (const one of split[0]!.members) {
      for (const other of split[1]!.members) {
        const swapped = previewChange(
          input,
          split,
          { kind: 'swap', participants: [one, other] },
          { policy: big },
        );
        const rules = swapped.changed.flatMap(({ after }) => after!.violations);
        if (rules.length === 0) expect(swapped.gain).toBeLessThanOrEqual(1e-9);
      }
    }
    expect(gain).toBeTypeOf('number');
  });
});

describe('a wrong call', () => {
  const plain = [
    { id: 'one', members: ['a', 'b'] },
    { id: 'two', members: ['c', 'd'] },
  ];
  test.each<[string, Change, typeof plain]>([
    ['a circle that is not there', { kind: 'add', circle: 'nine', participant: 'e' }, plain],
    ['somebody who is not in the pool', { kind: 'add', circle: 'one', participant: 'z' }, plain],
    ['somebody who joins a second circle', { kind: 'add', circle: 'one', participant: 'c' }, plain],
    ['somebody who leaves where they are not', { kind: 'remove', circle: 'one', participant: 'c' }, plain],
    ['a move to where one is', { kind: 'move', participant: 'a', from: 'one', to: 'one' }, plain],
    ['a swap within a circle', { kind: 'swap', participants: ['a', 'b'] }, plain],
    ['a swap with nobody', { kind: 'swap', participants: ['a', 'e'] }, plain],
    [
      'a replacement from another circle',
      { kind: 'replace', circle: 'one', participant: 'a', by: 'c' },
      plain,
    ],
    ['a split into a circle that is there', { kind: 'split', circle: 'one', into: 'two' }, plain],
    ['a split of others', { kind: 'split', circle: 'one', into: 'three', members: ['c'] }, plain],
    ['a split beyond the list', { kind: 'split', circle: 'one', into: 'three', position: 3 }, plain],
    ['a split of one', { kind: 'split', circle: 'one', into: 'three' }, [{ id: 'one', members: ['a'] }]],
    [
      'two circles of one id',
      { kind: 'remove', circle: 'one', participant: 'a' },
      [...plain, { id: 'one', members: ['e'] }],
    ],
    [
      'somebody in two circles',
      { kind: 'remove', circle: 'one', participant: 'a' },
      [...plain, { id: 'three', members: ['a'] }],
    ],
    [
      'a stranger in a circle',
      { kind: 'remove', circle: 'one', participant: 'a' },
      [...plain, { id: 'three', members: ['z'] }],
    ],
  ])('with %s is told at once, and without an id', (_what, change, list) => {
    try {
      preview(change, list);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).not.toMatch(/\b(z|nine|three)\b/);
    }
  });

  test('with no list of circles is told at once', () => {
    const change: Change = { kind: 'remove', circle: 'one', participant: 'a' };
    for (const list of [null, {}, [null], [{ id: 'one' }]]) {
      expect(() => preview(change, list as never)).toThrow(TypeError);
    }
  });
});

describe('parseChange', () => {
  const secret = 'Q7SECRET';

  test('gives a change as it is, and frozen', () => {
    const change: Change = { kind: 'split', circle: 'a', into: 'b', members: ['c'], position: 1 };
    expect(parseChange(change)).toEqual(change);
    expect(Object.isFrozen(parseChange(change))).toBe(true);
  });

  test.each([
    ['nothing', undefined, ['wrong-type ']],
    ['no kind', { circle: secret }, ['missing-key kind']],
    ['another kind', { kind: secret }, ['unknown-value kind']],
    ['a key of another kind', { kind: 'add', circle: 'a', participant: 'b', by: secret }, ['unknown-key ']],
    ['a name', { kind: 'add', circle: 'a', participant: 'b', voornaam: secret }, ['forbidden-field ']],
    ['a key too few', { kind: 'move', participant: secret, from: 'a' }, ['missing-key to']],
    ['a swap of three', { kind: 'swap', participants: ['a', 'b', secret] }, ['too-many participants']],
    [
      'a swap with oneself',
      { kind: 'swap', participants: [secret, secret] },
      ['duplicate-member participants[1]'],
    ],
    [
      'a circle merged with itself',
      { kind: 'merge', circles: [secret, secret] },
      ['duplicate-member circles[1]'],
    ],
    ['half a place', { kind: 'split', circle: 'a', into: 'b', position: 0.5 }, ['not-whole position']],
    [
      'somebody twice',
      { kind: 'split', circle: 'a', into: 'b', members: [secret, secret] },
      ['duplicate-member members[1]'],
    ],
    [
      'a number for an id',
      { kind: 'remove', circle: 1, participant: '' },
      ['wrong-type circle', 'empty-text participant'],
    ],
  ])('refuses %s, by place and without a word of it', (_what, value, issues) => {
    const parsed = safeParseChange(value);
    expect(parsed.success ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(issues);
    expect(JSON.stringify(parsed)).not.toContain(secret);
    expect(() => parseChange(value)).toThrow(InputError);
  });
});

test('circles of a pool that was read before are taken as they are, and change as any others', () => {
  const read = parsePool(known);
  const add = (id: string): Change => ({ kind: 'add', circle: 'one', participant: id });
  for (const change of [add('e'), { kind: 'move', participant: 'a', from: 'one', to: 'two' } as const]) {
    expect(previewChange(read, read.circles, change, { policy })).toEqual(preview(change));
  }
  expect(() => previewChange(read, read.circles, add('nobody'), { policy })).toThrow(RangeError);
});

test('circles that are one and the same cannot be merged', () => {
  expect(() => preview({ kind: 'merge', circles: ['one', 'one'] })).toThrow(InputError);
});

test('a circle that is too large to find the best half of needs to be told who begins the new one', () => {
  const many = Array.from({ length: 101 }, (_, each) => participant(`m-${each}`));
  const crowd = pool(many, { circles: [{ id: 'crowd', members: many.map(({ id }) => id) }] });
  const parted = (members?: string[]) =>
    previewChange(crowd, parsePool(crowd).circles, {
      kind: 'split',
      circle: 'crowd',
      into: 'new',
      ...(members && { members }),
    });
  expect(() => parted()).toThrow(/must have 100 members at most/);
  expect(parted(['m-0', 'm-1']).circles.map(({ members }) => members.length)).toEqual([99, 2]);
});
