import { describe, expect, test } from 'vitest';
import { toCompactPool } from '../src/compact/to-compact-pool.js';
import {
  type Diagnosis,
  diagnose,
  InputError,
  type LeverCosts,
  type ParticipantInput,
  type PolicyInput,
  parseCosts,
  parsePool,
  proposeCirclesSync,
  safeParseCosts,
  sayFacts,
} from '../src/index.js';
import { finish } from '../src/runtime/pace.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './support/builders.js';

const neighbours = (count: number, said: (at: number) => Partial<ParticipantInput> = () => ({})) =>
  pool(Array.from({ length: count }, (_, at) => participant(`n-${at}`, said(at))));

const byRoute = (label: (at: number) => string) =>
  neighbours(12, (at) => ({ backgrounds: { route: label(at) } }));

const inEnglish = ({ facts }: Diagnosis): string[] => sayFacts(facts, { language: 'en' });

describe('the smallest change that makes a circle possible', () => {
  test('is said in the terms of the coach: fewer members', () => {
    const diagnosis = diagnose(neighbours(8));
    expect(diagnosis).toMatchObject({ possible: false, proven: true, candidates: 8 });
    expect(diagnosis.obstacles[0]).toMatchObject({ code: 'too-few-candidates' });
    expect(diagnosis.relaxation).toMatchObject({
      policy: { size: { min: 8 } },
      steps: [{ rule: 'size.min', from: 9, to: 8 }],
      cost: 2,
      optimal: true,
    });
    expect(inEnglish(diagnosis)).toEqual(
      expect.arrayContaining([
        '8 people want to take part and are not in a circle yet. No circle at all is possible with them.',
        'There are too few people: 8. A circle has at least 9 members.',
        'A circle of 8 members is possible if a circle may start with 8 members instead of 9.',
      ]),
    );
  });

  test('more people with the same background, and how many', () => {
    const diagnosis = diagnose(byRoute((at) => (at < 9 ? 'a' : 'b')));
    expect(diagnosis.relaxation?.steps).toEqual([{ rule: 'composition.maxShare', from: 0.5, to: 0.6 }]);
    expect(diagnosis.relaxation?.shares).toEqual([{ attribute: 'route', members: 6 }]);
    expect(inEnglish(diagnosis)).toContain(
      'In that circle 6 of the 9 members are alike for ‘route’. That is more than is allowed now.',
    );
  });

  test('longer walks', () => {
    const given = neighbours(9, (at) => ({ home: metresEast(maassluis, at < 5 ? 0 : 1800) }));
    const { relaxation } = diagnose(given, { policy: { rules: { stranded: 'off' } } });
    expect(relaxation?.steps).toEqual([{ rule: 'reach.between', from: 2000, to: 2500 }]);
    expect(sayFacts([{ code: 'relaxation', steps: relaxation!.steps, members: 9 }])).toEqual([
      'Er is een cirkel mogelijk van 9 leden als leden 2.500 m uit elkaar mogen wonen in plaats van 2.000 m.',
    ]);
  });

  test('goes by what the host says it costs', () => {
    const given = byRoute((at) => (at < 9 ? 'a' : 'b'));
    const rulesFor = (costs: LeverCosts) =>
      diagnose(given, { costs }).relaxation?.steps.map(({ rule }) => rule);
    expect(rulesFor({ 'composition.maxShare': 9, 'rules.dominance': 1 })).toEqual(['rules.dominance']);
    expect(rulesFor({ 'composition.maxShare': 'never', 'size.min': 1 })).toEqual(['size.min']);
    expect(rulesFor({ 'size.max': 1, 'dayparts.share': 1 })).toBeUndefined();
  });

  test('is none where nothing that may be touched would do', () => {
    const diagnosis = diagnose(neighbours(3));
    expect(diagnosis.relaxation).toBeNull();
    expect(inEnglish(diagnosis)).toContain(
      'Even with the loosest rules that were tried, no circle was found.',
    );
  });

  test('is not looked for where a circle is possible, nor where nobody is ready', () => {
    expect(diagnose(neighbours(9))).toMatchObject({ possible: true, relaxation: null, obstacles: [] });
    expect(diagnose(neighbours(9, () => ({ ready: false })))).toMatchObject({
      possible: false,
      candidates: 0,
      obstacles: [{ code: 'too-few-candidates', participants: [] }],
      relaxation: null,
    });
  });

  test('is found in larger pools too, by search', () => {
    const given = neighbours(60, (at) => ({
      home: metresEast(maassluis, (at % 12) * 60),
      backgrounds: { route: at % 5 === 0 ? 'b' : 'a' },
      talents: ['cooking'],
      needs: ['cooking-help'],
    }));
    const policy: PolicyInput = { composition: { maxShare: 0.4 }, minimumScore: 0.5 };
    const diagnosis = diagnose(given, { policy, costs: { 'composition.maxShare': 1, minimumScore: 2 } });
    expect(diagnosis.possible).toBe(false);
    const { circles } = proposeCirclesSync(given, {
      policy: { ...policy, ...diagnosis.relaxation!.policy },
      effort: 'quick',
    });
    expect(circles.length).toBeGreaterThan(0);
  });
});

