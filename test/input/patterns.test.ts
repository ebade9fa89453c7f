import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSafe } from 'redos-detector';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../src/index.js';

/** A regular expression of the source, and where it stands. */
interface Pattern {
  readonly file: string;
  readonly pattern: RegExp;
}

const time = '(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
/** Those that are put together, with `time` in their place. */
const composed: Readonly<Record<string, string>> = {
  [`\`^(\\\\d{4})-(\\\\d{1,2})-(\\\\d{1,2})\${time}$\``]: `^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}$`,
  [`\`^(\\\\d{1,2})[-/.](\\\\d{1,2})[-/.](\\\\d{4})\${time}$\``]: `^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${time}$`,
};

/** Those of which a check by the pattern alone gives up, or that are slow on texts they never get; each with the reason. */
const excused: Readonly<Record<string, 'long to check, and linear' | 'gets the digits of one number only'>> =
  {
    'src/cli/json-fault.ts [{}[\\]:': 'long to check, and linear',
    'src/wording/numbers.ts \\B(?=(?:\\d{3': 'gets the digits of one number only',
  };

function patternsIn(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(folder, name);
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
      const found: Pattern[] = [];
      const look = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({ file: path, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
        } else if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') {
          const source = composed[node.arguments![0]!.getText(file)];
          if (source === undefined)
            throw new Error(`${path} puts a pattern together that is not listed here`);
          found.push({ file: path, pattern: new RegExp(source) });
        }
        ts.forEachChild(node, look);
      };
      look(file);
      return found;
    });
}

const excuseOf = ({ file, pattern }: Pattern): string | undefined =>
  Object.entries(excused).find(([start]) =>
    `${file.replaceAll('\\', '/')} ${pattern.source}`.startsWith(start),
  )?.[1];

/** What makes patterns go back and try again: much of what they look for, and then something else. */
const length = 8_000;
const units = [
  ' ',
  '\t',
  '\n',
  '"',
  '\\',
  "'",
  'a',
  'A',
  '1',
  '0',
  '.',
  '-',
  ',',
  ';',
  '=',
  '#',
  '[',
  '{',
  '\ufeff',
  '\u202e',
  '\ud800',
  'é',
  'ﬁ',
  'a-',
  '1.',
  ' a',
  '\\u0000',
  '1e',
];
const starts = ['', '"', 'talent:', 'vraag -', '1', '<', '1 jan', 'sep=', '1-1-2020 ', 'a'];
const ends = ['', '\n!\n!', '!'];

function slowest({ pattern }: Pattern): number {
  let most = 0;
  for (const unit of units) {
    for (const start of starts) {
      for (const end of ends) {
        const text = start + unit.repeat(length / unit.length) + end;
        const global = new RegExp(pattern.source, pattern.flags.replace('y', ''));
        const before = process.cpuUsage().user;
        if (pattern.sticky) pattern.test(text);
        else text.replace(global, '');
        most = Math.max(most, process.cpuUsage().user - before);
      }
    }
  }
  return most / 1000;
}

const patterns = patternsIn('src');

describe('every regular expression', () => {
  test('is found', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(50);
    expect(patterns.filter(excuseOf).length).toBe(Object.keys(excused).length);
  });

  test.each(patterns)('goes back a bounded number of times: $pattern of $file', (each) => {
    if (excuseOf(each) !== undefined) return;
    const { safe, error } = isSafe(each.pattern, { timeout: 10_000 });
    expect({ safe, error }).toEqual({ safe: true, error: null });
  });

  test.each(patterns)('takes milliseconds on long hostile texts: $pattern of $file', (each) => {
    if (excuseOf(each) === 'gets the digits of one number only') return;
    expect(slowest(each)).toBeLessThan(100);
  });
});

test('a header of spaces without end is guessed at once', () => {
  const before = process.cpuUsage().user;
  const header = `talent:${' '.repeat(60_000)}\nx\ny`;
  expect(guessMapping([header, 'talent: koken', 'vraag - boodschappen']).mapping.columns).toEqual([
    { header: 'talent: koken', as: 'talents', ticked: 'cooking' },
    { header: 'vraag - boodschappen', as: 'needs', ticked: 'groceries' },
  ]);
  expect(process.cpuUsage().user - before).toBeLessThan(400_000);
});
