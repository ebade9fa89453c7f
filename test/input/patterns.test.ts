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

/** Those of which a check by the pattern alone gives up, or that are slow on texts they never get; each with the reason. */
const excused: Readonly<
  Record<
    string,
    | 'long to check, and linear'
    | 'gets the digits of one number only'
    | 'gets 256 characters at most'
    | 'not for the checker: all letters of Unicode, in either case'
  >
> = {
  'src/cli/json-fault.ts [{}[\\]:': 'long to check, and linear',
  'src/wording/numbers.ts \\B(?=(?:\\d{3': 'gets the digits of one number only',
  'src/input/forbidden-names.ts [([{]': 'gets 256 characters at most',
  'src/input/forbidden-names.ts [\\s\\d]+$': 'gets 256 characters at most',
  'src/spreadsheet/dates.ts ^(?:(?:ma|': 'long to check, and linear',
  'src/spreadsheet/totals.ts ^(?:(?:eind|': 'not for the checker: all letters of Unicode, in either case',
};

function patternsIn(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(folder, name);
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
      const found: Pattern[] = [];
      const parts = new Map<string, string>();
      const look = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({ file: path, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
        } else if (
          ts.isVariableDeclaration(node) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ) {
          parts.set(node.name.getText(file), node.initializer.text);
        } else if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') {
          const [source, flags] = node.arguments!.map((each) => textOf(each, parts));
          found.push({ file: path, pattern: new RegExp(source!, flags) });
        }
        ts.forEachChild(node, look);
      };
      look(file);
      return found;
    });
}

/** The text that a literal stands for, with those of the same file that it puts together. */
function textOf(node: ts.Expression, parts: ReadonlyMap<string, string>): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) return parts.get(node.text)!;
  if (!ts.isTemplateExpression(node)) throw new Error('a pattern is put together in a way not known here');
  return node.templateSpans.reduce(
    (text, { expression, literal }) => text + textOf(expression, parts) + literal.text,
    node.head.text,
  );
}

const excuseOf = ({ file, pattern }: Pattern): string | undefined =>
  Object.entries(excused).find(([start]) =>
    `${file.replaceAll('\\', '/')} ${pattern.source}`.startsWith(start),
  )?.[1];

/** What makes patterns go back and try again: much of what they look for, and then something else. */
const length = 5_000;
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
const starts = ['', 'talent:', '1', 'sep=', '1-1-2020 ', 'a'];
const ends = ['', '\n!\n!'];

function slowest({ pattern }: Pattern): number {
  let most = 0;
  for (const unit of units) {
    for (const start of starts) {
      for (const end of ends) {
        const text = start + unit.repeat(length / unit.length) + end;
        const global = new RegExp(pattern.source, pattern.flags.replace('y', ''));
        const run = (): number => {
          const before = process.cpuUsage().user;
          if (pattern.sticky) pattern.test(text);
          else text.replace(global, '');
          return process.cpuUsage().user - before;
        };
        const once = run();
        // What was slow but once was something else.
        most = Math.max(most, once > 5000 ? Math.min(once, run(), run()) : once);
      }
    }
  }
  return most / 1000;
}

const patterns = patternsIn('src');

describe('every regular expression', () => {
  test('is found', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(50);
    expect(new Set(patterns.map(excuseOf)).size).toBe(new Set(Object.values(excused)).size + 1);
  });

  test.each(patterns)('goes back a bounded number of times: $pattern of $file', (each) => {
    if (excuseOf(each) !== undefined) return;
    const { safe, error } = isSafe(each.pattern, { timeout: 10_000 });
    expect({ safe, error }).toEqual({ safe: true, error: null });
  });

  test.each(patterns)('takes milliseconds on long hostile texts: $pattern of $file', (each) => {
    if (/^gets /.test(excuseOf(each) ?? '')) return;
    expect(slowest(each)).toBeLessThan(10);
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
