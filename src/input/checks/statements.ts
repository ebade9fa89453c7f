import type { InputIssueCode } from '../issues/codes.js';
import type { Path } from '../issues/path.js';
import type { Report } from '../issues/report.js';
import { type HeadDraft, type ParticipantCheck, repeats } from './draft.js';
import { knownSlugs } from './known-slugs.js';

/** Participants state talents and needs of the vocabulary, and each of them once. */
export function statementCheck(pool: HeadDraft): ParticipantCheck {
  const known = knownSlugs(pool);
  const talents = { known: known.talents, unknown: 'unknown-talent', twice: 'duplicate-talent' } as const;
  const needs = { known: known.needs, unknown: 'unknown-need', twice: 'duplicate-need' } as const;
  return (participant, position, report) => {
    const offered = participant?.talents?.map((entry) => (typeof entry === 'object' ? entry.talent : entry));
    const stated = participant?.needs?.map((entry) => (typeof entry === 'object' ? entry.need : entry));
    checkStated(offered, talents, ['participants', position, 'talents'], report);
    checkStated(stated, needs, ['participants', position, 'needs'], report);
  };
}

interface Rule {
  readonly known: ReadonlySet<string | undefined> | undefined;
  readonly unknown: InputIssueCode;
  readonly twice: InputIssueCode;
}

function checkStated(
  slugs: readonly (string | undefined)[] = [],
  { known, unknown, twice }: Rule,
  path: Path,
  report: Report,
): void {
  for (const position of repeats(slugs)) report.add(twice, [...path, position]);
  slugs.forEach((slug, position) => {
    if (slug !== undefined && known?.has(slug) === false) report.add(unknown, [...path, position]);
  });
}
