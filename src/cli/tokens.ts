import { parseArgs } from 'node:util';
import type { Options } from './options.js';

/** Options without a value, the same for every command. */
const flags = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type Flag = keyof typeof flags;

export function isFlag(name: string): name is Flag {
  return Object.hasOwn(flags, name);
}

/** One part of a command line. */
export type Token =
  | { readonly kind: 'positional'; readonly value: string }
  | {
      readonly kind: 'option';
      readonly name: string;
      /** As it was written, with its dashes. */
      readonly rawName: string;
      readonly value: string | undefined;
    };

/** Takes a command line apart without judging it, given which options take a value. */
export function tokenize(args: readonly string[], options: Options): readonly Token[] {
  const names = Object.keys(options).map((name) => [name, { type: 'string', multiple: true }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...flags, ...Object.fromEntries(names) },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token): Token[] => {
    if (token.kind === 'option-terminator') return [];
    if (token.kind === 'positional') return [{ kind: token.kind, value: token.value }];
    const { kind, name, rawName, value, inlineValue } = token;
    // `--out --json`: the value was forgotten. A lone dash is standard input.
    if (inlineValue !== false || !/^-./.test(value)) return [{ kind, name, rawName, value }];
    const eaten = value.slice(2);
    const flag = { kind, name: eaten, rawName: value, value: undefined };
    return [{ kind, name, rawName, value: undefined }, ...(isFlag(eaten) ? [flag] : [])];
  });
}
