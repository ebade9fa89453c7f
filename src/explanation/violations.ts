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
      const named = found.map((breach) => nameBreach(rule.code, breach, legend, part)).sort(byPeople);
      // A set that the pool states twice is one set.
      return named.filter(
        (violation, position) => position === 0 || !isSame(violation, named[position - 1]!),
      );
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

/** By the first ids that differ, fewer people before more, then by attribute. */
function byPeople(a: Violation, b: Violation): number {
  for (const [position, id] of a.participants.entries()) {
    const other = b.participants[position];
    if (other === undefined) return 1;
    if (id !== other) return id < other ? -1 : 1;
  }
  // Sorting is stable: of the same people attributes stay in order.
  return a.participants.length - b.participants.length;
}

function isSame(a: Violation, b: Violation): boolean {
  return (
    a.attribute === b.attribute &&
    a.participants.length === b.participants.length &&
    a.participants.every((id, position) => id === b.participants[position])
  );
}
