import type { HelpRelation } from '../model/facts/circle.js';
import type { Names, Wording } from './wording.js';

/** Dutch, as coaches and members speak it: language level B1. */
export const nl: Wording = {
  // One circle
  helps: (help, names) => `${helps(help, names)}.`,
  'help-loop': ({ steps }, names) => `${list(steps.map((help) => helps(help, names)))}.`,
};

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} kan ${names.person(receiver)} helpen met ${names.need(need)}`;
}

/** `a`, `a en b`, `a, b en c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}
