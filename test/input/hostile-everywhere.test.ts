import { afterAll, describe, expect, test } from 'vitest';
import {
  achievableHelp,
  addressProposal,
  buildGraph,
  compareProposals,
  describeCircle,
  diagnose,
  evaluateCircle,
  evaluateCircles,
  explainParticipant,
  explainProposal,
  fillSeat,
  findMissing,
  findPartners,
  forecast,
  guessMapping,
  InputError,
  narrowToTheme,
  observeReciprocity,
  parseAlternatives,
  parseChange,
  parseCosts,
  parseDossier,
  parseLedger,
  parseMapping,
  parsePins,
  parsePolicy,
  parsePool,
  parseProposal,
  parseProposalPolicy,
  parseTheme,
  policyFor,
  preparePool,
  previewChange,
  proposeAlternativesSync,
  proposeCirclesSync,
  readHeadersCsv,
  readParticipantsCsv,
  readPostcodesCsv,
  relateMembers,
  repair,
  reportFairness,
  stageCircles,
  suggestCircles,
} from '../../src/index.js';
import { aroundNames, bring, type Genome, isPlain, marker, plainNames } from '../fuzz/genome.js';
import { attempt, countGlobals, must } from '../fuzz/laws.js';
import { seedsOf, type TargetName } from '../fuzz/seeds.js';
import { fullMapping, poolOfFour } from './hostile-inputs.js';

type Call = (value: never) => unknown;

const known = parsePool(poolOfFour);
const ids = known.participants.map(({ id }) => id);
const saved = { version: 1, circles: [{ members: ids.slice(0, 2) }] } as never;

/** Every call that takes a format, by what stands for a sound value of it. */
const parsers: Readonly<Partial<Record<TargetName, Call>>> = {
  pool: parsePool,
  policy: parsePolicy,
  ledger: (value) => parseLedger(value, known),
  proposal: parseProposal,
  proposalPolicy: parseProposalPolicy,
  alternatives: parseAlternatives,
  dossier: parseDossier,
  change: parseChange,
  pins: parsePins,
  costs: parseCosts,
  theme: (value) => parseTheme(value, known),
  mapping: parseMapping,
};

