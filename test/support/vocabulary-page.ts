import type { Vocabulary } from '../../src/index.js';

/** The reference page of the shipped vocabulary, made from its data so that it cannot differ from them. */
export function vocabularyPage({ talents, needs, meets }: Vocabulary): string {
  const cell = (text: string | number | undefined): string => `${text ?? ''}`;
  const row = (...cells: (string | number | undefined)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const strengths = (need: string): string =>
    meets
      .filter((each) => each.need === need)
      .sort((a, b) => b.strength - a.strength)
      .map(({ talent, strength }) => `\`${talent}\` ${strength}`)
      .join(', ');
  return [
    '# Which talents and needs does the shipped vocabulary have?',
    '',
    'A pool states talents and needs by slug. These are the slugs of `"vocabulary": "buurtcirkel"`; labels and other words are for people',
    'and are not accepted as input. A pool may bring an own vocabulary, or add to this one: see [pool](pool.md#vocabulary).',
    '',
    '## Talents',
    '',
    row('slug', 'Dutch', 'English'),
    row('---', '---', '---'),
    ...talents.map(({ slug, nl, en }) => row(`\`${slug}\``, nl, en)),
    '',
    '## Needs',
    '',
    'Mode says how distance counts: in full (`in-person`), for half at most (`either`), or not (`remote`). Mutual is how well two people who',
    'both have the need meet it for each other. Met by: talents and how well they meet it, 1 direct, 0.7 strong, 0.4 partial.',
    '',
    row('slug', 'Dutch', 'English', 'mode', 'mutual', 'sensitive', 'met by'),
    row('---', '---', '---', '---', '---', '---', '---'),
    ...needs.map(({ slug, nl, en, mode, mutual, sensitive }) =>
      row(`\`${slug}\``, nl, en, mode, mutual, sensitive ? 'yes' : 'no', strengths(slug)),
    ),
    '',
    '## What neighbours do not do',
    '',
    row('need', 'Dutch', 'English'),
    row('---', '---', '---'),
    ...needs.flatMap(({ slug, boundary }) =>
      boundary ? [row(`\`${slug}\``, boundary.nl, boundary.en)] : [],
    ),
    '',
  ].join('\n');
}
