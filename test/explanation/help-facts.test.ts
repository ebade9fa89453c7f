import { describe, expect, test } from 'vitest';
import {
  helpFacts,
  loopFacts,
  oneSidedHelp,
  singleHelperFacts,
  unmetFacts,
} from '../../src/explanation/help-facts.js';
import { findLoops } from '../../src/explanation/loops.js';
import { explained, relation } from './told.js';

const relations = (text: string) => text.split(' ').map(relation);

describe('somebody mostly gives or gets', () => {
  const side = (give: number, get: number) =>
    oneSidedHelp({ participant: 'a', give, get, coverage: null }).map(({ code }) => code);

  test('more than twice as much, and at least half a need', () => {
    expect(oneSidedHelp({ participant: 'a', give: 3, get: 1, coverage: null })).toEqual([
      { code: 'mostly-gives', participant: 'a', give: 3, get: 1 },
    ]);
    expect(oneSidedHelp({ participant: 'a', give: 0.2, get: 1, coverage: 1 })).toEqual([
      { code: 'mostly-gets', participant: 'a', give: 0.2, get: 1 },
    ]);
    expect([side(2, 1), side(1, 2), side(2.01, 1), side(1, 2.01)]).toEqual([
      [],
      [],
      ['mostly-gives'],
      ['mostly-gets'],
    ]);
    expect(side(0.1, 0.5)).toEqual([]);
    expect([side(0.5, 0), side(0.49, 0), side(0, 0.5), side(0, 0.49), side(0, 0)]).toEqual([
      ['mostly-gives'],
      [],
      ['mostly-gets'],
      [],
      [],
    ]);
  });
});

describe('help is told', () => {
  const told = (text: string) =>
    helpFacts(relations(text)).map((fact) =>
      fact.code === 'help-each-other'
        ? `${fact.participants.join('=')}:${fact.need}`
        : fact.code === 'helps' && `${fact.giver}>${fact.receiver}:${fact.need}/${fact.talent}`,
    );

  test('once, where two do the same for each other by having the same need', () => {
    expect(told('b>a:walk c>a:meal/chef a>b:walk')).toEqual(['c>a:meal/chef', 'a=b:walk']);
  });

  test('each way, where one of them has a talent, or it is another need, or somebody else', () => {
    expect(told('a>b:walk b>a:walk/guide')).toEqual(['a>b:walk/null', 'b>a:walk/guide']);
    expect(told('a>b:walk b>a:meal')).toEqual(['a>b:walk/null', 'b>a:meal/null']);
    expect(told('a>b:walk b>c:walk')).toEqual(['a>b:walk/null', 'b>c:walk/null']);
    expect(told('a>b:walk c>a:walk')).toEqual(['a>b:walk/null', 'c>a:walk/null']);
    expect(told('a>b:walk/guide b>a:walk/guide')).toEqual(['a>b:walk/guide', 'b>a:walk/guide']);
  });

  test('without its amount', () => {
    expect(helpFacts([relation('a>b:meal/chef:0.3')])).toEqual([
      { code: 'helps', giver: 'a', receiver: 'b', need: 'meal', talent: 'chef' },
    ]);
  });
});

