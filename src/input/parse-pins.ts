import type { Pins } from '../model/keeping.js';
import { checkPins } from './checks/pins.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { pins } from './schemas/pins.js';

const parse = parser({ schema: pins, check: checkPins, complete: (given) => ({ ...given }) });

/**
 * Checks pins and gives them, frozen. Whether they fit a pool and a previous proposal is for a new proposal to say.
 *
 * @throws InputError with everything that is wrong, when the value is no pins.
 */
export function parsePins(value: unknown, options?: ParseOptions): Pins {
  return orThrow(parse(value, options));
}

/** As {@link parsePins}, but gives what is wrong instead of throwing it. */
export function safeParsePins(value: unknown, options?: ParseOptions): Parsed<Pins> {
  return parse(value, options);
}