describe('a price', () => {
  test('is not told as next to nothing where no circle is possible at all', () => {
    const nobody = diagnose(neighbours(3));
    expect(nobody.prices.length).toBeGreaterThan(0);
    expect(nobody.facts.map(({ code }) => code)).not.toContain('free-rules');
    expect(diagnose(neighbours(9)).facts.map(({ code }) => code)).toContain('free-rules');
  });

  test('says how many more would be placed, in a sentence', () => {
    const diagnosis = diagnose(neighbours(26), { policy: { size: { min: 9, max: 9 }, minimumScore: 0 } });
    // With 26 people it is not proven that nothing is better.
    expect(diagnosis.prices[0]).toMatchObject({ rule: 'size.min', from: 9, to: 8, placed: 8, proven: false });
    expect(inEnglish(diagnosis)).toContainEqual(
      expect.stringMatching(
        /^If a circle may start with 8 members instead of 9, about 8 more people would have a place and /,
      ),
    );
  });

  test('is asked of no rule that the host does not want to touch', () => {
    expect(diagnose(neighbours(9), { costs: { 'size.min': 1 } }).prices.map(({ rule }) => rule)).toEqual([
      'size.min',
    ]);
  });
});

describe('a diagnosis', () => {
  const given = pool(
    Array.from({ length: 11 }, (_, at) =>
      participant(`p-${at}`, { home: metresEast(maassluis, at * 90), backgrounds: { route: `r-${at % 3}` } }),
    ),
    {
      together: [
        ['p-1', 'p-2'],
        ['p-2', 'p-3'],
      ],
      apart: [['p-1', 'p-3']],
    },
  );
  const policy: PolicyInput = { size: { min: 4, max: 6 } };

  test('does not depend on the order of the input', () => {
    const turned = {
      ...given,
      participants: [...given.participants].reverse(),
      together: [
        ['p-3', 'p-2'],
        ['p-2', 'p-1'],
      ],
      apart: [['p-3', 'p-1']],
    };
    expect(diagnose(turned, { policy })).toEqual(diagnose(given, { policy }));
  });

  test('names who contradicts whom, also by way of others', () => {
    const diagnosis = diagnose(given, { policy });
    expect(diagnosis.conflicts).toEqual([
      { code: 'together-apart', participants: ['p-1', 'p-2', 'p-3'], about: ['p-1', 'p-3'] },
    ]);
    expect(inEnglish(diagnosis)).toContain(
      'p-1, p-2 and p-3 are to stay together, but p-1 and p-3 may not share a circle.',
    );
  });

  test('can be made of what cannot be used no more than a proposal can', () => {
    expect(() => diagnose({ version: 1 } as never)).toThrow(InputError);
    expect(() => diagnose(given, { policy: { size: { min: 9, max: 8 } } })).toThrow(InputError);
    expect(() => diagnose(given, { seed: -1 })).toThrow(RangeError);
    expect(() => diagnose(given, { effort: 'much' as never })).toThrow(RangeError);
    expect(() => diagnose(given, { costs: { 'size.min': 0 } })).toThrow(InputError);
  });
});

