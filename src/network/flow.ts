/** Something to be sent through arcs with room and a cost for each unit. All numbers are whole, so all sums are exact. */
export interface FlowProblem {
  readonly nodes: number;
  readonly arcs: number;
  /** `[arcs]` */
  readonly from: Int32Array;
  /** `[arcs]` */
  readonly to: Int32Array;
  /** `[arcs]` 0 or more. */
  readonly capacity: Float64Array;
  /** `[arcs]` 0 or more, and small: time grows with the cost of the dearest way. */
  readonly cost: Int32Array;
  /** `[nodes]` what starts at a node; below 0, what ends there. Adds up to 0. */
  readonly supply: Float64Array;
}

/**
 * The cheapest way to send everything to where it is asked for, as an amount for each arc. There must be one.
 *
 * Ways of the same cost are filled together, the cheapest first: the primal-dual method (Ford and Fulkerson 1957), with
 * buckets for distances (Dial 1969, doi:10.1145/363269.363610) and blocking flows (Dinic 1970) among the arcs that lie on
 * cheapest ways. So the rounds are no more than the different costs of ways, whatever the amounts.
 */
export function cheapestFlow(problem: FlowProblem): Float64Array {
  const { arcs, capacity } = problem;
  const residual = layOutResidual(problem);
  while (lift(residual)) fill(residual);
  const flow = new Float64Array(arcs);
  for (let arc = 0; arc < arcs; arc++) flow[arc] = capacity[arc]! - residual.room[2 * arc]!;
  return flow;
}

/** What can still be sent: along an arc (edge 2 × arc), or back along it (the edge after that). */
interface Residual {
  readonly nodes: number;
  /** `[nodes + 1]` where the edges of each node start in `edges`. */
  readonly start: Int32Array;
  readonly edges: Int32Array;
  /** `[edges]` node at the end of an edge. */
  readonly head: Int32Array;
  readonly room: Float64Array;
  readonly cost: Int32Array;
  /** `[nodes]` what is still to leave a node; below 0, to come. */
  readonly excess: Float64Array;
  /** `[nodes]` price of being at a node: no edge with room costs less than the difference of its two. */
  readonly price: Float64Array;
  readonly distance: Int32Array;
  readonly level: Int32Array;
  readonly next: Int32Array;
  readonly queue: Int32Array;
}

function layOutResidual({ nodes, arcs, from, to, capacity, cost, supply }: FlowProblem): Residual {
  const start = new Int32Array(nodes + 1);
  const head = new Int32Array(2 * arcs);
  const room = new Float64Array(2 * arcs);
  const costs = new Int32Array(2 * arcs);
  for (let arc = 0; arc < arcs; arc++) {
    head[2 * arc] = to[arc]!;
    head[2 * arc + 1] = from[arc]!;
    room[2 * arc] = capacity[arc]!;
    costs[2 * arc] = cost[arc]!;
    costs[2 * arc + 1] = -cost[arc]!;
    start[from[arc]! + 1] = start[from[arc]! + 1]! + 1;
    start[to[arc]! + 1] = start[to[arc]! + 1]! + 1;
  }
  for (let node = 0; node < nodes; node++) start[node + 1] = start[node + 1]! + start[node]!;
  const place = start.slice();
  const edges = new Int32Array(2 * arcs);
  for (let edge = 0; edge < 2 * arcs; edge++) {
    const tail = head[edge ^ 1]!;
    edges[place[tail]!] = edge;
    place[tail] = place[tail]! + 1;
  }
  return {
    nodes,
    start,
    edges,
    head,
    room,
    cost: costs,
    excess: supply.slice(),
    price: new Float64Array(nodes),
    distance: new Int32Array(nodes),
    level: new Int32Array(nodes),
    next: new Int32Array(nodes),
    queue: new Int32Array(nodes),
  };
}

/**
 * Sets prices so that the cheapest ways from where something is left to where something is asked for cost nothing beyond
 * them; `false` when nothing is left.
 */
