import type { AbstractGraph } from 'graphology-types';
import type { Fact } from '../model/facts/facts.js';
import type { Mixing, NetworkShape, ShapeOptions } from '../model/network.js';
import type { BackgroundRule, Participant } from '../model/pool.js';
import { measureMixing } from '../network/mixing.js';
import type { Network } from '../network/network.js';
import {
  countGroups,
  density,
  labelModularity,
  measureCentrality,
  measureReach,
  shareThrough,
} from '../network/shape.js';
import { createRandom } from '../search/random.js';

type Backgrounds = NonNullable<ShapeOptions['backgrounds']>;

/** Shares from which something is worth a word. */
const told = { through: 0.5, beyondChance: 0.15, chance: 0.05 } as const;

/**
 * Describes the shape of a network.
 *
 * @param graph the same network: nodes in the order of its people
 */
export function describeShape(
  network: Network,
  graph: AbstractGraph,
  backgrounds: Backgrounds,
): NetworkShape {
  const centrality = measureCentrality(graph);
  const reach = measureReach(network);
  const { people } = network;
  return {
    people,
    arcs: network.arcs,
    density: density(network),
    reach: reach === null || people < 2 ? null : reach.pairs / (people * (people - 1)),
    groups: countGroups(network),
    betweenness: centrality?.betweenness ?? null,
    through: centrality?.betweenness && reach ? shareThrough(centrality.betweenness, reach) : null,
    closeness: centrality?.closeness ?? null,
    mixing: Object.keys(backgrounds)
      .sort()
      .flatMap((attribute) => describeMixing(attribute, backgrounds[attribute]!, network, graph)),
  };
}

function describeMixing(
  attribute: string,
  names: ReadonlyArray<string | undefined>,
  network: Network,
  graph: AbstractGraph,
): Mixing[] {
  const numbers = new Map<string, number>();
  const labels = names.map((name) => {
    if (name === undefined) return -1;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const mixed = measureMixing(network, labels, createRandom(1).below);
  return mixed === null ? [] : [{ attribute, ...mixed, modularity: labelModularity(graph, labels) }];
}

/** What the shape of a circle's help means, for its coach. */
export function tellShape(shape: NetworkShape, members: readonly string[]): Fact[] {
  const { density, reach, groups, mixing, arcs } = shape;
  if (arcs === 0 || density === null || reach === null) return [];
  return [
    { code: 'help-spread', density, reach },
    ...(groups > 1 ? [{ code: 'separate-groups', groups } as const] : []),
    ...findThrough(shape, members),
    ...mixing
      .filter(
        ({ within, byChance, chance }) => within - byChance >= told.beyondChance && chance <= told.chance,
      )
      .map(
        ({ attribute, within, byChance }): Fact => ({
          code: 'help-among-alike',
          attribute,
          within,
          byChance,
        }),
      ),
  ];
}

/**
 * Members through whom most help passes that needs somebody in between. Not where that holds of half of all or more, as in a ring: then
 * it is how help runs in this circle and says nothing of one of them. Nor where hardly any help needs somebody in between.
 */
function findThrough({ through, reach, density }: NetworkShape, members: readonly string[]): Fact[] {
  const people = members.length;
  const indirect = (reach! - density!) * people * (people - 1);
  if (through === null || indirect < people - 0.5) return [];
  const found = members.flatMap((participant, position): Fact[] => {
    const share = through[position] ?? 0;
    return share < told.through ? [] : [{ code: 'help-through-one', participant, share }];
  });
  return 2 * found.length < people ? found : [];
}

/** The labels of people by attribute, of all attributes that one of them has and that are no theme. */
export function backgroundsOf(
  people: ReadonlyArray<Pick<Participant, 'backgrounds'>>,
  rules: readonly BackgroundRule[],
): Backgrounds {
  const themes = new Set(rules.filter(({ theme }) => theme).map(({ attribute }) => attribute));
  const attributes = [...new Set(people.flatMap(({ backgrounds }) => Object.keys(backgrounds)))].filter(
    (attribute) => !themes.has(attribute),
  );
  return Object.fromEntries(
    attributes.map((attribute) => [
      attribute,
      people.map(({ backgrounds }) =>
        Object.hasOwn(backgrounds, attribute) ? backgrounds[attribute] : undefined,
      ),
    ]),
  );
}
