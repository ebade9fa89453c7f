import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as library from '../../src/index.js';
import { calls, type Prepared, prepare, type Verb } from '../support/marked/calls.js';
import { isRecognisable, type Mark, marksIn, openFields } from '../support/marked/fields.js';
import { type Format, formatsOf } from '../support/marked/formats.js';
import * as data from '../support/marked/inputs.js';
import { leaksIn, type Subject, subjectsIn, valuesOf } from '../support/marked/leaks.js';
import { tells, views } from '../support/marked/tells.js';

/*
 * Every field of every input holds something that can be told again wherever it turns up. Here it is looked for in
 * everything that comes out.
 */

let prepared: Prepared;
let formats: Readonly<Record<string, Format>>;
beforeAll(() => {
  prepared = prepare(library);
  formats = formatsOf(prepared);
});

/** Numbers so small that they cannot be told from others, and the day on which a pool is looked at. */
const plainFields = new Set([
  'parse-pool: date',
  ...['parse-policy: ', 'parse-run: policy.', 'parse-settings: policy.'].flatMap((start) => [
    `${start}size.min`,
    `${start}size.max`,
  ]),
  'parse-change: position',
  'parse-mapping: headerRow',
]);

/** Formats of what the library itself wrote: their fields are filled by it, and here only must be. */
const written = /^parse-(dossier|alternatives|audit-record)/;

describe('the marked inputs', () => {
  test('are of every format that is read', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/input'))
      .filter((file) => file.startsWith('parse-'))
      .map((file) => file.replace('.ts', ''));
    expect([...new Set(Object.keys(formats).map((name) => name.split(' ')[0]!))].sort()).toEqual(
      files.sort(),
    );
  });

  test('hold something in every field that may hold anything', () => {
    // There is such a fact only where there are fewer alternatives than were asked for.
    const held = fieldsWhere(() => true).add('parse-alternatives: facts[].code');
    expect(openFieldsOf(() => true).filter((field) => !held.has(field))).toEqual([]);
  });

  test('hold in each of them something that can be told again', () => {
    const told = fieldsWhere(isRecognisable);
    const plain = openFieldsOf((name) => !written.test(name)).filter((field) => !told.has(field));
    expect(plain.filter((field) => !plainFields.has(field))).toEqual([]);
  });
});

const fileOf = (name: string): string => name.split(' ')[0]!;

function openFieldsOf(isAsked: (name: string) => boolean): string[] {
  return Object.entries(formats)
    .filter(([name]) => isAsked(name))
    .flatMap(([name, { schema }]) => openFields(schema).map((field) => `${fileOf(name)}: ${field}`));
}

function fieldsWhere(holds: (mark: Mark) => boolean): Set<string> {
  return new Set(
    Object.entries(formats).flatMap(([name, { input }]) =>
      marksIn(input).flatMap((mark) => (holds(mark) ? [`${fileOf(name)}: ${mark.field}`] : [])),
    ),
  );
}

/** Gives back what it was given, to whoever gave it. */
const handsBack = /^(safeP|p)arse[A-Z]|^read|^narrowToTheme$|^buildGraph$|^resolveVocabulary$|^policyFor$/;