/** Every other call, with the one argument that comes from outside. */
const calls: Readonly<Record<string, Call>> = {
  'buildGraph(pool)': buildGraph,
  'preparePool(pool)': (value) => preparePool(value),
  'preparePool(…, policy)': (value) => preparePool(known, value),
  'evaluateCircle(pool)': (value) => evaluateCircle(value, ids),
  'evaluateCircle(…, members)': (value) => evaluateCircle(known, value),
  'evaluateCircle(…, policy)': (value) => evaluateCircle(known, ids, value),
  'evaluateCircles(…, circles)': (value) => evaluateCircles(known, value),
  'describeCircle(…, members)': (value) => describeCircle(known, value),
  'achievableHelp(…, members)': (value) => achievableHelp(known, value),
  'relateMembers(…, members)': (value) => relateMembers(known, value),
  'proposeCirclesSync(pool)': (value) => proposeCirclesSync(value, { effort: 20 }),
  'proposeCirclesSync(policy)': (policy) => proposeCirclesSync(known, { policy, effort: 20 }),
  'proposeCirclesSync(seed)': (seed) => proposeCirclesSync(known, { seed, effort: 20 }),
  'proposeCirclesSync(effort)': (effort) => proposeCirclesSync(known, { effort }),
  'proposeCirclesSync(previous)': (previous) => proposeCirclesSync(known, { previous, effort: 20 }),
  'proposeCirclesSync(pins)': (pins) => proposeCirclesSync(known, { pins, effort: 20 }),
  'proposeCirclesSync(movePrice)': (movePrice) => proposeCirclesSync(known, { movePrice, effort: 20 }),
  'proposeCirclesSync(maxSeconds)': (maxSeconds) => proposeCirclesSync(known, { maxSeconds, effort: 20 }),
  'proposeAlternativesSync(count)': (count) => proposeAlternativesSync(known, { count, effort: 20 }),
  'proposeAlternativesSync(leanings)': (leanings) => proposeAlternativesSync(known, { leanings, effort: 20 }),
  'explainProposal(…, proposal)': (value) => explainProposal(known, value, { audience: 'coach' }),
  'explainProposal(audience)': (audience) => explainProposal(known, saved, { audience } as never),
  'explainParticipant(…, participant)': (value) => explainParticipant(known, saved, value),
  'compareProposals(…, before)': (value) => compareProposals(known, value, saved),
  'suggestCircles(…, referral)': (value) => suggestCircles(known, value),
  'fillSeat(…, circle)': (value) => fillSeat(known, value),
  'previewChange(…, circles)': (value) =>
    previewChange(known, value, { kind: 'remove', circle: 'a', participant: 'b' }),
  'previewChange(…, change)': (value) => previewChange(known, [], value),
  'forecast(…, date)': (value) => forecast(known, value),
  'repair(date)': (date) => repair(known, { date }),
  'observeReciprocity(…, circle)': (value) => observeReciprocity(known, value, { version: 1, help: [] }),
  'observeReciprocity(…, ledger)': (value) => observeReciprocity(known, known.circles[0]!.id, value),
  'diagnose(costs)': (costs) => diagnose(known, { costs, effort: 20 }),
  'findMissing(proposal)': (proposal) => findMissing(known, { proposal, effort: 20 }),
  'findPartners(…, members)': (value) => findPartners(known, value),
  'findPartners(…, setting)': (value) => findPartners(known, ids.slice(0, 2), undefined, value),
  'addressProposal(…, proposal)': (value) => addressProposal(known, value),
  'stageCircles(…, circles)': (value) => stageCircles(known, value),
  'narrowToTheme(…, theme)': (value) => narrowToTheme(known, value),
  'reportFairness(proposal)': (proposal) => reportFairness(known, { proposal, effort: 20, samples: 1 }),
  'policyFor(leaning)': (value) => policyFor(value),
  'readParticipantsCsv(source)': (value) => readParticipantsCsv(value, fullMapping),
  'readParticipantsCsv(…, mapping)': (value) => readParticipantsCsv('a;b\n1;2', value),
  'readParticipantsCsv(postcodes)': (postcodes) =>
    readParticipantsCsv('a;b\n1;2', fullMapping, { postcodes }),
  'readParticipantsCsv(vocabulary)': (vocabulary) =>
    readParticipantsCsv('a;b\n1;2', fullMapping, { vocabulary }),
  'readParticipantsCsv(area)': (area) => readParticipantsCsv('a;b\n1;2', fullMapping, { area }),
  'readPostcodesCsv(source)': readPostcodesCsv,
  'readHeadersCsv(source)': readHeadersCsv,
  'guessMapping(headers)': (value) => guessMapping(value),
};

/** What no format has at its top, and what may stand in the place of anything. */
const values: readonly Genome[] = [
  ...plainNames.map((name) => ({ $: name })),
  ...aroundNames.map((name) => ({ $: name, of: { version: 1, circles: [], participants: [marker] } })),
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    '',
    marker,
    '\ud83d',
    '\udc00x',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[[], {}, [[]], [null], [marker], [[marker], [marker]], { [marker]: marker }],
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: { polluted: true } } },
  { version: 1, toJSON: marker, valueOf: marker },
];

/** Each place in a sound value, with each hostile value in it. */
function* damaged(genome: Genome): Generator<Genome> {
  const places: Array<readonly (string | number)[]> = [[]];
  const look = (here: Genome, path: readonly (string | number)[]): void => {
    if (typeof here !== 'object' || here === null) return;
    for (const [key, inner] of Object.entries(here).slice(0, 12)) {
      const place = [...path, Array.isArray(here) ? Number(key) : key];
      places.push(place);
      if (path.length < 3) look(inner, place);
    }
  };
  look(genome, []);
  for (const [at, place] of places.entries()) {
    // All in turn, so that each place has some of them and all have been somewhere.
    for (let turn = 0; turn < 12; turn++) yield put(genome, place, values[(at * 12 + turn) % values.length]!);
  }
}

function put(genome: Genome, [step, ...rest]: readonly (string | number)[], value: Genome): Genome {
  if (step === undefined) return value;
  if (Array.isArray(genome)) return genome.with(step as number, put(genome[step as number]!, rest, value));
  const object = genome as { readonly [key: string]: Genome };
  return { ...object, [step]: put(object[step]!, rest, value) };
}

