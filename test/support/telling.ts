import { type Fact, sayFacts } from '../../src/index.js';
import { numbersWith } from '../../src/wording/numbers.js';

const numbers = {
  nl: numbersWith({ decimal: ',', thousands: '.' }),
  en: numbersWith({ decimal: '.', thousands: ',' }),
};

/** Everything in a fact, however deep. */
export function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

/** How the numbers of a fact may be written in its sentence. */
export function writtenNumbers(fact: Fact, language: 'nl' | 'en'): Set<string> {
  const { whole, unit, fine, percentage } = numbers[language];
  // A sentence has words instead of a sign: more or less, higher or lower.
  const found = leavesOf(fact)
    .filter((leaf) => typeof leaf === 'number')
    .map(Math.abs);
  return new Set(
    found.flatMap((number) => [
      whole(number),
      unit(number),
      fine(number),
      percentage(number).replace('%', ''),
    ]),
  );
}

/** Numbers in sentences that are in none of their facts, names of people, circles and things aside. */
export function strayNumbers(facts: readonly Fact[], language: 'nl' | 'en'): string[] {
  return facts.flatMap((fact) => {
    const [sentence] = sayFacts([fact], { language, nameOf: () => 'somebody' });
    const known = writtenNumbers(fact, language);
    const unquoted = sentence!.replace(/‘[^’]*’/g, '').replace(/\b(circle|cirkel) [\w-]+/gi, '');
    // Places are written as maps take them, in any language.
    const places = leavesOf(fact).flatMap((leaf) => (typeof leaf === 'number' ? [leaf.toFixed(4)] : []));
    return numbersIn(unquoted).filter((number) => !known.has(number) && !places.includes(number));
  });
}

/** Numbers as they stand in a sentence. */
export function numbersIn(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
