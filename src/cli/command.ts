import type { Format } from './format.js';
import type { Option, Options, Values } from './options.js';

/** The first thing that stands by itself on a command line. */
export interface CommandInput {
  /** What it is called in what is said of it: `pool`. */
  readonly name: string;
  /** As it stands in the usage: `pool.json`. */
  readonly value: string;
  readonly help: string;
}

/** The input that most commands have. */
export const poolInput: CommandInput = {
  name: 'pool',
  value: 'pool.json',
  help: 'The pool, as JSON; as JSON Lines when its name ends in .jsonl or .ndjson; - is JSON from standard input.',
};

/** What was given to a command, read and checked. */
export interface Given<Own extends Options = Options> {
  /** Path of the first input, which is the pool of most commands; `-` is standard input. */
  readonly pool: string;
  /** Paths of the other files that stand by themselves, as many as the command names. */
  readonly files: readonly string[];
  readonly values: Values<Own>;
  readonly format: Format | undefined;
  /** Whether stderr is for programs. */
  readonly json: boolean;
}

/** What a person is told about a command. */
export interface CommandHelp {
  /** The shape of the command line, after the name. */
  readonly usage: string;
  /** What the command does and what its result means. */
  readonly about: string;
  /** Each with what it does. They run. */
  readonly examples: ReadonlyArray<{ readonly line: string; readonly does: string }>;
  readonly exitCodes: readonly ExitCode[];
}

/** A file that follows the pool on the command line. */
export interface CommandFile {
  /** How it is called in the usage and in errors: `proposal`. */
  readonly name: string;
  readonly help: string;
  /** Whether the command does something else without it. */
  readonly optional?: true;
}

/** One thing a person can ask for on the command line. To add one, list it in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: CommandHelp;
  /** The first input; a pool if it is left out. */
  readonly input?: CommandInput;
  /** Files that must follow the pool, in order: `proposal.json`. None for most commands. */
  readonly files?: readonly CommandFile[];
  /** How the result can be written; as JSON or a table if it is left out. */
  readonly format?: Option<Format>;
  /** The options that are not of every command. */
  readonly options: Readonly<Record<string, Option<unknown>>>;
  /** Does it and gives the exit code; throws a `Failure` when it cannot. */
  run(given: Given): Promise<ExitCode>;
}

/** What an exit code means. */
export const exitCodes = {
  0: 'done',
  1: 'an input cannot be used, or an output not written',
  2: 'the command line is wrong',
  3: 'nothing was found; the result is written all the same and says why',
  4: 'it does not agree; the result says where',
  130: 'interrupted; the best so far is written',
} as const;

export type ExitCode = keyof typeof exitCodes;
