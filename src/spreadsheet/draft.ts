import type { GeographicPoint, Home, RijksdriehoekPoint } from '../model/place.js';
import type { ParticipantInput } from '../model/pool.js';

/** What was read of a participant so far. Changed by the columns that are read into it. */
export interface Draft {
  /** The row in which they are first. */
  readonly row: number;
  readonly id: string;
  /** Cells that were wrong are not missing as well. */
  readonly broken: Set<string>;
  readonly single: Map<string, string | number | boolean | Home>;
  readonly lists: Map<string, string[]>;
  readonly backgrounds: Map<string, string>;
}

export function newDraft(id: string, row: number): Draft {
  return { row, id, broken: new Set(), single: new Map(), lists: new Map(), backgrounds: new Map() };
}

/** The home that the columns give, as far as they give one. */
export function homeOf({ single }: Draft): Home | undefined {
  const home = single.get('postcode') as Home | undefined;
  const point = (one: string, other: string): Home | undefined =>
    single.has(one) && single.has(other)
      ? ({ [one]: single.get(one), [other]: single.get(other) } as unknown as
          | GeographicPoint
          | RijksdriehoekPoint)
      : undefined;
  return home ?? point('lat', 'lon') ?? point('x', 'y');
}

/** The participant, in the order of the format; what nobody stated is left out. Shares nothing with a table of postcodes. */
export function toParticipant(draft: Draft, home: Home): ParticipantInput {
  const { single, lists, backgrounds } = draft;
  const participant: Record<string, unknown> = { id: draft.id, home: { ...home } };
  const put = (key: string, value: unknown): void => {
    if (value !== undefined) participant[key] = value;
  };
  put('reach', single.get('reach'));
  put('talents', lists.get('talents'));
  put('needs', lists.get('needs'));
  if (backgrounds.size > 0) {
    // An attribute may be called `__proto__`.
    const labels: Record<string, string> = Object.create(null);
    for (const [attribute, label] of backgrounds) labels[attribute] = label;
    participant['backgrounds'] = labels;
  }
  for (const key of ['dayparts', 'languages']) put(key, lists.get(key));
  for (const key of ['waitingSince', 'ready']) put(key, single.get(key));
  put('requires', lists.get('requires'));
  for (const key of ['route', 'referrer']) put(key, single.get(key));
  return participant as unknown as ParticipantInput;
}