function lift(residual: Residual): boolean {
  const { nodes, start, edges, head, room, cost, excess, price, distance } = residual;
  const far = 2 ** 31 - 1;
  distance.fill(far);
  const buckets: number[][] = [[]];
  const seen: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (!(excess[node]! > 0)) continue;
    distance[node] = 0;
    buckets[0]!.push(node);
    seen.push(node);
  }
  for (let reached = 0; reached < buckets.length; reached++) {
    const bucket = buckets[reached];
    if (bucket === undefined) continue;
    // Grows while it is gone through, by edges that cost nothing.
    for (let at = 0; at < bucket.length; at++) {
      const node = bucket[at]!;
      if (distance[node] !== reached) continue;
      if (excess[node]! < 0) {
        // Those further away would all rise by as much; so instead those that are nearer fall.
        for (const each of seen) {
          if (distance[each]! < reached) price[each] = price[each]! - (reached - distance[each]!);
        }
        return true;
      }
      for (let place = start[node]!; place < start[node + 1]!; place++) {
        const edge = edges[place]!;
        if (!(room[edge]! > 0)) continue;
        const end = head[edge]!;
        const until = reached + cost[edge]! + price[node]! - price[end]!;
        if (until >= distance[end]!) continue;
        if (distance[end] === far) seen.push(end);
        distance[end] = until;
        const later = buckets[until];
        if (later === undefined) buckets[until] = [end];
        else later.push(end);
      }
    }
  }
  return false;
}

/** Sends as much as can be along edges that cost nothing beyond the prices. */
function fill(residual: Residual): void {
  while (findLevels(residual)) {
    residual.next.set(residual.start.subarray(0, residual.nodes));
    for (let node = 0; node < residual.nodes; node++) {
      if (residual.excess[node]! > 0) sendFrom(residual, node);
    }
  }
}

function isOpen({ head, room, cost, price }: Residual, edge: number): boolean {
  return room[edge]! > 0 && cost[edge]! + price[head[edge ^ 1]!]! === price[head[edge]!]!;
}

/** How many free edges each node is away from where something is left; `false` when they lead nowhere. */
function findLevels(residual: Residual): boolean {
  const { nodes, start, edges, head, excess, level, queue } = residual;
  level.fill(-1);
  let count = 0;
  let leadsSomewhere = false;
  for (let node = 0; node < nodes; node++) {
    if (!(excess[node]! > 0)) continue;
    level[node] = 0;
    queue[count++] = node;
  }
  for (let at = 0; at < count; at++) {
    const node = queue[at]!;
    if (excess[node]! < 0) leadsSomewhere = true;
    for (let place = start[node]!; place < start[node + 1]!; place++) {
      const edge = edges[place]!;
      const end = head[edge]!;
      if (level[end] !== -1 || !isOpen(residual, edge)) continue;
      level[end] = level[node]! + 1;
      queue[count++] = end;
    }
  }
  return leadsSomewhere;
}

/** Sends what is left at a node, level by level, until nothing is left or every way is full. */
function sendFrom(residual: Residual, source: number): void {
  const { start, edges, head, room, excess, level, next } = residual;
  const way: number[] = [];
  let node = source;
  for (;;) {
    if (excess[node]! < 0) {
      let amount = Math.min(excess[source]!, -excess[node]!);
      for (const edge of way) amount = Math.min(amount, room[edge]!);
      let full = way.length;
      for (const [step, edge] of way.entries()) {
        room[edge] = room[edge]! - amount;
        room[edge ^ 1] = room[edge ^ 1]! + amount;
        if (room[edge] === 0 && step < full) full = step;
      }
      excess[source] = excess[source]! - amount;
      excess[node] = excess[node]! + amount;
      if (excess[source] === 0) return;
      // Goes on from before the first edge that is full, or from the end if it can take no more itself.
      if (full < way.length) {
        node = head[way[full]! ^ 1]!;
        way.length = full;
      }
      continue;
    }
    let place = next[node]!;
    const end = start[node + 1]!;
    while (
      place < end &&
      !(level[head[edges[place]!]!] === level[node]! + 1 && isOpen(residual, edges[place]!))
    ) {
      place++;
    }
    next[node] = place;
    if (place < end) {
      way.push(edges[place]!);
      node = head[edges[place]!]!;
    } else {
      const back = way.pop();
      if (back === undefined) return;
      node = head[back ^ 1]!;
      next[node] = next[node]! + 1;
    }
  }
}
