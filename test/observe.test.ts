import { describe, expect, test } from 'vitest';
import { InputError } from '../src/model/input-error.js';
import type { LedgerEntry, LedgerInput } from '../src/model/ledger.js';
import type { Observation, ObservationOptions, Observed } from '../src/model/observation.js';
import type { Membership } from '../src/model/pool.js';
import { observeReciprocity } from '../src/observe.js';
import { sayFacts } from '../src/say.js';
import { participant, pool } from './support/builders.js';

const members = ['p-1', 'p-2', 'p-3', 'p-4'];

/** Four neighbours in a circle since long, and one who is in none. */
const neighbours = pool(
  [
    participant('p-1', { talents: ['cooking', 'sewing'], needs: ['odd-jobs'] }),
    participant('p-2', { talents: ['handyman'], needs: ['cooking-help', 'letters-and-forms'] }),
    participant('p-3', { talents: ['paperwork'], needs: ['odd-jobs'] }),
    participant('p-4', { needs: ['odd-jobs'] }),
    participant('p-5'),
  ],
  { circles: [{ id: 'c-1', members, since: '2026-01-01' }] },
);

/** So many acts, one a day, each day further back. */
function acts(
  giver: string,
  receiver: string,
  count: number,
  said: Partial<LedgerEntry> = {},
): LedgerEntry[] {
  return Array.from({ length: count }, (_, back) => ({
    date: `2026-${back < 20 ? '11' : '10'}-${String(20 - (back % 20)).padStart(2, '0')}`,
    giver,
    receivers: [receiver],
    ...said,
  }));
}

const ledgerOf = (...help: ReadonlyArray<readonly LedgerEntry[]>): LedgerInput => ({
  version: 1,
  help: help.flat(),
});

const observe = (ledger: LedgerInput, options?: ObservationOptions): Observation =>
  observeReciprocity(neighbours, 'c-1', ledger, options);

function observed(ledger: LedgerInput, options?: ObservationOptions): Observed {
  const observation = observe(ledger, options);
  if (observation.status !== 'observed') throw new Error('it is too early');
  return observation;
}

