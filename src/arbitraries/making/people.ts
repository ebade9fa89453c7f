import type { GeographicPoint, ParticipantInput, PoolInput } from '../../index.js';

/** A place in Maassluis, where everybody lives who is not sent elsewhere. */
export const maassluis: GeographicPoint = { lat: 51.92, lon: 4.25 };

/** The day on which pools are looked at. */
export const today = '2026-11-21';

/** Metres along a meridian per degree, on a sphere with the mean radius of the earth. */
const metresPerDegree = (6371008.8 * Math.PI) / 180;

/** Somebody in Maassluis who has said nothing but what is given here. */
export function participant(id: string, said: Partial<Omit<ParticipantInput, 'id'>> = {}): ParticipantInput {
  return { id, home: maassluis, ...said };
}

/** A pool of these people, looked at today, of whom nothing else is known but what is given here. */
export function pool(
  participants: readonly ParticipantInput[],
  known: Partial<Omit<PoolInput, 'participants'>> = {},
): PoolInput {
  return { version: 1, date: today, participants, ...known };
}

/** The place so many metres further north; to the south when negative. */
export function metresNorth({ lat, lon }: GeographicPoint, metres: number): GeographicPoint {
  return { lat: lat + metres / metresPerDegree, lon };
}

/** The place so many metres further east, to the millimetre within some kilometres; to the west when negative. */
export function metresEast({ lat, lon }: GeographicPoint, metres: number): GeographicPoint {
  return { lat, lon: lon + metres / (metresPerDegree * Math.cos((lat * Math.PI) / 180)) };
}