let cases = 0;
const globals = countGlobals();

/** Refused in the way that is documented, or a result; and nothing else has changed. */
function expectHarmless(call: Call, genome: Genome): void {
  cases++;
  const input = bring(genome);
  const before = fingerprint(genome, input);
  const outcome = attempt(() => call(input as never));
  must(fingerprint(genome, input) === before, 'what was handed in is as it was');
  if (outcome.kind === 'refused') must(outcome.codes.length > 0, 'an error says what is wrong');
  expect(countGlobals()).toBe(globals);
  expect((Object.prototype as { polluted?: unknown }).polluted).toBeUndefined();
}

/** What plain inputs hold; those that are not cannot be looked at without a trace. */
function fingerprint(genome: Genome, input: unknown): string | undefined {
  return isPlain(JSON.stringify(genome)) ? JSON.stringify(input) : undefined;
}

describe('whatever is handed in,', () => {
  test.each(Object.entries(calls))('%s answers, or says what is wrong', (_, call) => {
    for (const value of values) expectHarmless(call, value);
  });

  test.each(Object.entries(parsers))('a format says what is wrong, wherever that is: %s', (name, parse) => {
    for (const value of values) expectHarmless(parse!, value);
    for (const genome of damaged(seedsOf(name as TargetName).at(-1)!)) expectHarmless(parse!, genome);
  });

  test.each(Object.entries(parsers))('a format takes 100,000 levels without a crash: %s', (name, parse) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep: unknown = JSON.parse(`${open.repeat(100_000)}1${close.repeat(100_000)}`);
      const sound = bring(seedsOf(name as TargetName)[0]!) as Record<string, unknown>;
      for (const value of [deep, ...Object.keys(sound).map((key) => ({ ...sound, [key]: deep }))]) {
        cases++;
        const outcome = attempt(() => parse!(value as never));
        // Of a proposal only the circles are looked at.
        must(
          outcome.kind === 'refused' || !Object.is(value, deep) || name === 'proposalPolicy',
          'depth is refused',
        );
      }
    }
  });

  test('names of what all objects have are ids and labels like any other', () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'prototype',
      '__defineGetter__',
      'length',
      '0',
    ];
    const people = names.map((id, place) => ({
      ...poolOfFour.participants[place % 4]!,
      id,
      backgrounds: JSON.parse(`{"__proto__":"${id}","constructor":"toString"}`),
    }));
    const pool = parsePool({
      version: 1,
      date: '2026-11-21',
      participants: people,
      apart: [['__proto__', 'constructor']],
    });
    const policy = { size: { min: 2, max: 4 }, minimumScore: 0, rules: { dominance: 'off' } } as const;
    const proposal = proposeCirclesSync(pool, { policy, effort: 500 });
    cases += names.length;
    const all = [
      ...proposal.circles.flatMap(({ members }) => members),
      ...proposal.unplaced.map(({ participant }) => participant),
    ];
    expect(all.sort()).toEqual([...names].sort());
    for (const { members } of proposal.circles) {
      expect(members.includes('__proto__') && members.includes('constructor')).toBe(false);
    }
    expect(JSON.stringify(pool.participants[0]!.backgrounds)).toContain('"__proto__":"__proto__"');
  });

  test('an input that is frozen, or is changed afterwards, gives the same', () => {
    const first = bring(seedsOf('pool').at(-1)!) as { participants: Array<{ id: string }> };
    const text = JSON.stringify(first);
    const parsed = parsePool(first);
    const before = JSON.stringify(parsed);
    expect(JSON.stringify(first)).toBe(text);
    first.participants[0]!.id = marker;
    first.participants.length = 1;
    expect(JSON.stringify(parsed)).toBe(before);
    expect(() => parsePool(Object.freeze(JSON.parse('{"version":1}')))).toThrow(InputError);
    cases += 2;
  });
});

afterAll(() => {
  // The figure that the docs give.
  expect(cases).toBeGreaterThan(5_000);
  process.stdout.write(`${cases} hostile cases\n`);
});
