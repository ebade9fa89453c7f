import type { Reciprocity } from '../../index.js';
import { row } from './rows.js';
import { count, unit } from './words.js';

/** Measures of a network, for people. */
export function tabulateReciprocity(measures: Reciprocity, width: number): string[] {
  const { people, arcs, weight, binary, gini } = measures;
  return [
    `Reciprocity: ${count(people, 'person').replace('persons', 'people')}, ${count(arcs, 'tie')}, weight ${Number(weight.toPrecision(6))}`,
    ...row('balance', `${unit(measures.balance)}: balanced share times taking part`, width),
    ...row(
      'balanced share',
      `${unit(measures.balancedShare)} of the help is by people who get as much`,
      width,
    ),
    ...row('taking part', `${unit(measures.takingPart)} of the people both give and get`, width),
    ...row('circulation', `${unit(measures.circulation)} of the help can go round in closed loops`, width),
    ...row('returned', `${unit(measures.weighted)} of the help comes back from the same person`, width),
    ...row('ties both ways', `${unit(binary.reciprocity)}; against chance ${unit(binary.rho)}`, width),
    ...row('uneven giving', `${unit(gini.give)}; uneven getting ${unit(gini.get)}`, width),
    ...row('only give', `${measures.onlyGives}`, width),
    ...row('only get', `${measures.onlyGets}`, width),
    ...row('neither', `${measures.noExchange}`, width),
  ];
}
