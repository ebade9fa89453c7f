import type { LeverCosts } from '../model/levers.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { costs } from './schemas/costs.js';

const parse = parser({ schema: costs, check() {}, complete: (given) => ({ ...given }) });

/**
 * Checks what it costs to make rules looser, and gives it, frozen.
 *
 * @throws InputError with everything that is wrong, when the value is no costs.
 */
export function parseCosts(value: unknown, options?: ParseOptions): LeverCosts {
  return orThrow(parse(value, options));
}

/** As {@link parseCosts}, but gives what is wrong instead of throwing it. */
export function safeParseCosts(value: unknown, options?: ParseOptions): Parsed<LeverCosts> {
  return parse(value, options);
}
