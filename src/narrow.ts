import { parsePool } from './input/parse-pool.js';
import { parseTheme } from './input/parse-theme.js';
import { wholePool } from './input/whole-pool.js';
import type { CompactPool } from './model/compact-pool.js';
import type { BackgroundRule, Participant, Pool, PoolInput } from './model/pool.js';
import { seatedIn } from './model/seated.js';
import type { Theme, ThemeInput } from './model/theme.js';

/** A pool for a circle on a theme. */
export interface ThemedPool {
  /** The same pool, with nobody ready for a place but those whom the theme is about. */
  readonly pool: Pool;
  /** How many of those who were ready and have no place are eligible. */
  readonly eligible: number;
  /** How many of them are not. */
  readonly leftOut: {
    /** They have another label. */
    readonly otherLabel: number;
    /** They have none of the talents and none of the needs. */
    readonly otherSubject: number;
    /** Nothing else keeps them out but that a label of them is unknown: ask them. */
    readonly unknownLabel: number;
  };
}

/**
 * Narrows a pool to a theme: whoever is not eligible is no candidate in it, so they neither get a place nor count in the value.
 * The attributes of the theme are alike on purpose, so they are left out of the composition rules and of the mix; all others are
 * not. Running circles stay as they are.
 *
 * @throws InputError when the pool or the theme cannot be used.
 * @example
 * const { pool: older, leftOut } = narrowToTheme(pool, { purpose: 'coffee for the over-65s', attributes: { age: ['65-plus'] } });
 */
export function narrowToTheme(pool: PoolInput | CompactPool, theme: ThemeInput): ThemedPool {
  const whole = wholePool(pool);
  const parsed = parseTheme(theme, whole);
  const seated = new Set(whole.circles.flatMap(seatedIn));
  const counts = { eligible: 0, otherLabel: 0, otherSubject: 0, unknownLabel: 0 };
  const participants = whole.participants.map((person) => {
    if (!person.ready || seated.has(person.id)) return person;
    const outcome = judge(person, parsed);
    counts[outcome]++;
    return outcome === 'eligible' ? person : { ...person, ready: false };
  });
  const { eligible, ...leftOut } = counts;
  const backgrounds = themedRules(whole.backgrounds, parsed);
  return { pool: parsePool({ ...whole, participants, backgrounds }), eligible, leftOut };
}

function judge(
  { backgrounds, talents, needs }: Participant,
  theme: Theme,
): 'eligible' | keyof ThemedPool['leftOut'] {
  const labels = Object.entries(theme.attributes).map(([attribute, wanted]) =>
    Object.hasOwn(backgrounds, attribute) ? wanted.includes(backgrounds[attribute]!) : undefined,
  );
  if (labels.includes(false)) return 'otherLabel';
  const asksSubject = theme.talents.length + theme.needs.length > 0;
  const hasSubject =
    talents.some(({ talent }) => theme.talents.includes(talent)) ||
    needs.some(({ need }) => theme.needs.includes(need));
  if (asksSubject && !hasSubject) return 'otherSubject';
  return labels.includes(undefined) ? 'unknownLabel' : 'eligible';
}

/** The rules of a pool, with the attributes of the theme marked as such. What the pool says of a purpose stays. */
function themedRules(rules: readonly BackgroundRule[], { attributes, purpose }: Theme): BackgroundRule[] {
  const themed = new Set(Object.keys(attributes));
  const known = new Set(rules.map(({ attribute }) => attribute));
  return [
    ...rules.map((rule) => (themed.has(rule.attribute) ? { purpose, ...rule, theme: true } : rule)),
    ...[...themed]
      .filter((attribute) => !known.has(attribute))
      .sort()
      .map((attribute) => ({ attribute, theme: true, purpose })),
  ];
}
