/** `[nodes]` where one can go from each, and how far that is: 0 or more. */
export type Paths = ReadonlyArray<Array<readonly [to: number, length: number]>>;

/**
 * How far it is from one node to another; infinite where no path leads there.
 *
 * Dijkstra (1959), "A note on two problems in connexion with graphs", with a binary heap: Williams (1964), "Algorithm
 * 232: Heapsort".
 */
export function shortestPath(paths: Paths, from: number, to: number): number {
  const best = new Float64Array(paths.length).fill(Number.POSITIVE_INFINITY);
  best[from] = 0;
  const heap: Reached[] = [[0, from]];
  while (heap.length > 0) {
    const [length, node] = takeNearest(heap);
    if (node === to) return length;
    if (length > best[node]!) continue;
    for (const [next, step] of paths[node]!) {
      if (length + step >= best[next]!) continue;
      best[next] = length + step;
      add(heap, [length + step, next]);
    }
  }
  return Number.POSITIVE_INFINITY;
}

type Reached = readonly [length: number, node: number];

function add(heap: Reached[], item: Reached): void {
  let place = heap.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (heap[above]![0] <= item[0]) break;
    heap[place] = heap[above]!;
    place = above;
  }
  heap[place] = item;
}

function takeNearest(heap: Reached[]): Reached {
  const nearest = heap[0]!;
  const item = heap.pop()!;
  if (heap.length === 0) return nearest;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && heap[below + 1]![0] < heap[below]![0]) below++;
    if (heap[below]![0] >= item[0]) break;
    heap[place] = heap[below]!;
    place = below;
  }
  heap[place] = item;
  return nearest;
}
