import type { PolicyInput } from '../../src/model/policy.js';
import type { PoolInput } from '../../src/model/pool.js';
import type { Compiled } from '../../src/problem/compile.js';
import { type Circle, createCircle, seatMembers } from '../../src/scoring/circle.js';
import { computeHelp } from '../../src/scoring/help.js';
import { compiled } from '../problem/compiled.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

/** A circle of some people of a pool, or of all in the order of the pool, with the help among them. */
export function seated(
  input: PoolInput,
  { members, policy }: { readonly members?: readonly string[]; readonly policy?: PolicyInput } = {},
): Circle {
  const everybody = compiled(input, policy === undefined ? {} : { policy });
  return seatedIn(everybody, members ?? everybody.legend.participants);
}

/** A circle of some of the people of a problem, by id, with the help among them. */
export function seatedIn({ problem, legend }: Compiled, members: readonly string[]): Circle {
  const circle = createCircle(problem, members.length, { withFlow: true });
  const people = members.map((id) => legend.participants.indexOf(id));
  seatMembers(circle, people, people.length);
  computeHelp(circle);
  return circle;
}

/** Members who help each other by just so much: `0>1:3` for 3 from the first to the second. */
export function exchange(people: number, ...flows: string[]): PoolInput {
  const edges = flows.map((flow) => flow.split(/[>:]/).map(Number) as [number, number, number]);
  const most = Math.max(...edges.map(([, , weight]) => weight));
  return pool(
    Array.from({ length: people }, (_, person) =>
      participant(`p${person}`, {
        talents: edges.filter(([giver]) => giver === person).map(([from, to]) => `talent-${from}-${to}`),
        needs: edges
          .filter(([, receiver]) => receiver === person)
          .map(([from, to, weight]) => ({ need: `need-${from}-${to}`, weight: weight / most })),
      }),
    ),
    {
      vocabulary: {
        talents: edges.map(([from, to]) => `talent-${from}-${to}`),
        needs: edges.map(([from, to]) => `need-${from}-${to}`),
        meets: edges.map(([from, to]) => [`talent-${from}-${to}`, `need-${from}-${to}`, 1] as const),
      },
    },
  );
}

/** Members with one background, a letter each; a dot stands for unknown. */
export function labelled(letters: string): PoolInput {
  return pool(
    [...letters].map((label, position) =>
      participant(`${label}${position}`, label === '.' ? {} : { backgrounds: { group: label } }),
    ),
  );
}

/** Members along a street, at so many metres from its beginning each. */
export function street(...metres: number[]): PoolInput {
  return pool(
    metres.map((each, position) => participant(`p${position}`, { home: metresNorth(maassluis, each) })),
  );
}

/** Walking metres are metres as the crow flies. */
export const asTheCrowFlies: PolicyInput = { reach: { detour: 1 } };
