import { type Observation, type Pool, resolveVocabulary, sayFacts } from '../../index.js';
import { paragraph, row } from './rows.js';
import { separated } from './suggestions.js';
import { visible } from './visible.js';
import { count, name, unit } from './words.js';

/** How help went in circles, for people. */
export function tabulateObservations(
  circles: readonly Observation[],
  vocabulary: Pool['vocabulary'],
  width: number,
): string[] {
  const words = resolveVocabulary(vocabulary);
  return separated([
    ...circles.map((observation) => tabulate(observation, width, words)),
    ['For a conversation with the group: nobody is ranked and nothing is owed.'],
  ]);
}

function tabulate(
  observation: Observation,
  width: number,
  vocabulary: ReturnType<typeof resolveVocabulary>,
): string[] {
  const { circle, from, to, members, acts, facts } = observation;
  const sentences = sayFacts(facts, { language: 'en', vocabulary, nameOf: name });
  return [
    `${name(circle)}, ${from} to ${to}: ${count(members.length, 'member')}, ${count(acts, 'act')} of help`,
    ...(observation.status === 'observed' ? numbers(observation, width) : []),
    ...sentences.flatMap((sentence) => paragraph(visible(sentence), width)),
  ];
}

function numbers(
  { measures, habit: { balancedShare } }: Extract<Observation, { status: 'observed' }>,
  width: number,
): string[] {
  return [
    ...row('balance', unit(measures.balance), width),
    ...row(
      'balanced share',
      `${unit(measures.balancedShare)}; habits ${unit(balancedShare.low)} to ${unit(balancedShare.high)}`,
      width,
    ),
    ...row('circulation', unit(measures.circulation), width),
    ...row('returned', unit(measures.weighted), width),
  ];
}
