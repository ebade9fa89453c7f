import type { Fact } from '../model/facts/facts.js';
import type { FairnessReport, WaitingWeeks } from '../model/fairness.js';

/** What there is to say about whether a run is fair, of as much as its report holds. */
export function factsOf(report: FairnessReport): Fact[] {
  const { considered, placed, leftOver, reasons, waiting, chances, backgrounds, unmetNeeds } = report;
  return [
    { code: 'run-considered', considered, placed, leftOver },
    ...reasons.map(({ code, people }): Fact => ({ code: 'left-over-for', reason: code, people })),
    ...(waiting.placed === null
      ? []
      : [{ code: 'run-waiting', group: 'placed', ...inWeeks(waiting.placed) } as const]),
    ...(waiting.leftOver === null
      ? []
      : [{ code: 'run-waiting', group: 'left-over', ...inWeeks(waiting.leftOver) } as const]),
    { code: 'run-chances', ...chances },
    ...backgrounds.flatMap(({ attribute, labels, others }): Fact[] => [
      ...labels.map((label): Fact => ({ code: 'run-label', attribute, ...label })),
      ...(others === null ? [] : [{ code: 'run-other-labels', attribute, ...others } as const]),
    ]),
    ...unmetNeeds.map((need): Fact => ({ code: 'unmet-need', ...need })),
  ];
}

/** Sentences speak of whole weeks that have passed. */
function inWeeks({ people, median, longest }: WaitingWeeks): WaitingWeeks {
  return { people, median: Math.floor(median), longest: Math.floor(longest) };
}
