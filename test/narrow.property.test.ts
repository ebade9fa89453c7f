import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  evaluateCircle,
  InputError,
  narrowToTheme,
  type PoolInput,
  parsePool,
  parseTheme,
  proposeCirclesSync,
  type ThemeInput,
  themeNames,
  themes,
} from '../src/index.js';
import { isForbiddenName } from '../src/input/forbidden-names.js';
import { participant, pool } from './support/builders.js';
import { hashOfPool } from './support/hash-of-pool.js';
import { permuted } from './support/transformations.js';

/** Labels as people of these pools have them, so that many are eligible. */
const labels = {
  age: ['65-plus', '45-to-65', 'under-25', '25-to-45'],
  route: ['provider-a', 'provider-b', 'provider-c', 'self'],
  household: ['alone', 'couple', 'with-children'],
};

const arbitraryTheme: fc.Arbitrary<ThemeInput> = fc
  .record({
    attributes: fc
      .record({
        age: fc.subarray(labels.age, { minLength: 1 }),
        route: fc.subarray(labels.route, { minLength: 1 }),
        household: fc.subarray(labels.household, { minLength: 1 }),
        keys: fc.subarray(['age', 'route', 'household'] as const, { maxLength: 2 }),
      })
      .map(({ keys, ...all }) => Object.fromEntries(keys.map((key) => [key, all[key]]))),
    subjects: fc.boolean(),
    talents: fc.subarray(['cooking', 'walking', 'listening']),
    needs: fc.subarray(['letters-and-forms', 'walking-buddy', 'odd-jobs']),
  })
  .map(({ attributes, subjects, talents, needs }) => ({
    purpose: 'to try it',
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...((subjects || Object.keys(attributes).length === 0) && { talents: [...talents, 'music'], needs }),
  }));

const cases = fc.record({
  input: pools({ people: { min: 8, max: 14 } }).filter(
    ({ vocabulary = 'buurtcirkel' }) => typeof vocabulary === 'string' || vocabulary.extends !== undefined,
  ),
  theme: arbitraryTheme,
  policy: policies({ kind: 'small-circles' }),
  salt: fc.nat(1000),
});

