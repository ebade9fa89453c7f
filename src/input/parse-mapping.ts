import type { Mapping } from '../model/mapping.js';
import { checkMapping } from './checks/mapping.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { mapping } from './schemas/mapping.js';

const parse = parser({ schema: mapping, check: checkMapping, complete: (given) => ({ ...given }) });

/**
 * Checks which columns of a spreadsheet are taken in, and gives it, frozen.
 *
 * @throws InputError with everything that is wrong, when the value is no mapping.
 */
export function parseMapping(value: unknown, options?: ParseOptions): Mapping {
  return orThrow(parse(value, options));
}

/** As {@link parseMapping}, but gives what is wrong instead of throwing it. */
export function safeParseMapping(value: unknown, options?: ParseOptions): Parsed<Mapping> {
  return parse(value, options);
}
