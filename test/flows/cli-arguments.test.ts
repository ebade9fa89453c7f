import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';
import { compare } from '../../src/cli/commands/compare.js';
import { evaluate } from '../../src/cli/commands/evaluate.js';
import { propose } from '../../src/cli/commands/propose.js';
import { Failure } from '../../src/cli/errors.js';

const readPropose = (...args: string[]) => readArguments(['propose', ...args], propose);
const readEvaluate = (...args: string[]) => readArguments(['evaluate', ...args], evaluate);

describe('the arguments of a command', () => {
  test('are a pool and options, in any order', () => {
    const given = { pool: 'pool.json', files: [], format: 'table' };
    const values = { seed: 7, effort: 'thorough', seconds: 0.5, workers: 2, policy: 'p', out: '-o' };
    const search = ['--seed=7', '--effort', 'thorough', '--seconds', '0.5', '--workers', '2'];
    const texts = [...search, '--policy', 'p', '--out=-o'];
    const read = { ...given, values };
    expect(readPropose('pool.json', ...texts, '--format', 'table')).toEqual(read);
    expect(readPropose('--format', 'table', ...texts, 'pool.json')).toEqual(read);
    expect(readPropose('--json', ...texts, '--format=table', '--', 'pool.json')).toEqual(read);
  });

  test('read the pool from standard input for a dash', () => {
    expect(readPropose('-').pool).toBe('-');
  });

  test.each([
    ['0', 0],
    ['quick', 'quick'],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('take %s as an effort', (text, effort) => {
    expect(readPropose('pool.json', '--effort', text).values).toMatchObject({ effort });
  });

  test('split ids at commas, unless the option is given more than once', () => {
    expect(readEvaluate('pool.json', '--members', 'a,b c').values).toMatchObject({ members: ['a', 'b c'] });
    const values = readEvaluate('pool.json', '--members', 'a,b', '--members=-c').values;
    expect(values).toMatchObject({ members: ['a,b', '-c'] });
  });
});

describe('the files of a command', () => {
  const readCompare = (...args: string[]) => readArguments(['compare', ...args], compare);
  const pathsOf = (...args: string[]): string[] => {
    try {
      readCompare(...args);
    } catch (error) {
      return (error as Failure).issues.map(({ path }) => path);
    }
    return [];
  };

  test('stand behind the pool, with options in between', () => {
    expect(readCompare('pool.json', 'a.json', '--language', 'en', 'b.json')).toMatchObject({
      pool: 'pool.json',
      files: ['a.json', 'b.json'],
      values: { language: 'en' },
    });
  });

  test('are all there, and no more', () => {
    expect(pathsOf()).toEqual(['pool']);
    expect(pathsOf('pool.json', 'a.json')).toEqual(['after']);
    expect(pathsOf('pool.json', 'a.json', 'b.json', 'c.json')).toEqual(['after']);
    expect(pathsOf('pool.json', 'a.json', 'b.json')).toEqual([]);
  });
});

describe('wrong arguments', () => {
  test.each([
    [[], ['pool']],
    [['a.json', 'b.json'], ['pool']],
    [
      ['pool.json', '--colour', '-x'],
      ['--colour', '-x'],
    ],
    [['pool.json', '--constructor'], ['--constructor']],
    [['pool.json', '--members', 'p-01'], ['--members']],
    [['pool.json', '--out'], ['--out']],
    [['pool.json', '--out', '--json'], ['--out']],
    [['pool.json', '--json=yes'], ['--json']],
    [['pool.json', '--seed', '1', '--seed', '2'], ['--seed']],
    [['pool.json', '--format', 'xml'], ['--format']],
    ...['-1', '1.5', '1e3', '4294967296', '', 'x'].map((seed) => [
      ['pool.json', `--seed=${seed}`],
      ['--seed'],
    ]),
    ...['huge', '-1', '1.5', '9007199254740992', ''].map((text) => [
      ['pool.json', `--effort=${text}`],
      ['--effort'],
    ]),
    ...['-1', 'Infinity', 'NaN', '1s', ''].map((text) => [['pool.json', `--seconds=${text}`], ['--seconds']]),
    ...['0', '-1', '1.5', '257', ''].map((text) => [['pool.json', `--workers=${text}`], ['--workers']]),
  ] as Array<[string[], string[]]>)('%j are told by name, all at once', (args, paths) => {
    let failure: unknown;
    try {
      readPropose(...args);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    const { exitCode, issues } = failure as Failure;
    expect(exitCode).toBe(2);
    expect(issues.map(({ path }) => path).sort()).toEqual([...paths].sort());
    for (const { code } of issues) expect(code).toBe('usage');
  });
});
