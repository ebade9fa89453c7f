import { type Command, type ExitCode, exitCodes, poolInput } from './command.js';
import { formatOption } from './format.js';
import type { Option } from './options.js';
import { wrap } from './table/rows.js';

/** Columns of the help: the same everywhere, so that it can be shown and quoted. */
const width = 100;

const formatRow = ({ value, help }: Option<unknown>): Row => [`--format ${value}`, help];

const others: readonly Row[] = [
  ['--json', 'Errors on stderr as JSON: { "errors": [{ "code", "path", "message" }] }.'],
  ['--help', 'This help; behind a command, the help of that command.'],
  ['--version', 'The version.'],
];

/** The help of everything together. */
export function describeProgram(commands: readonly Command[]): string {
  return toText([
    text('kringmaker proposes small circles of neighbours who can help each other.'),
    text('Usage: kringmaker COMMAND pool.json [options]'),
    ['Commands:', ...columns(commands.map(({ name, summary }) => [name, summary]))],
    ['Options of every command:', ...columns([formatRow(formatOption), ...others])],
    text(
      'A pool is a JSON file with everybody who may be placed: where they live, what they can do and what they ' +
        'would like help with. Instead of its path, - reads standard input. Results go to standard output, ' +
        'progress and messages to standard error.',
    ),
    describeExamples([
      { line: 'kringmaker validate pool.json', does: 'says whether a pool can be used' },
      { line: 'kringmaker propose pool.json --format table', does: 'proposes circles, for people to read' },
    ]),
    describeExitCodes(Object.keys(exitCodes).map((code) => Number(code) as ExitCode)),
    text('More about a command: kringmaker COMMAND --help'),
  ]);
}

/** The help of one command. */
export function describeCommand({
  name,
  help,
  options,
  files = [],
  input = poolInput,
  format = formatOption,
}: Command): string {
  const operands = files.map((file): Row => [`${file.name}.json`, file.help]);
  const start = `Usage: kringmaker ${name} `;
  const own = Object.entries(options).map(([option, { value, help }]): Row => [`--${option} ${value}`, help]);
  return toText([
    wrap(help.usage.split(/ (?=\[|\()/), start, ' '.repeat(start.length), width),
    text(help.about),
    ['Options:', ...columns([[input.value, input.help], ...operands, ...own, formatRow(format), ...others])],
    describeExamples(help.examples),
    describeExitCodes(help.exitCodes),
  ]);
}

function describeExamples(examples: Command['help']['examples']): string[] {
  return ['Examples:', ...examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`])];
}

function describeExitCodes(codes: readonly ExitCode[]): string[] {
  return ['Exit codes:', ...columns(codes.map((code) => [String(code), exitCodes[code]]))];
}

type Row = readonly [term: string, meaning: string];

/** Terms on the left, what they mean on the right. */
function columns(rows: readonly Row[]): string[] {
  const termWidth = Math.max(...rows.map(([term]) => term.length));
  return rows.flatMap(([term, meaning]) =>
    wrap(meaning, `  ${term.padEnd(termWidth)}  `, ' '.repeat(termWidth + 4), width),
  );
}

function text(words: string): string[] {
  return wrap(words, '', '', width);
}

function toText(paragraphs: ReadonlyArray<readonly string[]>): string {
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
