import { createRequire } from 'node:module';
import type { LegacyHighs } from 'highs';

/** Solves linear programs in the CPLEX LP format: HiGHS, which has nothing of this library in it. */
export const highs: LegacyHighs = await createRequire(import.meta.url)('highs')();

/** An arc of a circulation: at most so much flows in it, and counts or only passes. */
export interface OracleArc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly counts: boolean;
}

/** The most that can flow round, as a linear program. */
export function oracleCirculation(arcs: readonly OracleArc[]): number {
  const counted = arcs.flatMap(({ counts }, arc) => (counts ? [`x${arc}`] : []));
  if (counted.length === 0) return 0;
  const nodes = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))];
  const even = nodes.map((node) => {
    const terms = arcs.flatMap(({ from, to }, arc) =>
      from === node ? [`- x${arc}`] : to === node ? [`+ x${arc}`] : [],
    );
    return ` n${node}: ${terms.join(' ')} = 0`;
  });
  const bounds = arcs.map(({ capacity }, arc) => ` 0 <= x${arc} <= ${capacity}`);
  const program = `Maximize\n obj: ${counted.join(' + ')}\nSubject To\n${even.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  const { Status, ObjectiveValue } = highs.solve(program);
  if (Status !== 'Optimal') throw new Error(`not solved: ${Status}`);
  return ObjectiveValue;
}
