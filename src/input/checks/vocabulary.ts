import type { OwnVocabularyInput, Vocabulary } from '../../model/vocabulary.js';
import { buurtcirkel } from '../../vocabulary/buurtcirkel.js';
import type { Report } from '../issues/report.js';
import type { Readable } from '../reading/readable.js';
import { type HeadDraft, repeats } from './draft.js';
import { type KnownSlugs, knownSlugs, slugOf } from './known-slugs.js';

type VocabularyDraft = Readable<OwnVocabularyInput>;
type MeetingDraft = NonNullable<VocabularyDraft['meets']>[number];

const nothing: Vocabulary = { talents: [], needs: [], meets: [] };

/** An own vocabulary lists all it speaks of, and lists it once, also beside the vocabulary that it extends. */
export function checkVocabulary(pool: HeadDraft, report: Report): void {
  const own = pool.vocabulary;
  if (typeof own !== 'object') return;
  const base = own.extends === undefined ? nothing : buurtcirkel;
  checkSlugs('talents', base, own, report);
  checkSlugs('needs', base, own, report);
  checkMeetings(base, own, knownSlugs(pool), report);
}

function checkSlugs(key: 'talents' | 'needs', base: Vocabulary, own: VocabularyDraft, report: Report): void {
  const slugs = [...base[key], ...(own[key] ?? [])].map(slugOf);
  for (const position of repeats(slugs)) {
    report.add('duplicate-slug', ['vocabulary', key, position - base[key].length]);
  }
}

function checkMeetings(base: Vocabulary, own: VocabularyDraft, known: KnownSlugs, report: Report): void {
  const meetings = own.meets ?? [];
  // As JSON, two different pairs never become the same text.
  const pairs = [...base.meets, ...meetings].map(pairOf).map((pair) => pair && JSON.stringify(pair));
  for (const position of repeats(pairs)) {
    report.add('duplicate-meeting', ['vocabulary', 'meets', position - base.meets.length]);
  }
  meetings.forEach((meeting, index) => {
    const [talent, need] = pairOf(meeting) ?? [];
    const path = ['vocabulary', 'meets', index];
    if (talent !== undefined && known.talents?.has(talent) === false) report.add('unknown-talent', path);
    if (need !== undefined && known.needs?.has(need) === false) report.add('unknown-need', path);
  });
}

/** A meeting is written as a triple or as an object; `undefined` if its talent or need could not be read. */
function pairOf(meeting: MeetingDraft): readonly [talent: string, need: string] | undefined {
  if (meeting === undefined) return undefined;
  const { talent, need } = isTriple(meeting) ? { talent: meeting[0], need: meeting[1] } : meeting;
  return talent === undefined || need === undefined ? undefined : [talent, need];
}

function isTriple(meeting: NonNullable<MeetingDraft>): meeting is Extract<MeetingDraft, readonly unknown[]> {
  return Array.isArray(meeting);
}
