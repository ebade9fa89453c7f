import type { Policy, RuleCode, Violation } from '../../index.js';
import { row } from './rows.js';
import { count, name, names, percentage } from './words.js';

/** Violations of one rule that are shown before the rest is counted. */
const shown = 6;

/** The rules that a circle breaks, in words. */
export function tabulateViolations(
  violations: readonly Violation[],
  policy: Policy,
  width: number,
): string[] {
  const codes = [...new Set(violations.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const broken = violations.filter((violation) => violation.code === code);
    const isPreferred = new Map<string, string>(Object.entries(policy.rules)).get(code) === 'preferred';
    return [
      ...broken
        .slice(0, shown)
        .flatMap((violation) =>
          row(isPreferred ? 'preference broken' : 'rule broken', describe[code](violation, policy), width),
        ),
      ...(broken.length > shown ? row('', `and ${broken.length - shown} more like this`, width) : []),
    ];
  });
}

const describe: Readonly<Record<RuleCode, (violation: Violation, policy: Policy) => string>> = {
  size: ({ participants }, { size }) =>
    `${count(participants.length, 'member')}, while a circle has ${size.min} to ${size.max}`,
  distance: ({ participants }, { reach }) =>
    `${names(participants)} have to walk more than ${reach.between} metres to each other, or have no way`,
  stranded: ({ participants }) => `${names(participants)} has too few others within reach`,
  dominance: ({ participants, attribute = '' }) =>
    `too many have the same label of ${name(attribute)}: ${names(participants)}`,
  daypart: (_, { dayparts }) => `no part of the week suits ${percentage(dayparts.share)} of the members`,
  language: (_, { languages }) =>
    `no language is spoken by ${percentage(languages.share)} of the members and within reach of the others`,
  apart: ({ participants }) => `${names(participants)} may not share a circle`,
  together: ({ participants }) => `${names(participants)} share one circle or have none`,
  ready: ({ participants }) => `${names(participants)} is not ready`,
  score: (_, { minimumScore }) => `the score is below ${minimumScore}`,
};
