import { commands } from './commands.js';
import { formatOption } from './format.js';
import type { Options } from './options.js';
import { type Flag, tokenize } from './tokens.js';

/** What can be seen of a command line before it is known whether it is right. */
export interface Glance {
  /** Name of the command, if there is one. */
  readonly name: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** Of all commands together: which one is meant is not known yet. */
const options: Options = Object.assign(
  { format: formatOption },
  ...commands.map((command) => command.options),
);

/** Looks for the command and for what is the same for every command. */
export function glance(args: readonly string[]): Glance {
  const tokens = tokenize(args, options);
  const has = (flag: Flag): boolean => tokens.some((token) => token.kind === 'option' && token.name === flag);
  return {
    name: tokens.find((token) => token.kind === 'positional')?.value,
    json: has('json'),
    help: has('help'),
    version: has('version'),
  };
}
