import { explainMissing, type Missing } from '../../index.js';
import { type Telling, tabulateFacts } from './facts.js';
import { separated } from './suggestions.js';

/** Who is missing, in sentences: a block for each circle that could be, one for seats and one for needs. */
export function tabulateMissing({ nearly, seats, unmetNeeds }: Missing, telling: Telling): string[] {
  const none = { nearly: [], seats: [], unmetNeeds: [] };
  const parts = [
    ...nearly.map((circle) => ({ ...none, nearly: [circle] })),
    ...(seats.length === 0 ? [] : [{ ...none, seats }]),
    ...(unmetNeeds.length === 0 ? [] : [{ ...none, unmetNeeds }]),
  ];
  return separated(
    (parts.length === 0 ? [none] : parts).map((part) => tabulateFacts(explainMissing(part), telling)),
  );
}
