import type { Barrier, Coach, Travel } from '../model/neighbourhood.js';
import type { Pool } from '../model/pool.js';
import { toCanonicalText } from './canonical.js';

/**
 * What surrounds the participants, in the form in which it is hashed. Lists are sorted there, so a list whose order
 * says something is written as text: the points of a line, the corners of an area, the rows of a travel matrix. Pauses
 * often where there is much.
 */
export function* toWrittenNeighbourhood({
  coaches,
  barriers,
  travel,
}: Pick<Pool, 'coaches' | 'barriers' | 'travel'>): Generator<void, object> {
  return {
    ...(coaches && { coaches: coaches.map(toWrittenCoach) }),
    ...(barriers && { barriers: barriers.map(toWrittenBarrier) }),
    ...(travel && { travel: yield* toWrittenTravel(travel) }),
  };
}

function toWrittenCoach({ area, ...coach }: Coach): object {
  return { ...coach, ...(area && { area: inOrder(area) }) };
}

function toWrittenBarrier({ line, crossings }: Barrier): object {
  return { line: inOrder(line), crossings };
}

/** Rows and columns in the order of their stops' texts: in which order stops are listed says nothing. */
function* toWrittenTravel({ unit, stops, ways }: Travel): Generator<void, object> {
  const texts = stops.map(toCanonicalText);
  const order = [...texts.keys()].sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const rows: object[] = [];
  for (const from of order) {
    rows.push({ from: stops[from]!, ways: order.map((to) => String(ways[from]![to])).join() });
    yield;
  }
  return { unit, rows };
}

function inOrder(items: readonly unknown[]): string {
  return items.map(toCanonicalText).join();
}
