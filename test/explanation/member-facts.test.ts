import { describe, expect, test } from 'vitest';
import { memberFacts } from '../../src/explanation/member-facts.js';
import { explained, member, relation } from './told.js';

const need = (slug: string) => ({ need: slug, weight: 1 });
const alone = member('a');

describe('what is told of one member', () => {
  test('is about what they do, need and lack, and about nobody else', () => {
    const circle = explained(
      [
        member('b'),
        member('a', { needs: ['meal', 'walk', 'lift'].map(need), talents: [{ talent: 'chef', level: 1 }] }),
        member('c'),
      ],
      {
        relations: [
          relation('b>c:chat/talk'),
          relation('a>c:meal/chef'),
          relation('b>a:walk'),
          relation('c>a:lift/car'),
        ],
        evaluation: {
          people: [
            { participant: 'b', give: 2, get: 0, coverage: null },
            { participant: 'a', give: 1, get: 3, coverage: 0.6 },
          ],
        },
        evidence: {
          complementarity: {
            uncovered: [
              { participant: 'b', need: 'lift' },
              { participant: 'a', need: 'meal' },
            ],
          },
          mix: { commonest: null, alone: ['c', 'a'] },
        },
      },
    );
    expect(memberFacts(circle, 'a')).toEqual([
      { code: 'helps', giver: 'a', receiver: 'c', need: 'meal', talent: 'chef' },
      { code: 'helps', giver: 'b', receiver: 'a', need: 'walk', talent: null },
      { code: 'helps', giver: 'c', receiver: 'a', need: 'lift', talent: 'car' },
      { code: 'needs-met', participant: 'a', met: 2, of: 3 },
      { code: 'need-unmet', participant: 'a', need: 'meal' },
      { code: 'mostly-gets', participant: 'a', give: 1, get: 3 },
      { code: 'company', participant: 'a', members: 2, nearestMetres: 100, nearestMinutes: 1 },
      { code: 'alone', participant: 'a' },
    ]);
  });

  test('is that they state nothing, where they do not', () => {
    expect(memberFacts(explained([alone]), 'a')).toEqual([
      { code: 'no-need-stated', participant: 'a' },
      { code: 'no-talent-stated', participant: 'a' },
    ]);
    const says = member('a', { needs: [need('meal')], talents: [{ talent: 'chef', level: 1 }] });
    expect(memberFacts(explained([says]), 'a')).toEqual([
      { code: 'needs-met', participant: 'a', met: 1, of: 1 },
    ]);
  });
});

describe('the company of one member', () => {
  const company = (reach: number | undefined, ...metres: number[]) => {
    const others = metres.map((_, place) => member(`b${place}`));
    const circle = explained([...others, reach === undefined ? alone : { ...alone, reach }], {
      metresTo: (from, to) => (from === 'a' ? metres[Number(to.slice(1))]! : Number.NaN),
      minutesTo: (from, to, walker) =>
        from === 'a' && walker === 'a' ? metres[Number(to.slice(1))]! / 80 : Number.NaN,
    });
    return memberFacts(circle, 'a').filter(({ code }) => code === 'company');
  };

  test('are those within one and a half times their own reach, and the nearest', () => {
    expect(company(400, 700, 600, 601, 400)).toEqual([
      { code: 'company', participant: 'a', members: 2, nearestMetres: 400, nearestMinutes: 5 },
    ]);
    // The policy says 800 where they say nothing.
    expect(company(undefined, 1200, 1201)).toMatchObject([
      { members: 1, nearestMetres: 1200, nearestMinutes: 15 },
    ]);
    expect(company(400, 600 + 5e-10, 600 + 2e-9)).toMatchObject([{ members: 1 }]);
  });

  test('is nobody where there is no way', () => {
    expect(company(400, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toEqual([
      { code: 'company', participant: 'a', members: 0, nearestMetres: null, nearestMinutes: null },
    ]);
  });
});
