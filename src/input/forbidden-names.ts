import { toBare } from './bare.js';
import { forbiddenFields } from './forbidden-fields.js';

/** What else an input may not hold. */
export interface ParseOptions {
  /** Names that this host refuses beside those that are always refused. */
  readonly forbid?: readonly string[];
}

/* Characters that are compared. Names here are far shorter, and the compatibility form of a huge one is huger still. */
const longest = 256;

const bare: ReadonlySet<string> = new Set(forbiddenFields.flatMap(({ names }) => names).map(toBare));

/**
 * Whether a key or attribute names personal data that is refused, however it is spelt: case, accents, spaces and
 * signs do not count, so `Geboorte-datum`, `dateOfBirth` and `VOORNAAM` are all seen.
 */
export function isForbiddenName(name: string): boolean {
  return name.length <= longest && bare.has(toBare(name));
}

/**
 * As {@link isForbiddenName}, with names of the host's own besides.
 *
 * @throws TypeError when these are no list of names, each with a letter or digit in it.
 */
export function forbidding(own: readonly string[] = []): (name: string) => boolean {
  if (!(Array.isArray(own) && own.every((name) => typeof name === 'string' && toBare(name) !== ''))) {
    throw new TypeError('forbid must be a list of names');
  }
  if (own.length === 0) return isForbiddenName;
  const refused = new Set(own.map(toBare));
  return (name) => isForbiddenName(name) || (name.length <= longest && refused.has(toBare(name)));
}
