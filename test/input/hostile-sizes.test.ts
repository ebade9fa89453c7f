import { describe, expect, test } from 'vitest';
import {
  evaluateCircle,
  explainParticipant,
  fillSeat,
  findPartners,
  guessMapping,
  narrowToTheme,
  type PoolInput,
  parsePool,
  previewChange,
  proposeCirclesSync,
  readParticipantsCsv,
  readPostcodesCsv,
  repair,
  safeParsePool,
  suggestCircles,
} from '../../src/index.js';
import { limits } from '../../src/input/limits.js';
import { marker } from '../fuzz/genome.js';
import { attempt, must } from '../fuzz/laws.js';
import { fullMapping, poolOfFour } from './hostile-inputs.js';
import { participant, pool } from './inputs.js';

/** Ten megabytes, in which the marker stands over and over. */
const huge = `${marker}-`.repeat(2_500_000);
const saying = (said: object): unknown =>
  pool({ participants: [{ ...participant('p-1'), ...said }, participant('p-2')] });

/** A long text in every place of a format that takes one. */
const longTexts: Readonly<Record<string, () => unknown>> = {
  date: () => parsePool(pool({ date: huge })),
  id: () => parsePool(saying({ id: huge })),
  talent: () => parsePool(saying({ talents: [huge] })),
  need: () => parsePool(saying({ needs: [huge] })),
  label: () => parsePool(saying({ backgrounds: { age: huge } })),
  attribute: () => parsePool(saying({ backgrounds: { [huge]: 'x' } })),
  language: () => parsePool(saying({ languages: [huge] })),
  daypart: () => parsePool(saying({ dayparts: [huge] })),
  route: () => parsePool(saying({ route: huge })),
  referrer: () => parsePool(saying({ referrer: huge })),
  'waiting since': () => parsePool(saying({ waitingSince: huge })),
  key: () => parsePool(saying({ [huge]: 1 })),
  apart: () => parsePool(pool({ apart: [[huge, 'p-1']] })),
  member: () => parsePool(pool({ circles: [{ id: 'c', members: [huge] }] })),
  'id of a circle': () => parsePool(pool({ circles: [{ id: huge, members: ['p-1'] }] })),
  purpose: () => parsePool(pool({ backgrounds: [{ attribute: 'x', maxShare: 0.4, purpose: huge }] })),
  'own talent': () =>
    parsePool({ ...pool(), vocabulary: { extends: 'buurtcirkel', talents: [huge] } } as PoolInput),
  'own vocabulary': () => parsePool({ ...pool(), vocabulary: huge } as never),
  'evaluated member': () => evaluateCircle(poolOfFour, [huge]),
  'member with partners': () => findPartners(poolOfFour, [huge]),
  'circle with a seat': () => fillSeat(poolOfFour, huge),
  referral: () => suggestCircles(poolOfFour, huge),
  'somebody left over': () => explainParticipant(poolOfFour, { version: 1, circles: [] } as never, huge),
  'id in a change': () =>
    previewChange(poolOfFour, [{ id: huge, members: ['p-0'] }], {
      kind: 'remove',
      circle: 'a',
      participant: huge,
    }),
  forbid: () => parsePool(pool(), { forbid: [huge] }),
  'day of a repair': () => repair(poolOfFour, { date: huge }),
  theme: () => narrowToTheme(poolOfFour, { talents: [huge] } as never),
  effort: () => proposeCirclesSync(poolOfFour, { effort: huge as never }),
  header: () => readParticipantsCsv(`${huge};b\n1;2`, fullMapping),
  'cell with an id': () => readParticipantsCsv(`a;b\n${huge};1234 AB`, fullMapping, { postcodes: new Map() }),
  'postcode in a table': () => readPostcodesCsv(`postcode;lat;lon\n${huge};51,9;4,2`),
  'degrees in a table': () => readPostcodesCsv(`postcode;lat;lon\n3144AB;${huge};4,2`),
  postcode: () => readParticipantsCsv(`a;b\n1;${huge}`, fullMapping, { postcodes: new Map() }),
};

describe('ten megabytes where a text is due are refused, and not repeated:', () => {
  test.each(Object.entries(longTexts))('%s', (_, call) => {
    const before = process.cpuUsage();
    const outcome = attempt(call);
    const { user } = process.cpuUsage(before);
    must(outcome.kind === 'refused', 'it is refused');
    expect(user).toBeLessThan(5_000_000);
  });

  test('a header of ten megabytes is guessed to be nothing', () => {
    expect(guessMapping([huge, 'talenten']).mapping.columns).toHaveLength(1);
  });
});

describe('a million', () => {
  const many = 1_000_000;

  test('labels, of which each is of somebody else, are as many groups of one', () => {
    // Two hundred attributes is what one person may have: with five thousand people that makes a million labels.
    const attributes = Array.from({ length: limits.perParticipant }, (_, attribute) => `a-${attribute}`);
    const participants = Array.from({ length: many / attributes.length }, (_, person) => ({
      ...participant(`p-${person}`),
      backgrounds: Object.fromEntries(attributes.map((name) => [name, `${marker}-${person}-${name}`])),
    }));
    const parsed = parsePool(pool({ participants }));
    const { scores, violations } = evaluateCircle(parsed, ['p-0', 'p-1', 'p-4999'], {
      size: { min: 2, max: 4 },
    });
    expect(scores.mix).toBe(1);
    expect(violations.map(({ code }) => code)).not.toContain('dominance');
    const together = { ...parsed, participants: parsed.participants.slice(0, 30) };
    const { circles } = proposeCirclesSync(together, { policy: { size: { min: 3, max: 4 } }, effort: 500 });
    expect(circles.length).toBeGreaterThan(5);
    expect(JSON.stringify(circles)).not.toContain(marker);
  }, 60_000);

  test('pairs apart that are all wrong are a thousand issues', () => {
    const pair = ['p-1', marker];
    const parsed = safeParsePool(pool({ apart: new Array(many).fill(pair) }));
    expect(parsed.success ? 0 : parsed.issues.length).toBe(1_001);
    expect(JSON.stringify(parsed)).not.toContain(marker);
  });

  test('pairs apart, all of the same two, keep them apart', () => {
    const pairs = (count: number) => pool({ apart: new Array(count).fill(['p-1', 'p-2']) });
    expect(parsePool(pairs(many)).apart).toHaveLength(many);
    const { violations } = evaluateCircle(pairs(10_000), ['p-1', 'p-2'], { size: { min: 2, max: 4 } });
    expect(violations.map(({ code }) => code)).toContain('apart');
  }, 60_000);
});