describe('help in a running circle', () => {
  test('is counted by acts, or by hours up to four; a group shares', () => {
    const {
      measures,
      people,
      acts: count,
    } = observed(
      ledgerOf(
        acts('p-1', 'p-2', 5),
        acts('p-2', 'p-1', 1, { hours: 9 }),
        acts('p-3', 'p-1', 1, { receivers: ['p-1', 'p-2', 'p-4', 'p-5'], hours: 2 }),
        acts('p-4', 'p-3', 1, { hours: 0.5 }),
      ),
    );
    expect(count).toBe(8);
    // Of the help of p-3, half an hour went to somebody who is not in the circle.
    expect(measures).toMatchObject({ people: 4, weight: 11, arcs: 6 });
    expect(people.map(({ give, get }) => [give, get])).toEqual([
      [5, 4.5],
      [4, 5.5],
      [1.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(people.map(({ direction }) => direction)).toEqual(['even', 'even', 'gives-more', 'even']);
  });

  test('is that of the days that are asked for', () => {
    const ledger = ledgerOf(acts('p-1', 'p-2', 5), acts('p-2', 'p-1', 5), [
      ...acts('p-3', 'p-1', 9, { date: '2026-03-01' }),
    ]);
    expect(observed(ledger)).toMatchObject({ from: '2026-08-23', to: '2026-11-21', acts: 10, days: 91 });
    expect(observed(ledger, { from: '2026-02-01' }).acts).toBe(19);
    expect(observe(ledger, { from: '2026-02-01', to: '2026-04-30' })).toMatchObject({ acts: 9, days: 89 });
  });

  test('counts half after each half-life', () => {
    const ledger = ledgerOf(
      acts('p-1', 'p-2', 8, { date: '2026-11-21' }),
      acts('p-2', 'p-1', 8, { date: '2026-11-01' }),
    );
    const { people, measures, acts: count, counted } = observed(ledger, { halfLife: 10 });
    expect([count, counted]).toEqual([16, expect.closeTo(10, 12)]);
    expect(people.slice(0, 2).map(({ give }) => give)).toEqual([8, expect.closeTo(2, 12)]);
    expect(measures.balancedShare).toBeCloseTo(2 / 5, 12);
  });

  test('leaves out coach and volunteers, and says how much they gave', () => {
    const inside = ledgerOf(acts('p-1', 'p-2', 6), acts('p-2', 'p-1', 6));
    const byOthers: LedgerEntry[] = [
      { date: '2026-11-01', outside: 'coach', receivers: ['p-4'], hours: 3 },
      { date: '2026-11-02', outside: 'volunteer', receivers: ['p-4', 'p-5'], hours: 2 },
    ];
    const { outside, measures } = observed({ ...inside, help: [...inside.help, ...byOthers] });
    expect(outside).toEqual({ coach: 3, volunteer: 1, share: 4 / 16 });
    expect(measures).toEqual(observed(inside).measures);
    expect(observed(inside).outside).toEqual({ coach: 0, volunteer: 0, share: null });
  });

  test('says for whom it runs one way', () => {
    const { onlyGives, onlyGets, noExchange, oneWay } = observed(
      ledgerOf(acts('p-1', 'p-2', 5), acts('p-3', 'p-2', 2), acts('p-2', 'p-3', 1)),
    );
    expect({ onlyGives, onlyGets, noExchange }).toEqual({
      onlyGives: ['p-1'],
      onlyGets: [],
      noExchange: ['p-4'],
    });
    expect(oneWay).toEqual([{ giver: 'p-1', receiver: 'p-2', acts: 5 }]);
  });

  test('says which talents are unused, and who could use them', () => {
    const { unusedTalents, unspecified } = observed(
      ledgerOf(
        acts('p-1', 'p-2', 6, { need: 'cooking-help' }),
        acts('p-3', 'p-2', 1, { talent: 'paperwork' }),
        acts('p-2', 'p-4', 2),
      ),
    );
    expect(unusedTalents).toEqual([
      { participant: 'p-1', talent: 'sewing', members: 0 },
      { participant: 'p-2', talent: 'handyman', members: 3 },
    ]);
    expect(unspecified).toBe(2);
  });

  test('says which possible help would even out what was given', () => {
    const { untried } = observed(
      ledgerOf(acts('p-1', 'p-2', 5, { need: 'cooking-help' }), acts('p-3', 'p-2', 4), acts('p-2', 'p-3', 1)),
    );
    expect(untried).toEqual([
      { giver: 'p-2', receiver: 'p-1', need: 'odd-jobs', talent: 'handyman', evens: 5 },
    ]);
  });

  test('counts who was at meetings, where that is written down', () => {
    const ledger = ledgerOf(acts('p-1', 'p-2', 8));
    const meetings = [
      { date: '2026-11-01', circle: 'c-1', present: ['p-1', 'p-2', 'p-5'] },
      { date: '2026-11-08', circle: 'c-1', present: ['p-1'] },
      { date: '2026-01-08', circle: 'c-1', present: ['p-4'] },
    ];
    const { people, meetings: held } = observed({ ...ledger, meetings });
    expect(people.map(({ present }) => present)).toEqual([2, 1, 0, 0]);
    expect(held).toEqual({ count: 2, attendance: 3 / 8 });
    expect(observed(ledger).people[0]!.present).toBeNull();
  });

  test('does not depend on the order in which it was written down', () => {
    const ledger = ledgerOf(acts('p-1', 'p-2', 7), acts('p-2', 'p-3', 5), acts('p-3', 'p-4', 3));
    const other = { ...ledger, help: [...ledger.help].reverse() };
    expect(observe(other)).toEqual(observe(ledger));
  });
});

describe('too little help', () => {
  test.each([
    ['nothing at all', ledgerOf(), 0],
    ['fewer than two acts a member', ledgerOf(acts('p-1', 'p-2', 7)), 7],
  ])('says so and gives no number: %s', (_, ledger, count) => {
    const early = observe(ledger);
    expect(early).toMatchObject({ status: 'too-early', acts: count, needed: { acts: 8, days: 56 } });
    expect(early).not.toHaveProperty('measures');
    expect(early.facts).toEqual([
      { code: 'too-early', acts: count, counted: count, days: early.days, neededActs: 8, neededDays: 56 },
    ]);
  });

  test('is what is left of much help that is long ago', () => {
    const ledger = ledgerOf(acts('p-1', 'p-2', 40, { date: '2026-09-01' }));
    const early = observe(ledger, { halfLife: 20 });
    expect(early).toMatchObject({
      status: 'too-early',
      acts: 40,
      counted: expect.closeTo(40 / 2 ** 4.05, 9),
    });
    expect(sayFacts(early.facts, { language: 'en' })).toEqual([
      'It is too early for numbers: 40 times help is known of 91 days, and because of its age it counts as 2. 8 times and 56 days are needed.',
    ]);
    expect(observe(ledger, { halfLife: 0.05 })).toMatchObject({ status: 'too-early', acts: 0, counted: 0 });
    expect(observe(ledger, { halfLife: 5e-324 })).toMatchObject({ status: 'too-early', acts: 0 });
    const today = acts('p-2', 'p-1', 9, { date: '2026-11-21' });
    for (const halfLife of [0.001, 0.1, 2.8, 3]) {
      expect(observe(ledgerOf(ledger.help, today), { halfLife }).status).toBe('observed');
    }
  });

  test('is what a circle has that is young, or of which little was written down', () => {
    const young = { ...neighbours, circles: [{ id: 'c-1', members, since: '2026-10-01' }] };
    const ledger = ledgerOf(acts('p-1', 'p-2', 12));
    expect(observeReciprocity(young, 'c-1', ledger)).toMatchObject({ status: 'too-early', days: 52 });
    const unknown = { ...neighbours, circles: [{ id: 'c-1', members }] };
    expect(observeReciprocity(unknown, 'c-1', ledger)).toMatchObject({ status: 'too-early', days: 13 });
  });
});

describe('who came later or left', () => {
  const running = (
    memberships: ReadonlyArray<Partial<Membership> & { participant: string }>,
    since?: string,
  ) => ({
    ...neighbours,
    circles: [{ id: 'c-1', members: memberships, ...(since !== undefined && { since }) }],
  });
  const others = [{ participant: 'p-1' }, { participant: 'p-2' }, { participant: 'p-3' }];
  const between = ledgerOf(acts('p-1', 'p-2', 10), acts('p-2', 'p-4', 10), acts('p-4', 'p-1', 10));

  test('counts from the day of joining', () => {
    const later = running([...others, { participant: 'p-4', since: '2026-11-16' }], '2026-01-01');
    // From the 16th to the 20th there are five acts by p-4, and five for p-4.
    expect(observeReciprocity(later, 'c-1', between)).toMatchObject({
      acts: 20,
      days: 91,
      measures: { weight: 20 },
    });
  });

  test('is no member from the day of leaving', () => {
    const left = running([...others, { participant: 'p-4', leavesOn: '2026-11-16' }], '2026-01-01');
    const now = observeReciprocity(left, 'c-1', between);
    expect(now).toMatchObject({ acts: 10, members: ['p-1', 'p-2', 'p-3'], needed: { acts: 6 } });
    const before = observeReciprocity(left, 'c-1', between, { to: '2026-11-15' });
    expect(before).toMatchObject({ acts: 15, members: ['p-1', 'p-2', 'p-3', 'p-4'] });
    const all = running(
      members.map((id) => ({ participant: id, leavesOn: '2026-11-16' })),
      '2026-01-01',
    );
    expect(observeReciprocity(all, 'c-1', between)).toMatchObject({
      status: 'too-early',
      members: [],
      acts: 0,
    });
  });

  test('is told of the days that are known', () => {
    const early = acts('p-1', 'p-2', 5, { date: '2026-08-25' });
    const young = running(others, '2026-09-12');
    const observation = observeReciprocity(young, 'c-1', ledgerOf(early, acts('p-1', 'p-2', 10)));
    expect(observation).toMatchObject({ acts: 10, days: 71 });
    expect(sayFacts(observation.facts, { language: 'en' })[0]).toMatch(/^In these 71 days /);
    const joined = running(others.map((member) => ({ ...member, since: '2026-09-22' })));
    expect(observeReciprocity(joined, 'c-1', ledgerOf(acts('p-1', 'p-2', 10)))).toMatchObject({ days: 61 });
  });

  test('is not missed at meetings', () => {
    const later = running([...others, { participant: 'p-4', since: '2026-11-16' }], '2026-01-01');
    const meetings = ['2026-11-01', '2026-11-18'].map((date) => ({ date, circle: 'c-1', present: members }));
    const observation = observeReciprocity(later, 'c-1', { ...between, meetings });
    expect(observation).toMatchObject({ meetings: { count: 2, attendance: 1 } });
    if (observation.status === 'observed') expect(observation.people.at(-1)!.present).toBe(1);
  });
});

describe('a call that is wrong', () => {
  test.each([
    ['a circle that does not run', 'c-9', {}],
    ['a day that does not exist', 'c-1', { from: '2026-02-30' }],
    ['days that end before they begin', 'c-1', { from: '2026-11-01', to: '2026-10-01' }],
    ['a day to come', 'c-1', { to: '2026-12-01' }],
    ['no half-life', 'c-1', { halfLife: 0 }],
    ['an endless half-life', 'c-1', { halfLife: Number.POSITIVE_INFINITY }],
  ])('has %s', (_, circle, options) => {
    expect(() => observeReciprocity(neighbours, circle, ledgerOf(), options)).toThrow(RangeError);
  });

  test('has a ledger that is of another pool', () => {
    expect(() => observe(ledgerOf(acts('p-9', 'p-1', 1)))).toThrow(InputError);
  });
});

describe('what a coach can say', () => {
  const ledger = ledgerOf(
    acts('p-1', 'p-2', 5, { need: 'cooking-help' }),
    acts('p-3', 'p-2', 4, { talent: 'paperwork' }),
    acts('p-2', 'p-3', 1),
    [{ date: '2026-11-01', outside: 'coach', receivers: ['p-4'], hours: 2.5 }],
  );

  test('is in plain Dutch', () => {
    expect(sayFacts(observe(ledger).facts)).toEqual([
      'In deze 91 dagen was 20% van de hulp in evenwicht. 2 van de 4 mensen gaven en kregen hulp en 1 gaf alleen hulp.',
      expect.stringMatching(
        /^Toeval speelt hierbij mee\. De gewoonten van deze cirkel zijn waarschijnlijk tussen \d+% en \d+% in evenwicht\.$/,
      ),
      'De laatste tijd helpen mensen elkaar vaker dan in het begin.',
      '20% van de hulp kwam van de coach of van vrijwilligers.',
      'p-1 gaf hulp en kreeg geen hulp. Is er iets waarmee anderen kunnen helpen?',
      'p-4 gaf en kreeg geen hulp. Hoe gaat het daar?',
      'Gemiddeld loopt er hulp van ieder lid naar 25% van de anderen. Via anderen kan de hulp bij 33% komen.',
      'p-1 hielp p-2 5 keer, en niet andersom.',
      'Het talent ‘Klussen in huis’ van p-2 is nog niet gebruikt. 3 andere leden hebben er iets aan.',
      'p-2 kan iets doen voor p-1: ‘Een klusje in huis’. Dat is nog niet gebeurd, en het brengt meer evenwicht.',
    ]);
  });

  test('is in plain English', () => {
    const said = sayFacts(observe(ledger).facts, { language: 'en' });
    expect(said[0]).toBe(
      'In these 91 days 20% of the help was in balance. 2 of the 4 people gave and got help and 1 only gave help.',
    );
    expect(said.at(-1)).toBe(
      'p-2 could do something for p-1: ‘An odd job at home’. That has not happened yet, and it would bring more balance.',
    );
    expect(sayFacts(observe(ledgerOf()).facts, { language: 'en' })).toEqual([
      'It is too early for numbers: 0 times help is known of 91 days. 8 times and 56 days are needed.',
    ]);
  });

  test('names no pair of whom the one who helps gets as much from others', () => {
    const round = ledgerOf(acts('p-1', 'p-2', 5), acts('p-2', 'p-3', 5), acts('p-3', 'p-1', 5));
    expect(observed(round).oneWay.length).toBe(3);
    expect(observe(round).facts.map(({ code }) => code)).not.toContain('one-way');
  });

  test('holds no number that ranks people, and no word of debt', () => {
    const said = [...sayFacts(observe(ledger).facts), ...sayFacts(observe(ledger).facts, { language: 'en' })];
    for (const sentence of said)
      expect(sentence).not.toMatch(/schuld|debt|owe|best|slecht|worst|rank|score/i);
  });
});

test('a circle is observed the same whichever order its members and the people of the pool stand in', () => {
  const help = ledgerOf(
    acts('p-1', 'p-2', 12),
    acts('p-3', 'p-1', 9),
    acts('p-2', 'p-4', 7, { need: 'odd-jobs' }),
  );
  const turned = {
    ...neighbours,
    participants: [...neighbours.participants].reverse(),
    circles: [{ id: 'c-1', members: [...members].reverse(), since: '2026-01-01' }],
  };
  const observed = observeReciprocity(neighbours, 'c-1', help);
  expect(JSON.stringify(observed)).toContain('p-4');
  expect(observeReciprocity(turned, 'c-1', help)).toEqual(observed);
});
