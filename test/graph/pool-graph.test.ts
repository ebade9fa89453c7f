import { DirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { buildPoolGraph, nodeKey, type PoolGraph } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput } from '../../src/model/pool.js';
import { maassluis, metresEast, participant, pool } from '../support/builders.js';

const around = metresEast(maassluis, 300);

const neighbours = pool(
  [
    participant('anna', { talents: [{ talent: 'cooking', level: 0.5 }], needs: ['call'], reach: 400 }),
    participant('bram', { needs: [{ need: 'meal', weight: 0.3 }], backgrounds: { route: 'self' } }),
    participant('carla', { home: around, ready: false, languages: ['nl-BE', 'AR'] }),
  ],
  {
    vocabulary: {
      talents: ['cooking'],
      needs: [
        { slug: 'meal', mutual: 0.4 },
        { slug: 'call', mode: 'remote' },
      ],
      meets: [['cooking', 'meal', 0.7]],
    },
    circles: [{ id: 'c-1', members: ['carla', 'bram'] }],
    apart: [['anna', 'bram']],
    together: [['anna', 'carla', 'bram']],
  },
);

const graphOf = (input: PoolInput): PoolGraph => buildPoolGraph(parsePool(input));

describe('the graph of three neighbours', () => {
  const graph = graphOf(neighbours);
  const maassluisKey = nodeKey.home(maassluis.lat, maassluis.lon);
  const aroundKey = nodeKey.home(around.lat, around.lon);

  test('has a node for everybody, for all that is spoken of, for each address, circle and agreement', () => {
    expect(graph.nodes().sort()).toEqual(
      [
        'participant:anna',
        'participant:bram',
        'participant:carla',
        'talent:cooking',
        'need:meal',
        'need:call',
        maassluisKey,
        aroundKey,
        'circle:c-1',
        'apart:0',
        'together:0',
      ].sort(),
    );
  });

  test('says who offers, seeks and lives what and where, and who is bound to whom', () => {
    const said = graph.mapEdges((_edge, { kind, ...rest }, from, to) => [
      from,
      kind,
      to,
      ...Object.values(rest),
    ]);
    expect(said.map((each) => each.join(' ')).sort()).toEqual(
      [
        'talent:cooking meets need:meal 0.7',
        'participant:anna offers talent:cooking 0.5',
        'participant:anna seeks need:call 1',
        'participant:bram seeks need:meal 0.3',
        `participant:anna lives-at ${maassluisKey}`,
        `participant:bram lives-at ${maassluisKey}`,
        `participant:carla lives-at ${aroundKey}`,
        'participant:carla member-of circle:c-1',
        'participant:bram member-of circle:c-1',
        'participant:anna bound-by apart:0',
        'participant:bram bound-by apart:0',
        'participant:anna bound-by together:0',
        'participant:bram bound-by together:0',
        'participant:carla bound-by together:0',
      ].sort(),
    );
  });

  test('keeps what people said of themselves with them', () => {
    expect(graph.getNodeAttributes('participant:carla')).toMatchObject({
      kind: 'participant',
      id: 'carla',
      ready: false,
      languages: ['nl', 'ar'],
    });
    expect(graph.getNodeAttributes('participant:bram')).toMatchObject({ backgrounds: { route: 'self' } });
    expect(graph.getNodeAttributes('participant:anna')).toMatchObject({ reach: 400 });
    expect(graph.getNodeAttributes('need:meal')).toEqual({
      kind: 'need',
      slug: 'meal',
      mode: 'in-person',
      mutual: 0.4,
    });
    expect(graph.getNodeAttributes('talent:cooking')).toEqual({ kind: 'talent', slug: 'cooking' });
    expect(graph.getNodeAttributes('circle:c-1')).toEqual({ kind: 'circle', id: 'c-1' });
    expect(graph.getNodeAttributes('together:0')).toEqual({ kind: 'together', position: 0, size: 3 });
  });

  test('is a directed graph without parallel edges or loops', () => {
    expect([graph.type, graph.multi, graph.selfLoopCount]).toEqual(['directed', false, 0]);
  });
});

