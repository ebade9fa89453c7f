import { CsvError, parse } from 'csv-parse/sync';
import type { HelpArcs, InputIssue } from '../index.js';
import { unusable } from './errors.js';

const role = 'network';
const columns = ['source', 'target', 'weight'] as const;
/** A number in digits; signs, infinities and decimal commas are none. */
const number = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** Of many wrong rows the first say enough. */
const mostIssues = 100;

/** Where the three columns are; `weight` may be left out. */
type Places = Readonly<Record<(typeof columns)[number], number>>;

/**
 * Reads a network from CSV: a first line that names the columns `source`, `target` and `weight`, and a line for each arc.
 * People are whatever stands in the first two. Semicolons and tabs separate as well, if the first line has them.
 *
 * @throws Failure with everything that is wrong, and without any cell of the file.
 */
export function readNetworkCsv(text: string): HelpArcs {
  const [head, ...rows] = recordsOf(text);
  const places = findColumns(head ?? []);
  const index = new Map<string, number>();
  const numberOf = (person: string): number => {
    const known = index.get(person) ?? index.size;
    index.set(person, known);
    return known;
  };
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const issues: InputIssue[] = [];
  rows.forEach((row, position) => {
    const wrong = (code: string, column: string, message: string): void => {
      if (issues.length < mostIssues) issues.push({ code, path: `rows[${position}].${column}`, message });
    };
    const [from, to] = [row[places.source] ?? '', row[places.target] ?? ''];
    const amount = places.weight === -1 ? '1' : (row[places.weight] ?? '');
    if (from === '') wrong('empty-text', 'source', 'There is nobody here.');
    if (to === '') wrong('empty-text', 'target', 'There is nobody here.');
    if (from !== '' && from === to) wrong('self-loop', 'target', selfLoop);
    if (!number.test(amount)) wrong('not-a-number', 'weight', notANumber);
    else if (Number(amount) !== 0 && !(Number(amount) >= 1e-280 && Number(amount) <= 1e300))
      wrong('out-of-range', 'weight', 'A weight is 0, or from 1e-280 to 1e300.');
    source.push(numberOf(from));
    target.push(numberOf(to));
    weight.push(Number(amount));
  });
  if (issues.length > 0) throw unusable(role, issues);
  return { people: index.size, source, target, weight };
}

/** The parser's own messages are never passed on: they quote the file. */
function recordsOf(text: string): readonly string[][] {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  const delimiter = [';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `, at line ${error['lines']}` : '';
    throw unusable(role, [{ code: 'not-csv', path: '', message: `This is not CSV${line}.\n${maybeQuote}` }]);
  }
}

function findColumns(head: readonly string[]): Places {
  const names = head.map((name) => name.toLowerCase());
  const [source, target, weight] = columns.map((column) => names.indexOf(column)) as [number, number, number];
  const twice = columns.some((column) => names.indexOf(column) !== names.lastIndexOf(column));
  // With other columns, one of them may be a weight that is misspelt.
  if (source === -1 || target === -1 || twice || (weight === -1 && names.length > 2)) {
    throw unusable(role, [{ code: 'wrong-columns', path: '', message: wrongColumns }]);
  }
  return { source, target, weight };
}

const selfLoop =
  'Nobody helps themselves: source and target are the same.\nMaybe the row is a total, or can be left out.';
const notANumber = 'A weight is a number, 0 or more.\nMaybe it has a decimal comma, or the cell is empty.';
const wrongColumns =
  'The first line must name the columns source, target and weight, once each; without a column for the weight, just ' +
  'the first two.\nMaybe the line is missing, or a column is misspelt.';
const maybeQuote = 'Maybe a quote is missing there, or a row has more cells than others.';
