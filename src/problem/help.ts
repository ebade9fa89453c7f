import { abilitiesOf, remoteShare } from '../graph/help.js';
import { nodeKey, type ParticipantNode, type PoolGraph } from '../graph/pool-graph.js';
import { compileLists } from './lists.js';
import type { Problem } from './problem.js';

interface Need {
  readonly mutual: number;
  readonly remoteShare: number;
}

type HelpNumbers = Pick<
  Problem,
  'statements' | 'needStart' | 'need' | 'needWeight' | 'strength' | 'statesBothSides'
>;

/**
 * Who needs what, and how strongly others can help with it; and the slug of each need.
 *
 * @param reach `[people × people]` reach factors
 */
export function compileHelp(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
  reach: Float64Array,
): { readonly numbers: HelpNumbers; readonly slugs: readonly string[] } {
  const stated = people.map(({ id }) => statementsOf(graph, id));
  const slugs = [...new Set(stated.flatMap(({ needs }) => needs.map(({ slug }) => slug)))].sort();
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const needs = slugs.map((slug) => needOf(graph, slug));
  const lists = compileLists(
    stated,
    ({ needs: list }) => list.map(({ slug }) => indexOf.get(slug)!),
    'needStart',
    'need',
  );
  const numbers = {
    statements: lists.need.length,
    ...lists,
    needWeight: Float64Array.from(stated.flatMap(({ needs: list }) => list.map(({ weight }) => weight))),
    strength: measureStrength(graph, people, { slugs, needs, ...lists }, reach),
    statesBothSides: Uint8Array.from(stated, ({ needs: list, offers }) =>
      list.length > 0 && (offers || list.some(({ slug }) => needs[indexOf.get(slug)!]!.mutual > 0)) ? 1 : 0,
    ),
  };
  return { numbers, slugs };
}

/** `h(i,j,s) = max(g(i,j), remoteShare(s)) * ability(i,s)` for every person i and every need s that a j states. */
function measureStrength(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
  {
    slugs,
    needs,
    needStart,
    need,
  }: { slugs: readonly string[]; needs: readonly Need[] } & Pick<Problem, 'needStart' | 'need'>,
  reach: Float64Array,
): Float64Array {
  const strength = new Float64Array(people.length * need.length);
  for (const [helper, { id }] of people.entries()) {
    const abilities = abilitiesOf(graph, id);
    const ability = Float64Array.from(slugs, (slug) => abilities.get(slug) ?? 0);
    for (let receiver = 0; receiver < people.length; receiver++) {
      if (receiver === helper) continue;
      const near = reach[helper * people.length + receiver]!;
      for (let statement = needStart[receiver]!; statement < needStart[receiver + 1]!; statement++) {
        const wanted = need[statement]!;
        strength[helper * need.length + statement] =
          Math.max(near, needs[wanted]!.remoteShare) * ability[wanted]!;
      }
    }
  }
  return strength;
}

/** A participant's needs, by slug, and whether they offer a talent. */
function statementsOf(
  graph: PoolGraph,
  id: string,
): { needs: { slug: string; weight: number }[]; offers: boolean } {
  const needs: { slug: string; weight: number }[] = [];
  let offers = false;
  graph.forEachOutEdge(
    nodeKey.participant(id),
    (_edge, statement, _source, _target, _participant, subject) => {
      if (statement.kind === 'offers') offers = true;
      if (statement.kind === 'seeks' && subject.kind === 'need') {
        needs.push({ slug: subject.slug, weight: statement.weight });
      }
    },
  );
  return { needs: needs.sort((a, b) => (a.slug < b.slug ? -1 : 1)), offers };
}

function needOf(graph: PoolGraph, slug: string): Need {
  const node = graph.getNodeAttributes(nodeKey.need(slug));
  if (node.kind !== 'need') throw new RangeError('the graph holds no such need');
  return { mutual: node.mutual, remoteShare: remoteShare[node.mode] };
}
