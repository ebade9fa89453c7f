import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import {
  type Daypart,
  evaluateCircle,
  explainPartners,
  findMissing,
  findPartners,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
  resolveVocabulary,
  sayFacts,
} from '../../src/index.js';
import { maassluis, participant, pool } from '../support/builders.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';
import { strayNumbers } from '../support/telling.js';
import { permuted } from '../support/transformations.js';

const cases = fc.record({
  input: pools({ people: { min: 2, max: 9 }, with: ['partners'] }),
  policy: policies({ kind: 'small-circles' }),
  salt: fc.nat(1000),
});

const detour = 1.3;
const ownReach = 800;

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) =>
  ['morning', 'afternoon', 'evening'].map((part) => `${day}-${part}` as Daypart),
);

/** When a circle meets: often when partners are open. */
const moments = fc.constantFrom(null, 'tue-morning', 'thu-afternoon', 'sat-evening', 'sun-evening');

/** Every pair of somebody and a partner, tried one after the other. */
function bruteForce(input: PoolInput, members: readonly string[], moment: Daypart | null) {
  const parsed = parsePool(input);
  const { meets } = resolveVocabulary(parsed.vocabulary);
  const { evidence } = evaluateCircle(input, members);
  const needs: string[] = [];
  const talents: string[] = [];
  for (const id of members) {
    const person = parsed.participants.find((each) => each.id === id)!;
    for (const partner of parsed.partners ?? []) {
      const metres = detour * oracleDistanceMetres(person.home, partner.point);
      const free = week
        .filter((daypart) => person.dayparts.length === 0 || person.dayparts.includes(daypart))
        .filter((daypart) => partner.dayparts.length === 0 || partner.dayparts.includes(daypart));
      const canCome = free.some((daypart) => daypart !== moment);
      if (!canCome || metres >= 2 * (person.reach ?? ownReach) - 1e-6) continue;
      for (const { need } of person.needs) {
        const isOwn = (each: { participant: string; need: string }) =>
          each.participant === id && each.need === need;
        const helpers = evidence.complementarity.uncovered.some(isOwn)
          ? 0
          : evidence.resilience.singleHelper.some(isOwn)
            ? 1
            : 2;
        const strengths = partner.offers.flatMap((offer) =>
          'need' in offer
            ? offer.need === need
              ? [1]
              : []
            : meets
                .filter((each) => each.talent === offer.talent && each.need === need)
                .map(({ strength }) => strength),
        );
        if (helpers < 2 && strengths.length > 0)
          needs.push(JSON.stringify([id, need, partner.id, helpers, Math.max(...strengths)]));
      }
      for (const { talent, level } of person.talents) {
        const strengths = partner.wishes.flatMap((wish) =>
          'talent' in wish
            ? wish.talent === talent
              ? [1]
              : []
            : meets
                .filter((each) => each.need === wish.need && each.talent === talent)
                .map(({ strength }) => strength),
        );
        if (strengths.length > 0)
          talents.push(JSON.stringify([id, talent, partner.id, level * Math.max(...strengths)]));
      }
    }
  }
  return { needs: needs.sort(), talents: talents.sort() };
}

