import type { Alternatives } from '../model/alternatives.js';
import type { ParseOptions } from './forbidden-names.js';
import { copyPlain, orThrow, parser } from './parser.js';
import { alternatives } from './schemas/alternatives.js';

const parse = parser({ schema: alternatives, check: () => {}, complete: (saved) => saved });

/**
 * Checks that saved alternatives hold what a report reads of them, and gives a copy of all they say, frozen. What a fact holds is not looked
 * at.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseAlternatives(value: unknown, options?: ParseOptions): Alternatives {
  const copy = copyPlain(value);
  orThrow(parse(copy, options));
  return copy as Alternatives;
}
