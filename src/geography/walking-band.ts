/** How long a way is, within some minutes, so that the way itself cannot be found again; `null` where there is no upper limit. */
export interface WalkingBand {
  readonly fromMinutes: number;
  readonly toMinutes: number | null;
}

/* What people say of a way: five or ten minutes, a quarter, half an hour. */
const edges: readonly number[] = [0, 5, 10, 15, 20, 30, 45, 60];

/** The band of some minutes of walking; on an edge the one above it. */
export function walkingBand(minutes: number): WalkingBand {
  const above = edges.findIndex((edge) => edge > minutes);
  return above < 0
    ? { fromMinutes: edges.at(-1)!, toMinutes: null }
    : { fromMinutes: edges[above - 1] ?? 0, toMinutes: edges[above]! };
}
