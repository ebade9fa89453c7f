import type { Command } from './command.js';
import { evaluate } from './commands/evaluate.js';
import { propose } from './commands/propose.js';
import { validate } from './commands/validate.js';

/** Everything that can be asked for, in the order of the help. */
export const commands: readonly Command[] = [propose, evaluate, validate];