describe('words that a program may stumble over', () => {
  const odd = JSON.parse(`{
    "version": 1, "date": "2026-11-21",
    "vocabulary": {
      "talents": ["__proto__", "same"], "needs": ["constructor", "same"],
      "meets": [["__proto__", "constructor", 0.5], ["same", "same", 1]]
    },
    "participants": [
      { "id": "__proto__", "home": { "lat": 51.92, "lon": 4.25 }, "talents": ["__proto__"],
        "backgrounds": { "__proto__": "constructor", "toString": "__proto__" } },
      { "id": "constructor", "home": { "lat": 51.92, "lon": 4.25 }, "needs": ["constructor", "same"] },
      { "id": "same", "home": { "lat": 51.92, "lon": 4.25 }, "talents": ["same"] }
    ],
    "apart": [["__proto__", "constructor"]],
    "circles": [{ "id": "__proto__", "members": ["same"] }]
  }`);

  test('are ids and slugs like any other', () => {
    const graph = graphOf(odd);
    expect(graph.hasEdge('participant:__proto__', 'talent:__proto__')).toBe(true);
    expect(graph.hasEdge('talent:__proto__', 'need:constructor')).toBe(true);
    expect(graph.hasEdge('participant:constructor', 'need:constructor')).toBe(true);
    expect(graph.hasEdge('participant:__proto__', 'apart:0')).toBe(true);
    expect(graph.order).toBe(3 + 4 + 1 + 1 + 1);
  });

  test('come back from text as they were', () => {
    const text = JSON.stringify(graphOf(odd).export());
    expect(text).toContain('"backgrounds":{"__proto__":"constructor","toString":"__proto__"}');
    expect(JSON.stringify(DirectedGraph.from(JSON.parse(text)).export())).toBe(text);
  });
});

test('what ways depend on is with the graph, and is not there where the pool says nothing of it', () => {
  const barriers: NonNullable<PoolInput['barriers']> = [
    {
      line: [
        { lat: 51.9, lon: 4.2 },
        { lat: 51.95, lon: 4.3 },
      ],
    },
  ];
  const travel: NonNullable<PoolInput['travel']> = { unit: 'metres', stops: ['one'], ways: [[0]] };
  const attributesWith = (surroundings: Partial<PoolInput>) =>
    graphOf(pool([participant('one')], surroundings)).getAttributes();
  expect(Object.keys(attributesWith({}))).toEqual([]);
  expect(Object.keys(attributesWith({ barriers }))).toEqual(['barriers']);
  expect(attributesWith({ travel })).toEqual({ travel });
  const { barriers: held } = parsePool(pool([participant('one')], { barriers }));
  expect(attributesWith({ barriers })).toEqual({ barriers: held });
});

test('homes at the same spot are one node, in degrees, whichever way they were given', () => {
  const graph = graphOf(
    pool([
      participant('degrees', { home: { lat: 52.1551744, lon: 5.38720621 } }),
      participant('metres', { home: { x: 155_000, y: 463_000 } }),
    ]),
  );
  expect(graph.filterNodes((_key, { kind }) => kind === 'home')).toEqual(['home:52.1551744,5.38720621']);
});

test('an own vocabulary on top of the shipped one joins it', () => {
  const graph = graphOf(
    pool([], {
      vocabulary: { extends: 'buurtcirkel', talents: ['bees'], meets: [['bees', 'garden-help', 0.2]] },
    }),
  );
  expect(graph.getEdgeAttributes('talent:bees', 'need:garden-help')).toEqual({
    kind: 'meets',
    strength: 0.2,
  });
  expect(graph.hasEdge('talent:gardening', 'need:garden-help')).toBe(true);
});
