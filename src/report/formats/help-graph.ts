import type { CircleStory } from '../../model/dossier.js';

/** Who could help whom, as graphology serializes graphs: `Graph.from` takes it, and so does sigma.js by way of that. */
export interface HelpGraph {
  readonly attributes: { readonly name: string };
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: false };
  readonly nodes: ReadonlyArray<{
    readonly key: string;
    readonly attributes: { readonly label: string; readonly give: number; readonly get: number };
  }>;
  readonly edges: ReadonlyArray<{
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: {
      readonly weight: number;
      readonly need: string;
      /** `null` where both have the need and meet it for each other. */
      readonly talent: string | null;
    };
  }>;
}

/**
 * Gives who could help whom in a circle as a graph for other programs: an edge for each need that somebody could meet.
 *
 * @example
 * const graph = toHelpGraph(dossier.circles[0]!);
 */
export function toHelpGraph({ id, members, help }: CircleStory): HelpGraph {
  return {
    attributes: { name: id },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: members.map(({ participant, give, get }) => ({
      key: participant,
      attributes: { label: participant, give, get },
    })),
    edges: help.map(({ giver, receiver, need, talent, amount }, place) => ({
      key: `${place}`,
      source: giver,
      target: receiver,
      attributes: { weight: amount, need, talent },
    })),
  };
}