describe('help comes round', () => {
  const loops = (text: string) =>
    findLoops(relations(text)).map(({ steps, amount }) => [
      steps.map(({ giver, need }) => `${giver}:${need}`).join(' '),
      amount,
    ]);

  test('by two and by three, from the first id on, each way round once', () => {
    expect(loops('b>a:x/t c>b:y/t a>c:z/t a>b:w/t')).toEqual([
      ['a:w b:x', 1],
      ['a:z c:y b:x', 1],
    ]);
    expect(loops('a>b:x/t b>c:y/t c>a:z/t b>a:w/t c>b:v/t a>c:u/t').map(([people]) => people)).toEqual([
      'a:x b:w',
      'a:u c:z',
      'b:y c:v',
      'a:x b:y c:z',
      'a:u c:v b:w',
    ]);
  });

  test('not where a way leads on and nobody comes back', () => {
    expect(loops('a>b:x/t b>c:x/t')).toEqual([]);
    expect(loops('a>b:x/t b>c:x/t c>d:x/t')).toEqual([]);
  });

  test('by as much as the least of its steps, the most first, and the shorter of equals', () => {
    expect(loops('a>b:x/t:0.9 b>a:y/t:0.2 c>d:x/t:0.8 d>c:y/t:0.7 d>e:x/t:0.7 e>c:z/t:0.7')).toEqual([
      ['c:x d:y', 0.7],
      ['c:x d:x e:z', 0.7],
      ['a:x b:y', 0.2],
    ]);
  });

  test('by the most important relation of each step, which is the first', () => {
    expect(loops('a>b:first/t:0.5 a>b:second/t:0.4 b>a:x/t:0.3 b>a:y/t:0.3')).toEqual([['a:first b:x', 0.3]]);
  });

  test('and equals come by who is in them', () => {
    expect(loops('c>d:x/t d>c:x/t b>e:x/t e>b:x/t a>f:x/t f>a:x/t').map(([people]) => people)).toEqual([
      'a:x f:x',
      'b:x e:x',
      'c:x d:x',
    ]);
  });

  test('and is told of two loops of each length, but not of what is told already', () => {
    const pairs = ['a', 'b', 'c'].map((id) => `${id}>${id}2:x/t ${id}2>${id}:y/t`).join(' ');
    const told = loopFacts(relations(`${pairs} d>e:walk d>f:meal e>d:walk f>d:walk`));
    expect(told.map((fact) => fact.code === 'help-loop' && fact.steps.map(({ giver }) => giver))).toEqual([
      ['a', 'a2'],
      ['b', 'b2'],
    ]);
    expect(loopFacts(relations('d>e:walk e>d:walk'))).toEqual([]);
    const [mixed] = loopFacts(relations('d>e:walk:1 e>d:meal:0.5'));
    expect(mixed).toEqual({
      code: 'help-loop',
      steps: [
        { giver: 'd', receiver: 'e', need: 'walk', talent: null },
        { giver: 'e', receiver: 'd', need: 'meal', talent: null },
      ],
    });
    expect(loopFacts(relations('d>e:walk/guide e>d:walk'))).toHaveLength(1);
    const three = loopFacts(relations('a>b:x/t b>a:x/t b>c:x/t c>a:x/t'));
    expect(three.map((fact) => fact.code === 'help-loop' && fact.steps.length)).toEqual([2, 3]);
  });
});

describe('what is not met', () => {
  const uncovered = (...needs: string[]) =>
    unmetFacts(
      explained([], {
        evidence: {
          complementarity: {
            uncovered: needs.map((each) => {
              const [participant, need] = each.split(':') as [string, string];
              return { participant, need };
            }),
          },
        },
      }).evaluation,
    );

  test('is told by need, what most need first, then by name', () => {
    expect(uncovered('c:walk', 'b:meal', 'a:walk', 'a:lift')).toEqual([
      { code: 'nobody-can-help', need: 'walk', participants: ['a', 'c'] },
      { code: 'nobody-can-help', need: 'lift', participants: ['a'] },
      { code: 'nobody-can-help', need: 'meal', participants: ['b'] },
    ]);
    expect(uncovered('a:lift', 'b:meal').map((fact) => 'need' in fact && fact.need)).toEqual([
      'lift',
      'meal',
    ]);
    expect(uncovered()).toEqual([]);
  });
});

describe('what hangs on one', () => {
  const hanging = (...needs: string[]) =>
    singleHelperFacts(
      explained([], {
        evidence: {
          resilience: {
            singleHelper: needs.map((each) => {
              const [helper, participant, need] = each.split(':') as [string, string, string];
              return { helper, participant, need };
            }),
          },
        },
      }).evaluation,
    );

  test('is told by helper, on whom most hangs first, then by id', () => {
    expect(hanging('z:a:walk', 'y:b:meal', 'z:c:walk', 'x:a:lift')).toEqual([
      {
        code: 'hangs-on-one',
        helper: 'z',
        needs: [
          { participant: 'a', need: 'walk' },
          { participant: 'c', need: 'walk' },
        ],
      },
      { code: 'hangs-on-one', helper: 'x', needs: [{ participant: 'a', need: 'lift' }] },
      { code: 'hangs-on-one', helper: 'y', needs: [{ participant: 'b', need: 'meal' }] },
    ]);
    expect(hanging('x:a:lift', 'y:b:meal').map((fact) => 'helper' in fact && fact.helper)).toEqual([
      'x',
      'y',
    ]);
  });
});
