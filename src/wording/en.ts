import type { HelpRelation } from '../model/facts/circle.js';
import type { Names, Wording } from './wording.js';

/** Plain English. */
export const en: Wording = {
  // One circle
  helps: (help, names) => `${helps(help, names)}.`,
  'help-loop': ({ steps }, names) => `${list(steps.map((help) => helps(help, names)))}.`,
};

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} could help ${names.person(receiver)} with ${names.need(need)}`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