describe('costs', () => {
  test('are numbers above 0, or never, by lever', () => {
    expect(parseCosts({ 'size.min': 2.5, 'rules.dominance': 'never' })).toEqual({
      'size.min': 2.5,
      'rules.dominance': 'never',
    });
    const wrong = safeParseCosts({
      'size.min': 0,
      'reach.between': Number.POSITIVE_INFINITY,
      'reach.personal': 'always',
      minimumScore: null,
      'Mrs. Private': 1,
    });
    expect(wrong.success).toBe(false);
    if (wrong.success) return;
    expect(wrong.issues.map(({ code, path }) => `${code} ${path}`)).toHaveLength(5);
    expect(JSON.stringify(wrong.issues)).not.toMatch(/Private|always/);
  });
});

describe('people who are to stay together and cannot', () => {
  const conflictsOf = (given: Parameters<typeof diagnose>[0]) => {
    const { conflicts, facts } = diagnose(given, { effort: 50 });
    return { conflicts, said: sayFacts(facts, { language: 'en' }) };
  };

  test('live where no way leads to one another', () => {
    const given = neighbours(10);
    const ids = given.participants.map(({ id }) => id);
    const ways = ids.map((_, from) =>
      ids.map((__, to) => (from === to ? 0 : from === 0 || to === 0 ? null : 200)),
    );
    const { conflicts, said } = conflictsOf({
      ...given,
      together: [['n-0', 'n-1']],
      travel: { unit: 'metres', stops: ids, ways },
    });
    expect(conflicts).toContainEqual({
      code: 'together-too-far',
      participants: ['n-0', 'n-1'],
      about: ['n-0', 'n-1'],
      metres: null,
      most: 2000,
    });
    expect(said).toContain(
      'n-0 and n-1 are to stay together, but there is no way to walk between n-0 and n-1, there and back.',
    );
  });

  test('are more than any circle may have, wherever they live', () => {
    const given = neighbours(70, (at) => ({ home: metresEast(maassluis, 100 * at) }));
    const together = [given.participants.map(({ id }) => id)];
    const { conflicts } = conflictsOf({ ...given, together });
    expect(conflicts.map(({ code }) => code)).toEqual(['together-too-many']);
  });
});

test('a pool as it is kept for long lists has the same diagnosis', () => {
  const given = neighbours(8);
  expect(diagnose(finish(toCompactPool(parsePool(given))))).toEqual(diagnose(given));
});

describe('more people than every set can be tried of', () => {
  const small: PolicyInput = { size: { min: 3, max: 4 }, minimumScore: 0, reach: { between: 500 } };
  /** Pairs of neighbours, each pair 800 metres from the next. */
  const pairs = () =>
    neighbours(304, (at) => {
      const pair = at >> 1;
      const home = metresNorth(maassluis, 800 * Math.floor(pair / 20));
      return { home: metresEast(home, 800 * (pair % 20) + 50 * (at % 2)) };
    });
  /** The same, with so many more beside the first pair. */
  const withMore = (more: number) => {
    const given = pairs();
    const extra = Array.from({ length: more }, (_, at) => participant(`more-${at}`));
    return { ...given, participants: [...given.participants, ...extra] };
  };

  test('have no circle for certain where too few live anywhere', () => {
    const diagnosis = diagnose(withMore(0), { policy: small, effort: 20 });
    expect(diagnosis).toMatchObject({ candidates: 304, possible: false, proven: true });
    expect(diagnosis.obstacles[0]).toMatchObject({ code: 'too-few-nearby' });
  });

  test('have one as soon as a third lives beside a pair', () => {
    const diagnosis = diagnose(withMore(1), { policy: small, effort: 20 });
    expect(diagnosis).toMatchObject({ candidates: 305, possible: true });
    expect(diagnosis.relaxation).toBeNull();
  });
});
