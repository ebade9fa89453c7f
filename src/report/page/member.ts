import type { MemberDossier } from '../../model/dossier.js';
import { type Markup, markup } from '../markup.js';
import { sentences } from './parts.js';
import type { Teller } from './teller.js';

/** The page for one member about themselves. */
export function memberBody({ participant, facts }: MemberDossier, teller: Teller): Markup {
  return markup`<main id="main"><section id="summary"><h2>${teller.name(participant)}</h2>${sentences(facts, teller)}</section></main>`;
}