describe('what comes out', () => {
  const spies: Array<{ readonly mock: { readonly calls: unknown[] }; mockRestore(): void }> = [];
  beforeAll(() => {
    for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const) {
      spies.push(vi.spyOn(console, way));
    }
    spies.push(vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'));
  });
  afterAll(() => {
    for (const spy of spies) spy.mockRestore();
  });

  test.each(Object.entries(calls))('of %s is of what it is known to tell', (name, call) => {
    const subjects = subjectsIn(call(prepared));
    if (handsBack.test(name)) return;
    const known: readonly Subject[] = tells[name as Verb]!;
    expect(subjects.filter((subject) => !known.includes(subject))).toEqual([]);
  });

  test('is written nowhere else: no call logs', () => {
    expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

/** Subjects of an output that an audience may not read of. */
function untoward(audience: keyof typeof views, output: unknown): Subject[] {
  const known: readonly Subject[] = views[audience];
  return subjectsIn(output).filter((subject) => !known.includes(subject));
}

describe('what others than the coach read', () => {
  const languages = ['nl', 'en'] as const;

  test('as a member is of themselves and those in their circle', () => {
    const { pool, proposal } = prepared;
    for (const participant of [...proposal.circles.flatMap(({ members }) => members), data.idOf(19)]) {
      const dossier = library.explainProposal(pool, proposal, { audience: 'member', participant });
      const said = languages.map((language) => [
        library.sayFacts(dossier.facts, { language, vocabulary: dossier.words }),
        library.renderReport(dossier, { language }),
      ]);
      expect(untoward('member', [dossier, said])).toEqual([]);
      const mates = proposal.circles.find(({ members }) => members.includes(participant))?.members ?? [
        participant,
      ];
      const named = JSON.stringify([dossier, said]).match(/zqxId\d\d/g) ?? [];
      expect(named.filter((id) => !mates.includes(id))).toEqual([]);
    }
  });

  test('as a team is of nobody', () => {
    const { pool, proposal, team } = prepared;
    const report = library.reportFairness(pool, { proposal, samples: 2, effort: 50, audience: 'team' });
    const said = languages.map((language) => [
      library.sayFacts(team.facts, { language, vocabulary: team.words }),
      library.sayFacts(library.explainFairness(report), { language, vocabulary: team.words }),
      library.renderReport(team, { language }),
    ]);
    expect(untoward('team', [team, said])).toEqual([]);
    // Besides, how the run came about: by which policy, and how it falls out by background where there are enough people.
    expect(
      untoward('team', report).filter((subject) => !['policy', 'attributes', 'labels'].includes(subject)),
    ).toEqual([]);
  });
});

/** Values that some field or other refuses, each of which could be told again. */
const refused: ReadonlyArray<readonly [what: string, make: () => unknown]> = [
  ['a text', () => 'zqxWrong'],
  ['a number', () => 7_391_735.5],
  ['a number beyond all bounds', () => 7.391735e300],
  ['an object', () => ({ zqxKey: 'zqxInner' })],
  ['a text that is too long', () => 'zqxLong'.repeat(3000)],
  ['a text that is ill-formed', () => 'zqxIll\ud800'],
  ['a refused name', () => ({ naam: 'zqxInner', Zqx: 1 })],
  ['a symbol', () => Symbol('zqxSymbol')],
];

describe('what is thrown', () => {
  test('tells nothing of any input, whatever is wrong with it and wherever', () => {
    const told: string[] = [];
    let count = 0;
    for (const [name, { input, parse }] of Object.entries(formats)) {
      const known = valuesOf(input);
      for (const { path, replace } of places(input)) {
        for (const [what, make] of refused) {
          try {
            parse(replace(make()));
          } catch (error) {
            count++;
            const leaks = leaksIn(error, known);
            if (leaks.length > 0) told.push(`${name} ${path} ${what}: ${leaks.join()}`);
          }
        }
      }
    }
    expect(told).toEqual([]);
    // Otherwise nothing was refused, and nothing seen.
    expect(count).toBeGreaterThan(2000);
  }, 60_000);

  test('tells nothing of what a getter throws', () => {
    for (const { input, parse } of Object.values(formats)) {
      const trap = { ...(input as object) };
      for (const key of Object.keys(trap)) {
        Object.defineProperty(trap, key, {
          enumerable: true,
          get() {
            throw new Error('zqxThrown');
          },
        });
      }
      expect(
        leaksIn(
          caught(() => parse(trap)),
          valuesOf(input),
        ),
      ).toEqual([]);
    }
  });
});

function caught(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** Every place of an input, once for each field, and how to get a copy of the input with something else there. */
function places(input: unknown): Array<{ readonly path: string; replace(value: unknown): unknown }> {
  const found = new Map<string, ReadonlyArray<string | number>>();
  const visit = (value: unknown, path: ReadonlyArray<string | number>, field: string): void => {
    if (!found.has(field)) found.set(field, path);
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, [...path, at], `${field}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key], `${field}.${key}`);
    }
  };
  visit(input, [], '');
  return [...found].map(([field, path]) => ({
    path: field,
    replace: (value) => withValue(input, path, value),
  }));
}

/** A copy with another value at a path; what is beside the path is shared. */
function withValue(
  holder: unknown,
  [step, ...rest]: ReadonlyArray<string | number>,
  value: unknown,
): unknown {
  if (step === undefined) return value;
  const copy: Record<string | number, unknown> = Object.assign(Array.isArray(holder) ? [] : {}, holder);
  copy[step] = withValue(copy[step], rest, value);
  return copy;
}

describe('this test', () => {
  test('sees whatever a team should not read', () => {
    const { team, coach, pool } = prepared;
    const [person] = pool.participants;
    for (const leak of [
      person!.id,
      person!.home,
      person!.reach,
      person!.waitingSince,
      person!.backgrounds,
      person!.languages,
      person!.referrer,
      person!.talents[1]!.level,
      pool.circles[0]!.id,
      coach.circles[0]!.members[0],
    ]) {
      expect(untoward('team', { ...team, more: leak })).not.toEqual([]);
      expect(untoward('team', `<p>${JSON.stringify(leak)}</p>`)).not.toEqual([]);
    }
  });

  test('sees whatever a member should not read', () => {
    const { member, pool } = prepared;
    const { home, backgrounds, referrer, waitingSince, requires } = pool.participants[1]!;
    for (const leak of [home, backgrounds, referrer, waitingSince, requires]) {
      expect(untoward('member', { ...member, facts: [leak] })).not.toEqual([]);
    }
  });

  test('sees a value wherever it is in what is thrown', () => {
    const known = valuesOf(data.pool);
    const error = (): Error => new Error('this cannot be used');
    expect(leaksIn(error(), known)).toEqual([]);
    const { home } = data.pool.participants[3]!;
    const leaking = [
      new Error('zqxLabel03 is not known'),
      new Error('no label', { cause: new Error('ZQXLABEL03') }),
      Object.assign(error(), { input: data.pool.participants[3] }),
      Object.defineProperty(error(), 'hidden', { value: 'zqxId03', enumerable: false }),
      Object.assign(error(), { [Symbol('of')]: 'zqxId03' }),
      Object.assign(error(), { stack: 'Error: zqxId03' }),
      new Error(`${'lat' in home ? home.lat : home.x} lies outside`),
      new library.InputError([
        { code: 'unknown-key', path: 'participants[0].zqxOwn', message: 'There is a key' },
      ]),
      'zqxId03',
    ];
    expect(leaking.filter((each) => leaksIn(each, known).length === 0)).toEqual([]);
  });

  test('sees a call that leaks, and a field that nothing stands in', () => {
    const leaky = { parsePool: (value: unknown) => orTell(library.safeParsePool(value), value) };
    const thrown = caught(() => leaky.parsePool({ ...data.pool, date: 'zqxDay' }));
    expect(leaksIn(thrown, valuesOf(data.pool))).not.toEqual([]);
    const { referrer: _, ...rest } = data.referral;
    const held = new Set(marksIn(rest).map(({ field }) => field));
    expect(openFields(formats['parse-referral']!.schema).filter((field) => !held.has(field))).toContain(
      'referrer',
    );
  });
});

/** As a careless library would. */
function orTell(parsed: library.Parsed<library.Pool>, value: unknown): library.Pool {
  if (parsed.success) return parsed.value;
  throw new Error(`cannot use ${JSON.stringify(value)}`);
}
