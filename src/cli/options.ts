import {
  type Audience,
  audiences,
  type Effort,
  type Language,
  type Leaning,
  languages,
  leaningNames,
  type MovePrice,
  type PlacementMode,
  type ReportAudience,
} from '../index.js';

/** An option that takes a value. */
export interface Option<Value> {
  /** What the value is, for the help: `FILE`. */
  readonly value: string;
  /** What the option means and what happens without it. */
  readonly help: string;
  /** Whether it may be given more than once. */
  readonly repeats?: true;
  /** Reads all values given: one, unless it repeats. Throws a RangeError that says what a value must be. */
  readonly read: (texts: readonly string[]) => Value;
}

/** More than any machine has use for; each takes some 50 megabytes. */
const mostWorkers = 256;

/** As many as a report takes. */
const mostSamples = 1000;

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options, by name; `undefined` where an option was not given. */
export type Values<Own extends Options> = {
  readonly [Name in keyof Own]: (Own[Name] extends Option<infer Value> ? Value : never) | undefined;
};

/** An option whose value is the path of a file. */
export function file(help: string): Option<string> {
  return { value: 'FILE', help, read: ([path]) => path! };
}

/** Names of fields that this host refuses beside those that are always refused. */
export const forbidOption: Option<readonly string[]> = {
  value: 'NAME',
  help: 'A name of a field that you refuse, beside those that are always refused; may be given more than once.',
  repeats: true,
  read: (texts) => texts,
};

/** Any text: whether anything is called that is for the pool to say. */
export function readText([text]: readonly string[]): string {
  return text!;
}

/** @throws RangeError when the text is no mode. */
export function readMode([text]: readonly string[]): PlacementMode {
  if (text !== 'strict' && text !== 'warn') throw new RangeError('must be strict or warn');
  return text;
}

/** @throws RangeError when the text is no language that sentences come in. */
export function readLanguage([text]: readonly string[]): Language {
  const language = languages.find((each) => each === text);
  if (language === undefined) throw new RangeError(`must be ${languages.join(' or ')}`);
  return language;
}

/** @throws RangeError when one of the texts is no leaning. */
export function readLeanings(texts: readonly string[]): readonly Leaning[] {
  return texts.map((text) => {
    const leaning = leaningNames.find((each) => each === text);
    if (leaning === undefined) throw new RangeError(`must be one of ${leaningNames.join(', ')}`);
    return leaning;
  });
}

/** @throws RangeError when the text is no number of proposals. */
export function readCount([text]: readonly string[]): number {
  const count = readWhole(text!);
  if (!(count >= 1 && count <= 10)) throw new RangeError('must be a whole number from 1 to 10');
  return count;
}

/** @throws RangeError when the text is no place in a list of proposals. */
export function readChoice([text]: readonly string[]): number {
  const choice = readWhole(text!);
  if (!(choice >= 1 && choice <= 10)) throw new RangeError('must be a whole number from 1 to 10');
  return choice;
}

/** @throws RangeError when the text is no audience. */
export function readAudience([text]: readonly string[]): Audience {
  const audience = audiences.find((each) => each === text);
  if (audience === undefined) throw new RangeError('must be coach, member or team');
  return audience;
}

/** @throws RangeError when the text is no audience of a report. */
export function readReportAudience([text]: readonly string[]): ReportAudience {
  if (text !== 'coach' && text !== 'team') throw new RangeError('must be coach or team');
  return text;
}

/** @throws RangeError when the text is no number of samples. */
export function readSamples([text]: readonly string[]): number {
  const samples = readWhole(text!);
  if (!(samples >= 1 && samples <= mostSamples)) {
    throw new RangeError(`must be a whole number from 1 to ${mostSamples}`);
  }
  return samples;
}

/** @throws RangeError when the text is no seed. */
export function readSeed([text]: readonly string[]): number {
  const seed = readWhole(text!);
  if (!(seed < 2 ** 32)) throw new RangeError('must be a whole number from 0 to 4294967295');
  return seed;
}

/** @throws RangeError when the text is no date. */
export function readDate([text]: readonly string[]): string {
  // A day that does not exist becomes another one, or none.
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text!) ? new Date(`${text}T00:00:00Z`) : undefined;
  const isDay =
    start !== undefined && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text!);
  if (!isDay) throw new RangeError('must be a day that exists, written as 2027-06-01');
  return text!;
}

/** @throws RangeError when the text is no effort. */
export function readEffort([text]: readonly string[]): Effort {
  if (text === 'quick' || text === 'standard' || text === 'thorough') return text;
  const steps = readWhole(text!);
  if (!Number.isSafeInteger(steps)) {
    throw new RangeError('must be quick, standard, thorough or a whole number of steps');
  }
  return steps;
}

/** @throws RangeError when the text is no price. */
export function readMovePrice([text]: readonly string[]): MovePrice {
  if (text === 'never') return text;
  if (!/^\d+(\.\d+)?$/.test(text!) || !(Number(text) <= 1000)) {
    throw new RangeError('must be a number from 0 to 1000, or never');
  }
  return Number(text);
}

/** @throws RangeError when the text is no duration. */
export function readSeconds([text]: readonly string[]): number {
  if (!/^\d+(\.\d+)?$/.test(text!)) throw new RangeError('must be a number of seconds, 0 or more');
  return Number(text);
}

/** @throws RangeError when the text is no number of workers. */
export function readWorkers([text]: readonly string[]): number {
  const count = readWhole(text!);
  if (!(count >= 1 && count <= mostWorkers))
    throw new RangeError(`must be a whole number from 1 to ${mostWorkers}`);
  return count;
}

/** @throws RangeError when the text is no number of days. */
export function readDays([text]: readonly string[]): number {
  const days = /^\d+(\.\d+)?$/.test(text!) ? Number(text) : 0;
  if (!(days > 0 && Number.isFinite(days))) throw new RangeError('must be a number of days above 0');
  return days;
}

/** More people than any network of this kind has; numbers are kept of each. */
const mostPeople = 10_000_000;

/** @throws RangeError when the text is no number of people. */
export function readPeople([text]: readonly string[]): number {
  const count = readWhole(text!);
  if (!(count <= mostPeople)) throw new RangeError('must be a whole number, 10000000 at most');
  return count;
}

/** Ids between commas; or, when given more than once, every value as one id. */
export function readIds(texts: readonly string[]): readonly string[] {
  return texts.length === 1 ? texts[0]!.split(',') : texts;
}

/** NaN when the digits are not all there is: no signs, no exponents, no spaces. */
function readWhole(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
