import { describe, expect, test } from 'vitest';
import { evaluateCircle, forecast, forecastWarningCodes, type PoolInput, preparePool } from '../src/index.js';
import { participant, pool } from './support/builders.js';

const policy = { size: { min: 3, max: 5 } } as const;
const people = [
  participant('cook', { talents: ['cooking', 'games'] }),
  participant('handy', { talents: ['handyman'], needs: ['cooking-help'] }),
  participant('also-handy', { talents: ['handyman'], needs: ['odd-jobs'] }),
  participant('quiet', { needs: ['odd-jobs', 'cooking-help'] }),
];
const circle = (
  members: NonNullable<PoolInput['circles']>[number]['members'],
  said: object = {},
): PoolInput => pool(people, { circles: [{ id: 'c-1', members, ...said }] });
const leaves = (id: string, leavesOn: string) => ({ participant: id, leavesOn });
const look = (input: PoolInput, date = '2027-06-01') => forecast(input, date, { policy }).circles[0]!;

describe('a seat falls free', () => {
  const input = circle([leaves('cook', '2027-06-01'), leaves('handy', '2027-06-02'), 'also-handy', 'quiet']);

  test('on the day that somebody leaves, and not before', () => {
    expect(look(input, '2027-05-31').leaving).toEqual([]);
    expect(look(input, '2027-06-01').leaving).toEqual([leaves('cook', '2027-06-01')]);
    expect(look(input, '2027-06-02').leaving).toHaveLength(2);
  });

  test('three years after somebody joined, where nothing else was said', () => {
    const joined = circle(['cook', 'handy', { participant: 'quiet', since: '2024-06-01' }]);
    expect(look(joined).leaving).toEqual([leaves('quiet', '2027-06-01')]);
  });

  test('at once where the day has passed, and never of somebody who declined', () => {
    const late = circle([
      leaves('cook', '2026-01-01'),
      'handy',
      'quiet',
      { ...leaves('also-handy', '2027-01-01'), status: 'declined' },
    ]);
    expect(look(late, '2026-11-21').leaving).toEqual([leaves('cook', '2026-01-01')]);
    expect(look(late).size).toEqual({ before: 3, after: 2 });
    expect(look(late).unknown).toBe(2);
  });
});

describe('with those who leave', () => {
  test('go the talents that nobody else has', () => {
    const { loses } = look(
      circle([leaves('cook', '2027-01-01'), leaves('handy', '2027-01-01'), 'also-handy']),
    );
    expect(loses.talents).toEqual(['cooking', 'games']);
  });

  test('goes the help that nobody else can give, with whoever was the only one to give it', () => {
    const input = circle([
      leaves('cook', '2027-01-01'),
      leaves('handy', '2027-01-01'),
      leaves('also-handy', '2027-01-01'),
      'quiet',
    ]);
    expect(look(input).loses.needs).toEqual([
      { participant: 'quiet', need: 'cooking-help', onlyHelper: 'cook' },
      { participant: 'quiet', need: 'odd-jobs', onlyHelper: null },
    ]);
  });
});

describe('a circle is warned about', () => {
  test.each([
    [[], [] as string[]],
    [['falls-below-minimum'], ['cook', 'handy']],
    [
      ['falls-below-minimum', 'ends'],
      ['cook', 'handy', 'quiet'],
    ],
  ])('with %j', (warnings, going) => {
    const input = circle(
      ['cook', 'handy', 'quiet'].map((id) => (going.includes(id) ? leaves(id, '2027-01-01') : id)),
    );
    expect(look(input).warnings).toEqual(warnings);
  });

  test('that is too small already', () => {
    expect(look(circle(['cook', 'handy'])).warnings).toEqual(['below-minimum']);
    expect(look(circle([leaves('cook', '2027-01-01')])).warnings).toEqual(['below-minimum', 'ends']);
    expect(look(circle([])).warnings).toEqual(['below-minimum']);
  });

  test('by codes that are all listed', () => {
    expect(forecastWarningCodes).toEqual(['falls-below-minimum', 'below-minimum', 'ends']);
  });
});

test('a circle is evaluated as it is now and as it will be', () => {
  const members = ['cook', 'handy', 'quiet', 'also-handy'];
  const { before, after, differences } = look(
    circle(members.map((id) => (id === 'cook' ? leaves(id, '2027-01-01') : id))),
  );
  expect(before).toEqual(evaluateCircle(circle(members), members, policy));
  expect(after).toEqual(evaluateCircle(circle(members), members.slice(1), policy));
  expect(differences.score).toBeCloseTo(after.score! - before.score!, 12);
});

test('circles come in order of id, prepared or not', () => {
  const input = pool(people, {
    circles: [
      { id: 'c-2', members: ['cook'] },
      { id: 'c-1', members: ['handy', leaves('quiet', '2026-12-01')] },
    ],
  });
  const found = forecast(input, '2027-01-01', { policy });
  expect(found.circles.map(({ circle: id }) => id)).toEqual(['c-1', 'c-2']);
  expect(forecast(preparePool(input, policy), '2027-01-01')).toEqual(found);
});

test.each(['2026-11-20', '2027-02-29', '2027-6-1', 'soon', '', '2027-06-01T00:00:00Z', 20270601])(
  'a day that does not exist or is over is a wrong call: %j',
  (date) => {
    expect(() => forecast(circle(['cook']), date as string)).toThrow(RangeError);
  },
);