/** Whether somebody is eligible, said in another way; `unknown` where only a label lacks. */
function isEligible(
  { backgrounds, talents, needs }: ReturnType<typeof parsePool>['participants'][number],
  { attributes = {}, talents: able = [], needs: asking = [] }: ThemeInput,
): 'yes' | 'no' | 'unknown' {
  const subjects = [...talents.map(({ talent }) => talent), ...needs.map(({ need }) => need)];
  if (able.length + asking.length > 0 && ![...able, ...asking].some((slug) => subjects.includes(slug)))
    return 'no';
  const answers = Object.keys(attributes).map((attribute) => {
    const label = new Map(Object.entries(backgrounds)).get(attribute);
    return label === undefined ? 'unknown' : attributes[attribute]!.includes(label) ? 'yes' : 'no';
  });
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

describe('a pool that is narrowed to a theme', () => {
  test('places nobody who is not eligible, and counts everybody once', () => {
    let placed = 0;
    fc.assert(
      fc.property(cases, ({ input, theme, policy }) => {
        const whole = parsePool(input);
        const { pool: themed, eligible, leftOut } = narrowToTheme(input, theme);
        const seated = new Set(
          whole.circles.flatMap(({ members }) => members.map((each) => each.participant)),
        );
        const candidates = whole.participants.filter(({ id, ready }) => ready && !seated.has(id));
        const answers = candidates.map((person) => isEligible(person, theme));
        expect(eligible).toBe(answers.filter((each) => each === 'yes').length);
        expect(leftOut.unknownLabel).toBe(answers.filter((each) => each === 'unknown').length);
        expect(leftOut.otherLabel + leftOut.otherSubject).toBe(
          answers.filter((each) => each === 'no').length,
        );
        const { circles, unplaced } = proposeCirclesSync(themed, { policy, effort: 100 });
        const all = [
          ...circles.flatMap(({ members }) => members),
          ...unplaced.map((each) => each.participant),
        ];
        expect(all.sort()).toEqual(
          candidates
            .filter((_, place) => answers[place] === 'yes')
            .map(({ id }) => id)
            .sort(),
        );
        placed += circles.length;
      }),
      { numRuns: 100 },
    );
    expect(placed).toBeGreaterThan(30);
  });

  test('has the attributes of the theme out of the mix rule, and all others in it', () => {
    const broken = { themed: 0, other: 0 };
    fc.assert(
      fc.property(cases, ({ input, theme, policy }) => {
        const { pool: themed } = narrowToTheme(input, theme);
        const attributes = Object.keys(theme.attributes ?? {});
        const members = themed.participants.map(({ id }) => id);
        const strict = { composition: { maxShare: 0.25 } };
        const dominanceOf = (of: PoolInput) =>
          evaluateCircle(of, members, strict).violations.filter(({ code }) => code === 'dominance');
        const [before, after] = [dominanceOf(input), dominanceOf(themed)];
        for (const { attribute } of after) expect(attributes).not.toContain(attribute);
        expect(after).toEqual(before.filter(({ attribute }) => !attributes.includes(attribute!)));
        broken.themed += before.length - after.length;
        broken.other += after.length;
        for (const { violations } of proposeCirclesSync(themed, { policy, effort: 60 }).circles) {
          expect(violations.filter(({ code }) => code === 'dominance')).toEqual(
            violations.filter(
              ({ code, attribute }) => code === 'dominance' && !attributes.includes(attribute!),
            ),
          );
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(broken.themed, broken.other)).toBeGreaterThan(10);
  });

  test('does not depend on any order, and has another hash where it says something else', () => {
    fc.assert(
      fc.property(cases, ({ input, theme, salt }) => {
        const one = narrowToTheme(input, theme);
        const attributes = Object.fromEntries(
          Object.entries(theme.attributes ?? {})
            .reverse()
            .map(([attribute, some]) => [attribute, [...some].reverse()]),
        );
        const other = narrowToTheme(permuted(input, salt), { ...theme, attributes });
        expect(hashOfPool(other.pool)).toBe(hashOfPool(one.pool));
        expect({ ...other, pool: 0 }).toEqual({ ...one, pool: 0 });
        const { otherLabel, otherSubject, unknownLabel } = one.leftOut;
        const isChanged = otherLabel + otherSubject + unknownLabel > 0;
        if (isChanged) expect(hashOfPool(one.pool)).not.toBe(hashOfPool(parsePool(input)));
        expect(narrowToTheme(one.pool, theme)).toMatchObject({ pool: one.pool, eligible: one.eligible });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a theme', () => {
  const older = participant('older', { backgrounds: { age: '65-plus' } });
  const running = { id: 'c-1', members: ['young'] };
  const input = pool(
    [older, participant('young', { backgrounds: { age: '18-34' } }), participant('unknown')],
    {
      circles: [running],
      backgrounds: [{ attribute: 'age', maxShare: 0.4, purpose: 'to mix ages' }],
    },
  );

  test('keeps what the pool says of its purpose, and leaves running circles as they are', () => {
    const { pool: themed, eligible, leftOut } = narrowToTheme(input, themes.elderly);
    expect(themed.backgrounds).toEqual([
      { attribute: 'age', maxShare: 0.4, purpose: 'to mix ages', theme: true },
    ]);
    expect(themed.participants.map(({ id, ready }) => [id, ready])).toEqual([
      ['older', true],
      ['young', true],
      ['unknown', false],
    ]);
    expect({ eligible, leftOut }).toEqual({
      eligible: 1,
      leftOut: { otherLabel: 0, otherSubject: 0, unknownLabel: 1 },
    });
  });

  test('gives its own purpose where the pool says none', () => {
    const { backgrounds: _, ...silent } = input;
    expect(narrowToTheme(silent, themes.elderly).pool.backgrounds).toEqual([
      { attribute: 'age', theme: true, purpose: themes.elderly.purpose },
    ]);
  });

  test.each(themeNames)('comes with the library for %s, and no name in it is refused', (name) => {
    expect(parseTheme(themes[name], input)).toEqual(themes[name]);
    expect(Object.isFrozen(themes[name].attributes)).toBe(true);
    for (const attribute of ['gender', 'geslacht', 'age', ...Object.keys(themes[name].attributes)]) {
      expect(isForbiddenName(attribute)).toBe(false);
    }
  });

  const hostile: ReadonlyArray<readonly [unknown, ReadonlyArray<readonly [string, string]>]> = [
    [{ attributes: { age: ['x'] } }, [['missing-key', 'purpose']]],
    [{ purpose: 'x' }, [['too-few', '']]],
    [{ purpose: 'x', attributes: {} }, [['too-few', '']]],
    [{ purpose: 'x', attributes: { age: [] } }, [['too-few', 'attributes']]],
    [{ purpose: 'x', attributes: { nationality: ['Mrs. Private'] } }, [['forbidden-field', 'attributes']]],
    [
      { purpose: 'x', talents: ['Mrs. Private'], needs: ['cooking'] },
      [
        ['unknown-talent', 'talents[0]'],
        ['unknown-need', 'needs[0]'],
      ],
    ],
    [{ purpose: 'x', talents: ['cooking'], people: ['Mrs. Private'] }, [['unknown-key', '']]],
    ['Mrs. Private', [['wrong-type', '']]],
  ];

  test.each(hostile)('that is wrong is refused without a word of what it holds: %#', (theme, issues) => {
    let caught: unknown;
    try {
      narrowToTheme(input, theme as ThemeInput);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InputError);
    const { issues: found, message } = caught as InputError;
    expect(found.map(({ code, path }) => [code, path])).toEqual(issues);
    expect(message).not.toContain('Private');
  });

  test('may ask for an attribute with any name', () => {
    const odd = pool([participant('a', { backgrounds: JSON.parse('{"__proto__":"x","constructor":"y"}') })]);
    const theme = JSON.parse('{"purpose":"x","attributes":{"__proto__":["x"],"constructor":["y"]}}');
    expect(narrowToTheme(odd, theme).eligible).toBe(1);
    expect(narrowToTheme(pool([participant('a')]), theme).leftOut.unknownLabel).toBe(1);
  });
});
