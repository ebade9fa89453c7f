import { describe, expect, test } from 'vitest';
import {
  type Alternatives,
  type CoachDossier,
  type Fact,
  parsePool,
  proposeAlternativesSync,
  renderHelpNetwork,
  renderMap,
  renderReport,
  toGexf,
} from '../../src/index.js';
import { addUpHelp } from '../../src/report/network/help-lines.js';
import { coachDossierOf, inventDossier, townOf } from '../support/dossiers.js';

const town = parsePool(townOf(24, 4));
const coach = coachDossierOf(town);
const nobody = coachDossierOf({ version: 1, date: '2026-11-22', participants: [] });

/** What a page says, without its marks. */
const textOf = (html: string): string =>
  html.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

describe('the page of a coach', () => {
  test('says that there are no circles where there are none, and has no map', () => {
    const html = renderReport(nobody, { language: 'en' });
    expect(textOf(html)).toContain('This proposal has no circles.');
    expect(html).not.toContain('id="map"');
    expect(html).not.toContain('href="#map"');
    expect(html).toContain('href="#left-over"');
    expect(html).not.toContain('href="#alternatives"');
  });

  test('counts who has a place itself where no fact says it', () => {
    const silent = { ...coach, facts: coach.facts.filter(({ code }) => code !== 'placed') };
    const placedIn = (dossier: CoachDossier): string | undefined =>
      /<dt>With a place<\/dt><dd>(\d+)<\/dd>/.exec(renderReport(dossier, { language: 'en' }))?.[1];
    const members = coach.circles.flatMap((circle) => circle.members).length;
    expect(placedIn(silent)).toBe(String(members));
    expect(placedIn(coach)).toBe(String(members));
  });

  test('puts proposals side by side, and only says how it was where there are none', () => {
    const alternatives = proposeAlternativesSync(town, { effort: 300, count: 2 });
    const html = renderReport(coach, { language: 'en', alternatives });
    expect(html).toContain('<a href="#alternatives">');
    const section = /<section class="page" id="alternatives">.*?<\/section>/s.exec(html)![0];
    expect(section.match(/<th scope="col">/g)).toHaveLength(alternatives.proposals.length + 1);
    for (const { value } of alternatives.proposals) expect(section).toContain(value.toFixed(2));
    const none: Alternatives = {
      ...alternatives,
      proposals: [],
      facts: [{ code: 'fewer-alternatives', asked: 2, found: 0 }],
    };
    const empty = renderReport(coach, { language: 'en', alternatives: none });
    expect(textOf(empty)).toContain('No proposal was found: no circle is possible.');
    expect(/<section class="page" id="alternatives">.*?<\/section>/s.exec(empty)![0]).not.toContain('<table');
  });

  const around = { metres: 100, minutes: 1, mostMetres: 200, mostMinutes: 3, dayparts: [] };
  const label = 'שרה';
  test.each<Fact>([
    { code: 'not-allowed-as-they-are', circles: [label] },
    { code: 'weakest-circle', circle: label, score: 0.5 },
    { code: 'has-coach', coach: label },
    { code: 'has-volunteer', volunteer: label },
    { code: 'meets-at', daypart: 'tue-morning', place: label },
    {
      code: 'partner-meets-need',
      partner: label,
      need: 'groceries',
      participants: ['p'],
      helpers: 0,
      ...around,
    },
    {
      code: 'partner-wants-talent',
      partner: label,
      talent: 'cooking',
      need: null,
      participants: ['p'],
      ...around,
    },
    { code: 'commonest-label', attribute: label, labels: [label], members: 3, of: 6 },
  ])('keeps a label that is written from right to left from turning its sentence: $code', (fact) => {
    const [first, ...others] = coach.circles;
    const html = renderReport({
      ...coach,
      facts: [...coach.facts, fact],
      circles: [{ ...first!, facts: [fact] }, ...others],
    });
    expect(html).toContain(`\u2068${label}\u2069`);
    expect(html.replaceAll(`\u2068${label}\u2069`, '')).not.toContain(label);
  });

  test('may break a long name, and no short one', () => {
    const { participant } = coach.circles[0]!.members[0]!;
    const withName = (name: string): string =>
      renderReport(coach, { nameOf: (id) => (id === participant ? name : undefined) });
    expect(withName('Jan')).toContain('<bdi class="whole">Jan</bdi>');
    const long = 'Wilhelmina van den Heuvel-Oosterhuis';
    expect(withName(long)).toContain(`<bdi>${long}</bdi>`);
    expect(withName(long)).not.toContain(`<bdi class="whole">${long}`);
  });
});

