import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import {
  explainProposal,
  InputError,
  observeReciprocity,
  parseDossier,
  parsePool,
  proposeCirclesSync,
  renderHelpNetwork,
  renderMap,
  renderReport,
  toGeoJson,
  toGexf,
  toHelpGraph,
} from '../../src/index.js';
import { style, styleHash } from '../../src/report/page/style.js';
import { coachDossierOf, inventDossier, townOf, withHostileTexts } from '../support/dossiers.js';

const town = parsePool({
  ...townOf(40, 3),
  meetingPlaces: [{ id: 'hall', point: townOf(40, 3).participants[0]!.home }],
});
const coach = coachDossierOf(town);
const hostile = coachDossierOf(withHostileTexts(townOf(26, 5)));

describe('a page', () => {
  test('lets its own style through, and no other', () => {
    const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    expect(styleHash).toBe(hash);
    const html = renderReport(coach);
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;${hash}&#39;`);
    expect(html).toContain(`<style>${style}</style>`);
    expect(html).not.toMatch(/ style=|<script|<link|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  test('is the same every time', () => {
    expect(renderReport(coach)).toBe(renderReport(structuredClone(coach)));
  });

  test('begins with the weakest circle', () => {
    const invented = inventDossier(7);
    const scores = [0.7, 0.2, null, 0.9, 0.4, 0.2, 0.5];
    const circles = invented.circles.map((circle, place) => ({ ...circle, score: scores[place]! }));
    const html = renderReport({ ...invented, circles });
    const ids = [...html.matchAll(/<h2 id="circle-\d+-title">Cirkel <bdi>([^<]*)/g)].map(([, id]) => id);
    expect(ids).toEqual(['k-2', 'k-6', 'k-5', 'k-7', 'k-1', 'k-4', 'k-3']);
  });

  test('names everybody of a circle and everybody without a place', () => {
    const html = renderReport(coach, { nameOf: (id) => `Neighbour ${id}` });
    for (const { id } of town.participants)
      expect(html).toMatch(new RegExp(`<bdi( class="whole")?>Neighbour ${id}</bdi>`));
  });

  test.each(['member', 'team'] as const)('holds nobody else’s id where it is for a %s', (audience) => {
    const pool = parsePool(withHostileTexts(townOf(26, 5)));
    const proposal = proposeCirclesSync(pool, { effort: 300 });
    const participant = proposal.circles[0]!.members[0]!;
    const dossier =
      audience === 'team'
        ? explainProposal(pool, proposal, { audience })
        : explainProposal(pool, proposal, { audience, participant });
    const named = pool.participants.filter(({ id }) => JSON.stringify(dossier).includes(JSON.stringify(id)));
    const html = renderReport(dossier, {
      nameOf: (id) => `[${pool.participants.findIndex((person) => person.id === id)}]`,
    });
    const shown = pool.participants.filter((_, place) => html.includes(`[${place}]`));
    expect(named).toEqual(expect.arrayContaining(shown));
    if (audience === 'team') expect(shown).toEqual([]);
  });

  test('is told in languages that there are', () => {
    expect(() => renderReport(coach, { language: 'de' as never })).toThrow(RangeError);
    expect(() => renderMap(coach, { circle: 'k-99' })).toThrow(RangeError);
  });
});

describe('circles that run', () => {
  const running = JSON.parse(readFileSync('docs/examples/running.json', 'utf8'));
  const ledger = JSON.parse(readFileSync('docs/examples/ledger.json', 'utf8'));
  const observation = observeReciprocity(running, 'c-2', ledger);
  const expected = { balancedShare: 0.87, circulation: null };

  test('are seen beside what could be expected, with their course', () => {
    const html = renderReport(coach, { language: 'en', observed: [{ observation, expected }] });
    const section = /<section class="page" id="observed">.*?<\/section><\/section>/s.exec(html)![0];
    expect(section).toContain('Circle <bdi>c-2</bdi>');
    expect(section).toContain('<th scope="row">Help in balance</th><td>87%</td><td>54%</td>');
    expect(section).toContain('<th scope="row">Help that can go round</th><td>not known</td>');
    expect(section.match(/ to \d+ \w+ 2026<\/th>/g)).toHaveLength(2);
    expect(html).toContain('<a href="#observed">');
  });

  test('have no numbers before there is enough to go by, and nobody but a coach reads of them', () => {
    const early = observeReciprocity(running, 'c-2', { version: 1, help: [] });
    const html = renderReport(coach, { language: 'en', observed: [{ observation: early, expected }] });
    expect(html).toContain('id="observed"');
    expect(html).not.toContain('87%');
    const proposal = proposeCirclesSync(town, { effort: 300 });
    for (const audience of ['team', 'member'] as const) {
      const participant = town.participants[0]!.id;
      const dossier =
        audience === 'team'
          ? explainProposal(town, proposal, { audience })
          : explainProposal(town, proposal, { audience, participant });
      expect(renderReport(dossier, { observed: [{ observation, expected }] })).toBe(renderReport(dossier));
    }
    expect(renderReport(coach, { observed: [] })).toBe(renderReport(coach));
  });

  test('have names that are text', () => {
    const hostileCircle = { ...observation, circle: '<script>alert(1)</script>' };
    const html = renderReport(coach, { observed: [{ observation: hostileCircle, expected }] });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a picture', () => {
  const pictures = [
    renderMap(hostile),
    ...hostile.circles.flatMap((circle) => [
      renderMap(hostile, { circle: circle.id }),
      renderHelpNetwork(circle),
    ]),
  ];

  test.each(pictures.map((picture, place) => [place, picture] as const))(
    'has its words in it, and nothing that was put into names: %i',
    (_place, picture) => {
      expect(picture).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/,
      );
      expect(picture).not.toMatch(/<script|<img|<b>|onerror=[^&]*"|NaN|undefined|Infinity/);
    },
  );

  test('shows no home more exactly than the dossier does', () => {
    const moved = {
      ...coach,
      circles: coach.circles.map((circle) => ({ ...circle, members: [...circle.members] })),
    };
    expect(renderMap(moved)).toBe(renderMap(coach));
    const homes = new Set(town.participants.flatMap(({ home }) => Object.values(home)));
    const shown = toGeoJson(coach).features.filter(({ properties }) => properties.kind === 'home');
    for (const { geometry } of shown)
      for (const number of geometry.coordinates) expect(homes).not.toContain(number);
  });
});

describe('GeoJSON', () => {
  const { features } = toGeoJson(coach);
  const of = (kind: string) => features.filter(({ properties }) => properties.kind === kind);

  test('has all circles, homes and places, longitude first', () => {
    expect(of('circle')).toHaveLength(coach.circles.length);
    expect(of('home')).toHaveLength(coach.circles.reduce((sum, { members }) => sum + members.length, 0));
    expect(of('left-over')).toHaveLength(coach.leftOver.length);
    const [{ participant, home }] = coach.circles[0]!.members as [(typeof coach.circles)[0]['members'][0]];
    expect(of('home')[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [home.lon, home.lat] },
      properties: { id: participant, circle: coach.circles[0]!.id, radius: coach.homeRadius },
    });
    const { lat, lon } = coach.surroundings!.meetingPlaces[0]!.point;
    expect(of('meeting-place')[0]!.geometry).toEqual({ type: 'Point', coordinates: [lon, lat] });
  });

  test('has rings that are closed and go anticlockwise', () => {
    const rings = of('circle').flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : [],
    );
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      const area = ring
        .slice(1)
        .reduce((sum, [x, y], place) => sum + ring[place]![0] * y - x * ring[place]![1], 0);
      expect(area).toBeGreaterThan(0);
    }
  });
});

describe('the network of a circle', () => {
  const circle = coach.circles[0]!;

  test('is read by graphology, whole', () => {
    const graph = new MultiDirectedGraph();
    graph.import(toHelpGraph(circle) as unknown as Parameters<typeof graph.import>[0]);
    expect(graph.order).toBe(circle.members.length);
    expect(graph.size).toBe(circle.help.length);
    const [{ giver, receiver, amount, need }] = circle.help as [(typeof circle.help)[0]];
    expect(graph.edges(giver, receiver).map((edge) => graph.getEdgeAttributes(edge))).toContainEqual(
      expect.objectContaining({ weight: amount, need }),
    );
  });

  test('is GEXF with as many nodes and edges', () => {
    const xml = toGexf(hostile.circles[0]!);
    expect(xml.match(/<node /g)).toHaveLength(hostile.circles[0]!.members.length);
    expect(xml.match(/<edge /g)).toHaveLength(hostile.circles[0]!.help.length);
  });
});

describe('a saved dossier', () => {
  const pool = parsePool(townOf(24, 4));
  const proposal = proposeCirclesSync(pool, { effort: 300 });
  const participant = pool.participants[0]!.id;
  const dossiers = [
    explainProposal(pool, proposal, { audience: 'coach' }),
    explainProposal(pool, proposal, { audience: 'member', participant }),
    explainProposal(pool, proposal, { audience: 'team' }),
  ];

  test.each(dossiers.map((dossier) => [dossier.audience, dossier] as const))(
    'gives the same page as before it was saved: %s',
    (_audience, dossier) => {
      const saved = parseDossier(JSON.parse(JSON.stringify(dossier)));
      expect(renderReport(saved)).toBe(renderReport(dossier));
    },
  );

  test.each([
    ['nothing', null],
    ['another version', { ...coach, version: 2 }],
    ['another audience', { ...coach, audience: 'everybody' }],
    ['a member’s as a coach’s', { ...dossiers[1]!, audience: 'coach' }],
    [
      'a home beyond the poles',
      { ...coach, leftOver: [{ participant: 'x', home: { lat: 91, lon: 0 }, reason: 'apart', facts: [] }] },
    ],
    ['facts without a code', { ...coach, facts: [{}] }],
    ['a score that is none', { ...coach, circles: [{ ...coach.circles[0]!, score: 'high' }] }],
  ])('is refused: %s', (_what, value) => {
    expect(() => parseDossier(value)).toThrow(InputError);
  });
});
