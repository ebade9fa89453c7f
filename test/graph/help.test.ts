import { DirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { abilitiesOf, helpersOf } from '../../src/graph/help.js';
import {
  buildPoolGraph,
  nodeKey,
  type PoolEdge,
  type PoolGraph,
  type PoolNode,
  type Surroundings,
} from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { ParticipantInput, PoolInput } from '../../src/model/pool.js';
import { shuffleIds } from '../../src/record/shuffle.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

const habits = { personal: 800, detour: 1 };

const graphOf = (...people: ParticipantInput[]): PoolGraph =>
  buildPoolGraph(
    parsePool(
      pool(people, {
        vocabulary: {
          talents: ['chef', 'waiter', 'reader', 'nothing'],
          needs: [
            { slug: 'meal', mutual: 0.4 },
            { slug: 'walk', mutual: 0.7 },
            { slug: 'letter', mode: 'either' },
            { slug: 'call', mode: 'remote' },
          ],
          meets: [
            ['chef', 'meal', 1],
            ['waiter', 'meal', 0.7],
            ['reader', 'letter', 0.8],
            ['reader', 'call', 0.5],
          ],
        },
      }),
    ),
  );

describe('what somebody is able to do', () => {
  const ableTo = (said: Partial<ParticipantInput>): Record<string, number> =>
    Object.fromEntries(abilitiesOf(graphOf(participant('one', said)), 'one'));

  test('is level times strength', () => {
    expect(ableTo({ talents: [{ talent: 'waiter', level: 0.5 }] })).toEqual({ meal: 0.35 });
  });

  test('is the best of two talents for one need, never their sum', () => {
    expect(ableTo({ talents: [{ talent: 'chef', level: 0.6 }, 'waiter'] })).toEqual({ meal: 0.7 });
    expect(ableTo({ talents: ['chef', 'waiter'] })).toEqual({ meal: 1 });
  });

  test('reaches over every need that a talent meets', () => {
    expect(ableTo({ talents: ['reader'] })).toEqual({ letter: 0.8, call: 0.5 });
  });

  test('includes what people with the same need do for each other, if they have that need', () => {
    expect(ableTo({ needs: ['walk'] })).toEqual({ walk: 0.7 });
    expect(ableTo({ needs: ['letter'] })).toEqual({});
    expect(ableTo({})).toEqual({});
  });

  test('is the better of talent and shared need, whatever the weight of the need', () => {
    expect(ableTo({ talents: ['chef'], needs: ['meal'] })).toEqual({ meal: 1 });
    expect(
      ableTo({ talents: [{ talent: 'chef', level: 0.1 }], needs: [{ need: 'meal', weight: 0.1 }] }),
    ).toEqual({ meal: 0.4 });
  });

  test('is nothing with a talent that meets no need', () => {
    expect(ableTo({ talents: ['nothing'] })).toEqual({});
  });

  test('cannot be asked of somebody whom the graph does not hold, and who is not named', () => {
    expect(() => abilitiesOf(graphOf(participant('one')), 'other')).toThrow(
      new RangeError('participant must be one that the graph holds'),
    );
  });
});

describe('who can help with a need', () => {
  const north = (metres: number) => metresNorth(maassluis, metres);
  const asker = participant('asker', { needs: ['meal', 'letter', 'call', 'walk'], talents: ['chef'] });

  test('is the strongest first, distance counted', () => {
    const graph = graphOf(
      asker,
      participant('far-chef', { talents: ['chef'], home: north(1200) }),
      participant('waiter', { talents: ['waiter'] }),
      participant('hungry', { needs: ['meal'] }),
      participant('stranger'),
    );
    expect(helpersOf(graph, 'asker', 'meal', habits)).toEqual([
      { participant: 'waiter', ability: 0.7, strength: 0.7, walkingMetres: 0 },
      { participant: 'far-chef', ability: 1, strength: 0.5, walkingMetres: 1200 },
      { participant: 'hungry', ability: 0.4, strength: 0.4, walkingMetres: 0 },
    ]);
  });

  test('is the nearest of equals, and never the one who asks', () => {
    const graph = graphOf(
      participant('later', { talents: ['chef'], home: north(300) }),
      asker,
      participant('nearest', { talents: ['chef'], home: north(-100) }),
      participant('near', { talents: ['chef'], home: north(200) }),
    );
    const ids = helpersOf(graph, 'asker', 'meal', habits).map((helper) => helper.participant);
    expect(ids).toEqual(['nearest', 'near', 'later']);
  });

  test('depends on how far the helper walks, not the one who asks', () => {
    const graph = graphOf(
      { ...asker, reach: 10_000 },
      participant('walker', { talents: ['chef'], home: north(1200), reach: 1200 }),
      participant('resident', { talents: ['chef'], home: north(1200), reach: 600 }),
    );
    const [helper, ...others] = helpersOf(graph, 'asker', 'meal', habits);
    expect([helper?.participant, helper?.strength, others]).toEqual(['walker', 1, []]);
  });

  test('says that there is no way where there is none, and help goes by telephone all the same', () => {
    const surrounded: PoolInput = {
      version: 1,
      date: '2026-11-21',
      participants: [
        { id: 'a', home: { lat: 52, lon: 5 }, needs: ['check-in'] },
        { id: 'b', home: { lat: 52, lon: 5.001 }, talents: ['listening'] },
      ],
      travel: {
        unit: 'metres',
        stops: ['a', 'b'],
        ways: [
          [0, null],
          [null, 0],
        ],
      },
    };
    const [helper] = helpersOf(buildPoolGraph(parsePool(surrounded)), 'a', 'check-in', habits);
    expect(helper).toMatchObject({ participant: 'b', walkingMetres: null });
    expect(helper!.strength).toBeGreaterThan(0);
  });

  test('counts the best of what somebody can do, whichever way round it is said', () => {
    for (const talents of [
      ['chef', 'waiter'],
      ['waiter', 'chef'],
    ]) {
      const [helper] = helpersOf(graphOf(asker, participant('both', { talents })), 'asker', 'meal', habits);
      expect(helper).toMatchObject({ participant: 'both', ability: 1 });
    }
  });

  test('takes the detour of streets into account', () => {
    const graph = graphOf(asker, participant('chef', { talents: ['chef'], home: north(1000) }));
    expect(helpersOf(graph, 'asker', 'meal', { personal: 800, detour: 1.2 })).toEqual([
      { participant: 'chef', ability: 1, strength: 0.5, walkingMetres: 1200 },
    ]);
  });

  test.each([
    ['meal', 'chef', 1000, 0.75],
    ['meal', 'chef', 1600, undefined],
    ['letter', 'reader', 1000, 0.75 * 0.8],
    ['letter', 'reader', 1500, 0.5 * 0.8],
    ['letter', 'reader', 90_000, 0.5 * 0.8],
    ['call', 'reader', 90_000, 0.5],
  ])('for %s by a %s over %d metres comes to %d', (need, talent, metres, strength) => {
    const graph = graphOf(asker, participant('helper', { talents: [talent], home: north(metres) }));
    const [helper] = helpersOf(graph, 'asker', need, habits);
    if (strength === undefined) expect(helper).toBeUndefined();
    else expect(helper?.strength).toBeCloseTo(strength, 12);
  });

  test('can be asked for somebody who does not have the need', () => {
    const graph = graphOf(participant('content'), participant('walker', { needs: ['walk'] }));
    expect(helpersOf(graph, 'content', 'walk', habits).map((helper) => helper.participant)).toEqual([
      'walker',
    ]);
  });

  test('puts people who can help equally well in an order that input and names do not decide', () => {
    const chefs = ['ann', 'bea', 'cas', 'dirk', 'eva', 'fred'];
    const found = (ids: readonly string[]) =>
      helpersOf(
        graphOf(asker, ...ids.map((id) => participant(id, { talents: ['chef'] }))),
        'asker',
        'meal',
        habits,
      ).map((helper) => helper.participant);
    expect(found(chefs)).toEqual(shuffleIds(chefs, 0));
    expect(found([...chefs].reverse())).toEqual(shuffleIds(chefs, 0));
    expect(shuffleIds(chefs, 0)).not.toEqual(chefs);
  });

  test('is told from a graph whose edges are kept in another order', () => {
    const graph = graphOf(
      asker,
      participant('chef', { talents: ['chef'], needs: ['walk'], home: north(900) }),
    );
    const kept = graph.export();
    const turned = DirectedGraph.from<PoolNode, PoolEdge, Surroundings>({
      ...kept,
      edges: [...kept.edges].reverse(),
    });
    for (const need of ['meal', 'walk']) {
      expect(helpersOf(turned, 'asker', need, habits)).toEqual(helpersOf(graph, 'asker', need, habits));
      expect(helpersOf(turned, 'asker', need, habits)).toHaveLength(1);
    }
  });

  test('cannot be asked of what the graph does not hold, and nothing is named', () => {
    const graph = graphOf(asker, participant('chef', { talents: ['chef'] }));
    const asking = (id: string, need: string) => () => helpersOf(graph, id, need, habits);
    expect(asking('nobody', 'meal')).toThrow(new RangeError('participant must be one that the graph holds'));
    expect(asking('asker', 'dance')).toThrow(new RangeError('need must be one that the graph holds'));
    graph.dropNode(nodeKey.home(maassluis.lat, maassluis.lon));
    expect(asking('asker', 'meal')).toThrow(new RangeError('the graph holds no home for this participant'));
  });
});