describe('a map', () => {
  const surroundings = {
    meetingPlaces: [],
    partners: [{ id: 'library', point: coach.circles[0]!.members[0]!.home }],
    barriers: [],
  };
  const legendOf = (picture: string): string[] =>
    [...picture.matchAll(/class="key"[^>]*>([^<]+)</g)].map(([, text]) => text!);

  test('of people without a place alone has them, and no circles in its legend', () => {
    const leftOver = coach.circles[0]!.members.map(({ participant, home }) => ({
      participant,
      home,
      reason: 'no-seat' as const,
      facts: [],
      remedies: [],
    }));
    const picture = renderMap({ ...nobody, leftOver } as CoachDossier, { language: 'en' });
    expect(legendOf(picture)).toEqual(['Without a place']);
    expect(picture).toContain(`${leftOver.length} participants`);
  });

  test('has partners by a mark of their own', () => {
    expect(legendOf(renderMap({ ...coach, surroundings }, { language: 'en' }))).toContain('Partner');
    expect(legendOf(renderMap(coach, { language: 'en' }))).not.toContain('Partner');
  });

  test.each([
    [1, '1 participant lives far from all circles and is not on the map.'],
    [2, '2 participants live far from all circles and are not on the map.'],
  ])('says so where %d people live too far away for it', (people, note) => {
    const [{ home }] = coach.circles[0]!.members as [(typeof coach.circles)[0]['members'][0]];
    const leftOver = Array.from({ length: people }, (_, each) => ({
      participant: `far-${each}`,
      home: { lat: home.lat + 1, lon: home.lon },
      reason: 'too-few-nearby' as const,
      facts: [],
      remedies: [],
    }));
    const picture = renderMap({ ...coach, leftOver } as CoachDossier, { language: 'en' });
    expect(legendOf(picture).at(-1)).toBe(note);
  });
});

describe('help in a circle', () => {
  const members = ['a', 'b'].map((participant) => ({ ...coach.circles[0]!.members[0]!, participant }));
  const helpOf = (...amounts: ReadonlyArray<readonly [need: string, amount: number]>) =>
    amounts.map(([need, amount]) => ({ giver: 'a', receiver: 'b', need, talent: null, amount }));
  const kindOf = (need: string): string | null => (need === 'none' ? null : need);

  test('is of the kind that most of it is, and where two are as much, of the same one in any order', () => {
    const kindsOf = (help: ReturnType<typeof helpOf>) =>
      addUpHelp({ members, help }, kindOf).map(({ kind, amount }) => [kind, amount]);
    expect(kindsOf(helpOf(['home', 0.2], ['paper', 0.3], ['home', 0.2]))).toEqual([
      ['home', expect.closeTo(0.7)],
    ]);
    for (const pair of [
      ['home', 'paper'],
      ['none', 'home'],
    ] as const) {
      const [one, other] = pair.map((need) => [need, 0.5] as const);
      const first = kindsOf(helpOf(one!, other!));
      expect(kindsOf(helpOf(other!, one!))).toEqual(first);
      expect(first).toEqual([[pair[0] === 'none' ? null : 'home', 1]]);
    }
  });

  test('is drawn as thin as can be where none of it is worth anything', () => {
    const circle = { ...coach.circles[0]!, members, help: helpOf(['home', 0]) };
    const widths = [...renderHelpNetwork(circle).matchAll(/stroke-width="([\d.]+)"/g)].map(
      ([, wide]) => wide,
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(renderHelpNetwork(circle)).not.toContain('NaN');
    const more = { ...circle, help: helpOf(['home', 1]) };
    const thickest = [...renderHelpNetwork(more).matchAll(/stroke-width="([\d.]+)"/g)].map(([, wide]) =>
      Number(wide),
    );
    expect(Math.max(...widths.map(Number))).toBeLessThan(Math.max(...thickest));
  });

  test('has names moved away from each other where many stand beside the ring, with a line to each', () => {
    const crowd = (count: number) => ({
      ...coach.circles[0]!,
      help: [],
      members: Array.from({ length: count }, (_, each) => ({ ...members[0]!, participant: `p-${each}` })),
    });
    const linesOf = (count: number): number =>
      renderHelpNetwork(crowd(count)).match(/stroke-width="0\.7"/g)?.length ?? 0;
    expect(linesOf(4)).toBe(0);
    expect(linesOf(40)).toBeGreaterThan(0);
  });

  test('has its talent in GEXF, where one is what counts', () => {
    const circle = {
      ...coach.circles[0]!,
      members,
      help: [
        ...helpOf(['home', 1]),
        { giver: 'b', receiver: 'a', need: 'home', talent: 'cooking', amount: 1 },
      ],
    };
    const edges = toGexf(circle).match(/<edge .*<\/edge>/g)!;
    expect(edges.map((edge) => edge.includes('for="talent"'))).toEqual([false, true]);
  });
});

test('a map of circles that nobody searched for has room for all of them', () => {
  const many = inventDossier(12);
  const picture = renderMap(many, { language: 'en' });
  expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  expect(picture).toContain('Map with 12 circles');
});
