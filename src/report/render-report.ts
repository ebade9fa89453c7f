import type { Alternatives } from '../model/alternatives.js';
import type { Dossier } from '../model/dossier.js';
import type { ObservedCircle } from '../model/observation.js';
import type { Language } from '../wording/say.js';
import { type Markup, markup } from './markup.js';
import { type Beside, coachBody } from './page/coach.js';
import { memberBody } from './page/member.js';
import { page } from './page/page.js';
import { teamBody } from './page/team.js';
import { type Teller, tellerOf } from './page/teller.js';
import { withPlainTexts } from './plain.js';

/** How a report is written. */
export interface ReportOptions {
  /** Default `nl`. */
  readonly language?: Language;
  /** Proposals to choose from, for the coach: they stand side by side. */
  readonly alternatives?: Alternatives;
  /** Circles that run, for the coach: what could be expected of them beside what was seen. */
  readonly observed?: readonly ObservedCircle[];
  /** What a person is called in the host's own screens; their id by default, and where it gives nothing. */
  readonly nameOf?: (id: string) => string | undefined;
}

/**
 * Writes a dossier as one page of HTML, for whom the dossier is for: pictures, tables and sentences. The page holds all it
 * needs, asks no network for anything and runs no script.
 *
 * @throws RangeError when there is no such language.
 * @example
 * const html = renderReport(dossier, { language: 'en' });
 */
export function renderReport(dossier: Dossier, options: ReportOptions = {}): string {
  const { language = 'nl', alternatives, observed = [], nameOf = () => undefined } = options;
  const plain = withPlainTexts(dossier);
  const teller = tellerOf(plain, language, nameOf);
  return page(plain, bodyOf(plain, withPlainTexts({ alternatives, observed }), teller), teller).text;
}

function bodyOf(dossier: Dossier, beside: Beside, teller: Teller): Markup {
  switch (dossier.audience) {
    case 'coach':
      return coachBody(dossier, beside, teller);
    case 'member':
      return memberBody(dossier, teller);
    case 'team':
      return markup`${teamBody(dossier, teller)}`;
  }
}
