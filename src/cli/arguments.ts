import { type Command, type Given, poolInput } from './command.js';
import { usage } from './errors.js';
import { formatOption } from './format.js';
import type { Option, Options } from './options.js';
import { visible } from './table/visible.js';
import { isFlag, tokenize } from './tokens.js';

/** Something wrong with a command line: where, and what. */
interface Fault {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads what follows a command: a pool or another input, perhaps other files, and options.
 *
 * @throws Failure with everything that is wrong with it.
 */
export function readArguments(
  args: readonly string[],
  {
    options: own,
    files: wanted = [],
    input = poolInput,
    format: ownFormat = formatOption,
  }: Pick<Command, 'options' | 'files' | 'input' | 'format'>,
): Omit<Given, 'json'> {
  const faults: Fault[] = [];
  const { operands, texts } = sortArguments(args, { ...own, format: ownFormat }, faults);
  const read = <Value>(name: string, option: Option<Value>): Value | undefined =>
    readOption(name, option, texts.get(name), faults);
  const values = Object.fromEntries(Object.entries(own).map(([name, option]) => [name, read(name, option)]));
  const format = read('format', ownFormat);
  const [, pool, ...files] = operands;
  if (pool === undefined)
    faults.push({ path: input.name, message: 'is missing: a file, or - for standard input' });
  for (const { name, optional } of pool === undefined ? [] : wanted.slice(files.length)) {
    if (!optional) faults.push({ path: name, message: 'is missing: a file' });
  }
  // The value of an option that is not known would look like one more file.
  if (files.length > wanted.length && faults.length === 0) {
    faults.push({ path: wanted.at(-1)?.name ?? input.name, message: 'is given more than once' });
  }
  if ([pool, ...files].filter((path) => path === '-').length > 1)
    faults.push({ path: '', message: 'Standard input can be one input only.' });
  if (pool === undefined || faults.length > 0) throw usage(faults);
  return { pool, files, values, format };
}

/** What stands by itself, the name of the command first, and the values by option. */
function sortArguments(
  args: readonly string[],
  options: Options,
  faults: Fault[],
): { readonly operands: readonly string[]; readonly texts: ReadonlyMap<string, readonly string[]> } {
  const operands: string[] = [];
  const texts = new Map<string, string[]>();
  for (const token of tokenize(args, options)) {
    if (token.kind === 'positional') {
      operands.push(token.value);
      continue;
    }
    const { name, value } = token;
    const path = visible(token.rawName);
    if (isFlag(name)) {
      if (value !== undefined) faults.push({ path, message: 'takes no value' });
    } else if (!Object.hasOwn(options, name)) {
      faults.push({ path, message: 'is no option of this command' });
    } else if (value === undefined) {
      faults.push({ path, message: `needs a value\nMaybe it starts with a dash: then write ${path}=VALUE.` });
    } else {
      texts.set(name, [...(texts.get(name) ?? []), value]);
    }
  }
  return { operands, texts };
}

function readOption<Value>(
  name: string,
  option: Option<Value>,
  texts: readonly string[] | undefined,
  faults: Fault[],
): Value | undefined {
  if (texts === undefined) return undefined;
  const path = `--${name}`;
  if (texts.length > 1 && !option.repeats) faults.push({ path, message: 'is given more than once' });
  try {
    return option.read(texts);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.push({ path, message: error.message });
    return undefined;
  }
}
