import type { CircleStory } from '../../model/dossier.js';
import { markup } from '../markup.js';
import { withPlainTexts } from '../plain.js';
import { toHelpGraph } from './help-graph.js';

/**
 * Gives who could help whom in a circle as GEXF 1.3, which Gephi opens: an edge for each need that somebody could meet. Marks
 * that XML cannot hold are written out, as `[U+0000]`.
 *
 * @example
 * const xml = toGexf(dossier.circles[0]!);
 */
export function toGexf(circle: CircleStory): string {
  const { nodes, edges } = withPlainTexts(toHelpGraph(circle));
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed" mode="static">
<attributes class="node"><attribute id="give" title="give" type="double"/><attribute id="get" title="get" type="double"/></attributes>
<attributes class="edge"><attribute id="need" title="need" type="string"/><attribute id="talent" title="talent" type="string"/></attributes>
<nodes>
${nodes.map(
  ({ key, attributes: { label, give, get } }) =>
    markup`<node id="${key}" label="${label}"><attvalues><attvalue for="give" value="${give}"/><attvalue for="get" value="${get}"/></attvalues></node>\n`,
)}</nodes>
<edges>
${edges.map(
  ({ key, source, target, attributes: { weight, need, talent } }) =>
    markup`<edge id="${key}" source="${source}" target="${target}" weight="${weight}"><attvalues><attvalue for="need" value="${need}"/>${talent === null ? [] : markup`<attvalue for="talent" value="${talent}"/>`}</attvalues></edge>\n`,
)}</edges>
</graph>
</gexf>
`.text;
}
