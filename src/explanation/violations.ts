import type { Violation } from '../model/evaluation.js';
import type { Pool } from '../model/pool.js';
import type { Legend } from '../problem/legend.js';
import type { Circle } from '../scoring/circle.js';
import { type Breach, everybody } from '../scoring/rules/rule.js';
import { rules, severityOf } from '../scoring/rules.js';
import { isTooLow } from '../scoring/score.js';

/** Every way in which a seated circle breaks a rule that is looked at, by rule and then by the people concerned. */
export function findViolations(circle: Circle, score: number, legend: Legend, part: Pool): Violation[] {
  const { policy } = circle.problem;
  const violations = rules
    .filter(({ code }) => severityOf(code, policy) !== 'off')
    .flatMap((rule) => {
      const found: Breach[] = [];
      rule.shortfall(circle, found);
      return found.map((breach) => nameBreach(rule.code, breach, legend, part)).sort(byPeople);
    });
  if (isTooLow(score, policy)) violations.push(nameBreach('score', everybody(circle), legend, part));
  return violations;
}

function nameBreach(code: Violation['code'], breach: Breach, legend: Legend, part: Pool): Violation {
  // A set that must stay together is named whole, with the people who are outside the circle.
  const ids =
    breach.together === undefined
      ? breach.people.map((person) => legend.participants[person]!)
      : part.together[breach.together]!;
  const participants = [...ids].sort();
  return breach.attribute === undefined
    ? { code, participants }
    : { code, participants, attribute: legend.attributes[breach.attribute]! };
}

function byPeople(a: Violation, b: Violation): number {
  return compare(key(a), key(b)) || compare(a.attribute ?? '', b.attribute ?? '');
}

function key({ participants }: Violation): string {
  return JSON.stringify(participants);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
