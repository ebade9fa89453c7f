import { isForbiddenHeader } from '../input/forbidden-names.js';
import type { MappedColumn, MappingKey } from '../model/mapping.js';
import type { GuessedMapping } from '../model/spreadsheet.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { accountFor, type PlacedColumn } from './columns.js';
import { type Lexicon, vocabularyLexicon } from './lexicon.js';
import { bareKey } from './text.js';
import { headerWords } from './words/headers.js';

/** Kinds of columns of which a spreadsheet may have several. */
const lists: ReadonlySet<string> = new Set(['talents', 'needs', 'dayparts', 'languages', 'requires']);

/** Ways of saying where somebody lives, the most precise one first. */
const homes = [['lat', 'lon'], ['x', 'y'], ['postcode']] as const satisfies readonly MappingKey[][];
const homeKeys: ReadonlySet<MappingKey> = new Set(homes.flat());

/** Guesses from what stands above columns what they are. What is not known is left out, and refused names always are. */
export function guess(
  headers: readonly string[],
  vocabulary: Vocabulary,
  isForbidden: (name: string) => boolean,
): GuessedMapping {
  const known = [...named(headers), ...ticks(headers, vocabulary)].filter(
    ({ column }) => !isForbiddenHeader(column.header, isForbidden),
  );
  const keys = new Set(known.map(({ column }) => column.as));
  const home = homes.find((form) => form.every((key) => keys.has(key)));
  const placed = known
    .filter(({ column: { as } }) => !homeKeys.has(as) || home?.some((key) => key === as))
    .sort((one, other) => one.at - other.at);
  return {
    mapping: { version: 1, columns: placed.map(({ column }) => column) },
    columns: accountFor(placed, headers, isForbidden),
    missing: [...(keys.has('id') ? [] : ['id' as const]), ...(home === undefined ? ['home' as const] : [])],
  };
}

/** How many columns are called what such columns are called. Talents and needs do not count: they stand in cells as well. */
export function recognised(headers: readonly string[]): number {
  return named(headers).length;
}

/** Columns that are called what such columns are called: of several for one thing, that with the surest word. */
function named(headers: readonly string[]): readonly PlacedColumn[] {
  const keys = headers.map((header) => (isForbiddenHeader(header) ? undefined : bareKey(header)));
  return (Object.keys(headerWords) as Array<keyof typeof headerWords>).flatMap((as) => {
    const found = headerWords[as].flatMap((word) => {
      const wanted = bareKey(word);
      return keys.flatMap((key, at) => (key === wanted ? [at] : []));
    });
    const chosen = lists.has(as) ? [...new Set(found)] : found.slice(0, 1);
    return chosen.map((at) => ({ at, column: { header: headers[at]!.trim(), as } }));
  });
}

const talentPrefix = /^(?:talent|aanbod|biedt|kan helpen met|offers)\s*[:\-–]\s*(\S.*)$/i;
const needPrefix = /^(?:hulpvraag|vraag|behoefte|zoekt|need)\s*[:\-–]\s*(\S.*)$/i;

/**
 * Columns that are ticked: called as a talent or need is, or as an alias of it behind a word that says which of the two.
 * A word that is a talent as well as a need is neither.
 */
function ticks(headers: readonly string[], vocabulary: Vocabulary): readonly PlacedColumn[] {
  const talents = vocabularyLexicon(vocabulary.talents);
  const needs = vocabularyLexicon(vocabulary.needs);
  const labels = {
    talents: labelsOf(vocabulary.talents),
    needs: labelsOf(vocabulary.needs),
  };
  return headers.flatMap((header, at): readonly PlacedColumn[] => {
    if (isForbiddenHeader(header)) return [];
    const [, talent] = talentPrefix.exec(header.trim()) ?? [];
    const [, need] = needPrefix.exec(header.trim()) ?? [];
    if (talent !== undefined) return ticked('talents', talent, talents, header, at);
    if (need !== undefined) return ticked('needs', need, needs, header, at);
    const word = bareKey(header);
    const [isTalent, isNeed] = [labels.talents.has(word), labels.needs.has(word)];
    if (isTalent === isNeed) return [];
    return isTalent
      ? ticked('talents', header, talents, header, at)
      : ticked('needs', header, needs, header, at);
  });
}

function ticked(
  as: 'talents' | 'needs',
  word: string,
  lexicon: Lexicon,
  header: string,
  at: number,
): readonly PlacedColumn[] {
  const meaning = lexicon.meaningOf(word);
  if (meaning === undefined || meaning === 'ambiguous') return [];
  const column: MappedColumn = { header: header.trim(), as, ticked: meaning[0]! };
  return [{ at, column }];
}

function labelsOf(entries: Vocabulary['talents'] | Vocabulary['needs']): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ slug, nl, en }) => [slug, nl, en].flatMap((word) => (word ? [bareKey(word)] : []))),
  );
}
