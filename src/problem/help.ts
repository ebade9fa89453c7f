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
  'needs' | 'remoteShare' | 'ability' | 'needStart' | 'need' | 'needWeight' | 'statesBothSides'
>;

/** Who needs what, and who can help with it; and the slug of each need. */
export function compileHelp(
  graph: PoolGraph,
  people: readonly ParticipantNode[],
): { readonly numbers: HelpNumbers; readonly slugs: readonly string[] } {
  const stated = people.map(({ id }) => statementsOf(graph, id));
  const slugs = [...new Set(stated.flatMap(({ needs }) => needs.map(({ slug }) => slug)))].sort();
  const indexOf = new Map(slugs.map((slug, index) => [slug, index]));
  const needs = slugs.map((slug) => needOf(graph, slug));
  const ability = new Float64Array(people.length * needs.length);
  for (const [person, { id }] of people.entries()) {
    for (const [slug, value] of abilitiesOf(graph, id)) {
      const need = indexOf.get(slug);
      if (need !== undefined) ability[person * needs.length + need] = value;
    }
  }
  const numbers = {
    needs: needs.length,
    remoteShare: Float64Array.from(needs, (need) => need.remoteShare),
    ability,
    ...compileLists(
      stated,
      ({ needs: list }) => list.map(({ slug }) => indexOf.get(slug)!),
      'needStart',
      'need',
    ),
    needWeight: Float64Array.from(stated.flatMap(({ needs: list }) => list.map(({ weight }) => weight))),
    statesBothSides: Uint8Array.from(stated, ({ needs: list, offers }) =>
      list.length > 0 && (offers || list.some(({ slug }) => needs[indexOf.get(slug)!]!.mutual > 0)) ? 1 : 0,
    ),
  };
  return { numbers, slugs };
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
