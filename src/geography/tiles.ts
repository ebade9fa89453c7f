import type { GeographicPoint } from '../model/pool.js';
import { radiansPerDegree } from './distance.js';

/** People at one point who are not to be separated. */
export interface Settlement extends GeographicPoint {
  readonly people: number;
}

/** Where the first cut falls, as a share of the people: elsewhere in each round, so that borders do not stay. */
const shares = [1 / 2, 1 / 3, 2 / 3, 2 / 5, 3 / 5] as const;
/** A cut may move by so large a share of the people to fall where fewest live. */
const leeway = 0.1;

/**
 * Cuts settlements into tiles of no more than `most` people, unless one settlement has more, along meridians and
 * parallels, where the gaps are widest. Yields between cuts; each tile lists settlements by index.
 *
 * @param round tiles of different rounds have different borders
 */
export function* cutTiles(
  settlements: readonly Settlement[],
  most: number,
  round: number,
): Generator<void, Int32Array[]> {
  const widest = settlements.reduce((latitude, { lat }) => Math.max(latitude, Math.abs(lat)), 0);
  // A degree eastward is so many degrees northward long; rounded, since engines may differ in the last digit.
  const shrink = Math.round(Math.cos(widest * radiansPerDegree) * 1e6) / 1e6;
  const north = Float64Array.from(settlements, ({ lat }) => lat);
  const east = Float64Array.from(settlements, ({ lon }) => lon * shrink);
  const tiles: Int32Array[] = [];
  const open = [Int32Array.from(settlements.keys())];
  for (let tile = open.pop(); tile !== undefined; tile = open.pop()) {
    const people = tile.reduce((sum, each) => sum + settlements[each]!.people, 0);
    if (people <= most || tile.length < 2) {
      tiles.push(tile.sort());
      continue;
    }
    const along = extent(tile, east) >= extent(tile, north) ? east : north;
    tile.sort((a, b) => along[a]! - along[b]! || a - b);
    const share = people <= 2 * most && round % 2 === 0 ? 1 / 2 : shares[round % shares.length]!;
    const cut = widestGap(tile, along, settlements, share * people, leeway * people);
    open.push(tile.subarray(cut).slice(), tile.subarray(0, cut).slice());
    yield;
  }
  return tiles;
}

function extent(tile: Int32Array, along: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of tile) {
    least = Math.min(least, along[each]!);
    most = Math.max(most, along[each]!);
  }
  return most - least;
}

/** The position in a sorted tile with the widest gap before it, where about so many people come before. */
function widestGap(
  tile: Int32Array,
  along: Float64Array,
  settlements: readonly Settlement[],
  people: number,
  within: number,
): number {
  let before = 0;
  let cut = 0;
  let widest = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < tile.length; at++) {
    before += settlements[tile[at - 1]!]!.people;
    const off = Math.abs(before - people);
    const gap = along[tile[at]!]! - along[tile[at - 1]!]!;
    if (off <= within ? gap > widest : widest < 0 && off < nearest) {
      cut = at;
      if (off <= within) widest = gap;
      nearest = off;
    }
  }
  return cut;
}