describe('partners around a circle', () => {
  test('are those that trying every member and partner gives', () => {
    let found = 0;
    let missed = 0;
    fc.assert(
      fc.property(cases, moments, ({ input }, moment) => {
        const members = input.participants.map(({ id }) => id).slice(0, 6);
        const { needs, talents } = findPartners(input, members, undefined, { daypart: moment });
        found += Math.min(needs.length, talents.length);
        missed += findPartners(input, members).needs.length - needs.length;
        expect({
          needs: needs
            .map((each) =>
              JSON.stringify([each.participant, each.need, each.partner, each.helpers, each.strength]),
            )
            .sort(),
          talents: talents
            .map((each) => JSON.stringify([each.participant, each.talent, each.partner, each.strength]))
            .sort(),
        }).toEqual(bruteForce(input, members, moment));
      }),
      { numRuns: 240 },
    );
    expect(found).toBeGreaterThan(20);
    expect(missed).toBeGreaterThan(3);
  });

  test('say when they are open, in the order of the week', () => {
    const input = pool([participant('a', { needs: ['groceries'] }), participant('b')], {
      partners: [
        { id: 'shop', point: maassluis, offers: ['shopping'], dayparts: ['thu-afternoon', 'mon-morning'] },
      ],
    });
    expect(findPartners(input, ['a', 'b']).needs[0]?.dayparts).toEqual(['mon-morning', 'thu-afternoon']);
    expect(sayFacts(explainPartners(findPartners(input, ['a', 'b'])))).toEqual([
      '‘shop’ kan a helpen met ‘Boodschappen’. Niemand in deze cirkel kan dat. Het is op hetzelfde adres of vlakbij. ‘shop’ is open op maandagochtend en donderdagmiddag.',
    ]);
  });

  test('are not for who is in their circle then, proposed or running', () => {
    const of = (daypart: Daypart, runs: Daypart | null) =>
      findPartners(
        pool([participant('a', { needs: ['groceries'] }), participant('b')], {
          partners: [{ id: 'shop', point: maassluis, offers: ['shopping'], dayparts: ['mon-morning'] }],
          circles:
            runs === null
              ? []
              : [{ id: 'k', members: [{ participant: 'a' }, { participant: 'b' }], daypart: runs }],
        }),
        ['a', 'b'],
        undefined,
        { daypart },
      ).needs.length;
    expect(of('mon-morning', null)).toBe(0);
    expect(of('tue-morning', null)).toBe(1);
    expect(of('tue-morning', 'mon-morning')).toBe(1);
    const running = pool([participant('a', { needs: ['groceries'] }), participant('b')], {
      partners: [{ id: 'shop', point: maassluis, offers: ['shopping'], dayparts: ['mon-morning'] }],
      circles: [{ id: 'k', members: [{ participant: 'a' }, { participant: 'b' }], daypart: 'mon-morning' }],
    });
    expect(findPartners(running, ['a', 'b']).needs).toEqual([]);
    expect(findMissing(running, { effort: 20 }).unmetNeeds.map(({ outside }) => outside)).toEqual([
      undefined,
    ]);
  });

  test('count a moment that does not suit enough members as none, and refuse one that is not of the week', () => {
    const input = pool([participant('a', { needs: ['groceries'] }), participant('b')], {
      partners: [{ id: 'shop', point: maassluis, offers: ['shopping'], dayparts: ['mon-morning'] }],
    });
    const lacking = { daypart: 'mon-morning', missing: [{ part: 'daypart', reason: 'dayparts' }] } as const;
    expect(findPartners(input, ['a', 'b'], undefined, lacking).needs.length).toBe(1);
    expect(() =>
      findPartners(input, ['a', 'b'], undefined, JSON.parse('{"daypart": "Mrs. Private"}')),
    ).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: 'unknown-value', path: 'daypart' })],
        message: expect.not.stringContaining('Private'),
      }),
    );
  });

  test('come in the same order however the input is, with the strongest and nearest first', () => {
    fc.assert(
      fc.property(cases, ({ input, salt }) => {
        const members = input.participants.map(({ id }) => id);
        const found = findPartners(input, members);
        const { partners = [] } = input;
        const other = { ...permuted(input, salt), partners: [...partners].reverse() };
        expect(findPartners(other, [...members].reverse())).toEqual(found);
        for (const [position, { helpers, strength, metres }] of found.needs.entries()) {
          const next = found.needs[position + 1];
          if (next === undefined || next.helpers > helpers) continue;
          expect(next.helpers).toBe(helpers);
          if (next.strength === strength) expect(next.metres).toBeGreaterThanOrEqual(metres);
          else expect(next.strength).toBeLessThan(strength);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('count in no score and in no proposal', () => {
    fc.assert(
      fc.property(cases, ({ input, policy }) => {
        const { partners: _, ...without } = input;
        const members = input.participants.map(({ id }) => id).slice(0, 6);
        expect(evaluateCircle(input, members, policy)).toEqual(evaluateCircle(without, members, policy));
        const [one, other] = [input, without].map((each) => proposeCirclesSync(each, { policy, effort: 60 }));
        expect({ ...one, inputHash: '' }).toEqual({ ...other, inputHash: '' });
        expect(one!.inputHash).not.toBe(other!.inputHash);
        const [with_, plain] = [input, without].map((each) => findMissing(each, { policy, effort: 60 }));
        expect(with_!.unmetNeeds.map(({ outside: _, ...need }) => need)).toEqual(plain!.unmetNeeds);
        expect({ ...with_, unmetNeeds: [] }).toEqual({ ...plain, unmetNeeds: [] });
      }),
      { numRuns: 20 },
    );
  });

  test('are told in sentences that hold no number of their own', () => {
    fc.assert(
      fc.property(cases, ({ input }) => {
        const members = input.participants.map(({ id }) => id);
        const facts = explainPartners(findPartners(input, members));
        expect(facts.length).toBeLessThanOrEqual(10);
        for (const language of ['nl', 'en'] as const) {
          const named = JSON.parse(JSON.stringify(facts).replaceAll(/"partner-\d+"/g, '"somewhere"'));
          expect(strayNumbers(named, language)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('that could help somebody whom nobody in the pool can help are named with what is missing', () => {
    let named = 0;
    fc.assert(
      fc.property(cases, ({ input }) => {
        const pool = parsePool(input);
        const seated = new Set(
          pool.circles.flatMap(({ members }) => members.map((each) => each.participant)),
        );
        const people = pool.participants.filter(({ id, ready }) => ready || seated.has(id));
        const isMetBy = (id: string, need: string, helper: string): boolean => {
          const { evidence, violations } = evaluateCircle(input, [id, helper]);
          const isUncovered = evidence.complementarity.uncovered.some(
            (each) => each.participant === id && each.need === need,
          );
          return !isUncovered && violations.every(({ code }) => code !== 'distance');
        };
        for (const { need, outside } of findMissing(input, { effort: 20 }).unmetNeeds) {
          const alone = people
            .filter(({ needs }) => needs.some((each) => each.need === need))
            .filter(({ id }) => people.every((other) => other.id === id || !isMetBy(id, need, other.id)));
          const served = alone
            .map(({ id }) => findPartners(input, [id]).needs.filter((match) => match.need === need))
            .filter((matches) => matches.length > 0);
          const partners = new Set(served.flat().map(({ partner }) => partner));
          expect(outside && { people: outside.people, partners: [...outside.partners].sort() }).toEqual(
            served.length === 0 ? undefined : { people: served.length, partners: [...partners].sort() },
          );
          named += served.length;
        }
      }),
      { numRuns: 30 },
    );
    expect(named).toBeGreaterThan(8);
  });
});
