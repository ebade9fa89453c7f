import type { Audience, Dossier } from '../model/dossier.js';
import type { ParseOptions } from './forbidden-names.js';
import { copyPlain, orThrow, parser } from './parser.js';
import { dossierHead, dossiers } from './schemas/dossier.js';

const unchecked = (): void => {};

const parseHead = parser({ schema: dossierHead, check: unchecked, complete: (head) => head });

const parsers = {
  coach: parserFor('coach'),
  member: parserFor('member'),
  team: parserFor('team'),
} as const;

function parserFor(audience: Audience) {
  return parser({ schema: dossiers[audience], check: unchecked, complete: (dossier) => dossier });
}

/**
 * Checks that a saved dossier holds what a report reads of it, and gives a copy of all it says, frozen. What a fact holds is not looked at.
 *
 * @throws InputError with everything that is wrong.
 */
export function parseDossier(value: unknown, options?: ParseOptions): Dossier {
  const copy = copyPlain(value);
  const { audience } = orThrow(parseHead(copy, options));
  orThrow(parsers[audience](copy, options));
  return copy as Dossier;
}
