import { inspect } from 'node:util';
import { isRecognisable, marksIn } from './fields.js';
import * as data from './inputs.js';

/** What a mark says something about. */
export type Subject =
  | 'ids'
  | 'circle ids'
  | 'homes'
  | 'statements'
  | 'labels'
  | 'attributes'
  | 'purposes'
  | 'languages'
  | 'referrers'
  | 'facilities'
  | 'slugs'
  | 'words'
  | 'other words'
  | 'strengths'
  | 'circles'
  | 'surroundings'
  | 'places'
  | 'policy'
  | 'ledger'
  | 'costs'
  | 'spreadsheet'
  | 'foreign';

/** Texts by what follows `zqx` in them, but for a number at the end. */
const textSubjects: Readonly<Record<string, Subject>> = {
  Id: 'ids',
  Newcomer: 'ids',
  Circle: 'circle ids',
  OtherCircle: 'circle ids',
  NewCircle: 'circle ids',
  Proposed: 'circle ids',
  SavedCircle: 'circle ids',
  Label: 'labels',
  SharedLabel: 'labels',
  Mapped: 'labels',
  Attribute: 'attributes',
  Purpose: 'purposes',
  ThemePurpose: 'purposes',
  lang: 'languages',
  Referrer: 'referrers',
  Requires: 'facilities',
  Facility: 'facilities',
  Talent: 'slugs',
  BareTalent: 'slugs',
  RareTalent: 'slugs',
  Need: 'slugs',
  BareNeed: 'slugs',
  TalentNl: 'words',
  TalentEn: 'words',
  NeedNl: 'words',
  NeedEn: 'words',
  TalentGroup: 'words',
  NeedGroup: 'words',
  TalentAlias: 'other words',
  NeedAlias: 'other words',
  BoundaryNl: 'other words',
  BoundaryEn: 'other words',
  Hall: 'surroundings',
  Barn: 'surroundings',
  Coach: 'surroundings',
  OtherCoach: 'surroundings',
  Volunteer: 'surroundings',
  OtherVolunteer: 'surroundings',
  Partner: 'surroundings',
  OtherPartner: 'surroundings',
};

/** Numbers and dates by where they stand; the first that fits. */
const valueSubjects: ReadonlyArray<readonly [RegExp, Subject]> = [
  [/^pool\.(participants|volunteers)\[\]\.home|^(referral|gridReferral)\.home/, 'homes'],
  [/^pool\.participants|^(referral|gridReferral)/, 'statements'],
  [/^pool\.vocabulary/, 'strengths'],
  [/^pool\.circles/, 'circles'],
  [/^pool\./, 'places'],
  [/^policy/, 'policy'],
  [/^ledger/, 'ledger'],
  [/^costs/, 'costs'],
];

const { pool, referral, gridReferral, policy, ledger, costs } = data;

/** Numbers and dates of all inputs that can be told from any other. */
const values: ReadonlyArray<{ readonly text: string; readonly subject: Subject }> = marksIn({
  pool,
  referral,
  gridReferral,
  policy,
  ledger,
  costs,
})
  .filter((mark) => isRecognisable(mark) && !String(mark.value).includes('zqx'))
  .map(({ field, value }) => ({
    text: String(value),
    subject: valueSubjects.find(([pattern]) => pattern.test(field))![1],
  }));

/** What some output says something about: anything at all that is found in it. */
export function subjectsIn(output: unknown): Subject[] {
  const text = textOf(output);
  const found = new Set<Subject>();
  for (const [, name] of text.matchAll(/zqx([a-z]*)/gi)) {
    const subject = Object.entries(textSubjects).find(([each]) => each.toLowerCase() === name!.toLowerCase());
    found.add(subject?.[1] ?? (/^(header|cell|other$|separator)/i.test(name!) ? 'spreadsheet' : 'foreign'));
  }
  for (const { text: value, subject } of values) if (holds(text, value)) found.add(subject);
  return [...found].sort();
}

/** What of an input can be found in a text beside what holds `zqx`. */
export function valuesOf(input: unknown): ReadonlyMap<string, string> {
  return new Map(
    marksIn(input)
      .filter((mark) => isRecognisable(mark) && !String(mark.value).includes('zqx'))
      .map(({ field, value }) => [String(value), field]),
  );
}

/** Whether anything of an input, or anything planted, is in what was thrown: message, path, stack, cause or property. */
export function leaksIn(thrown: unknown, known: ReadonlyMap<string, string>): string[] {
  const text = textOf(thrown);
  const told = [...known].filter(([value]) => holds(text, value)).map(([, field]) => field);
  return [...(text.match(/zqx[a-z]*|7391735/gi) ?? []), ...told];
}

/** Whether a number or date stands in a text by itself, and not in the middle of another number. */
function holds(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (!/[\d.]/.test(text[at - 1] ?? '') && !/\d/.test(text[at + value.length] ?? '')) return true;
  }
  return false;
}

/** All of a value as text: texts as they are, and of objects also what is hidden. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const hidden = inspect(value, {
    depth: 30,
    showHidden: true,
    maxArrayLength: null,
    maxStringLength: null,
    numericSeparator: false,
  });
  return value instanceof Error ? `${value.message}\n${value.stack}\n${hidden}` : hidden;
}
