import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { pool } from '../inputs.js';
import { issuesOf, toldOf } from '../parsed.js';

const line = [
  { lat: 51.92, lon: 4.24 },
  { lat: 51.93, lon: 4.24 },
];
const besideIt = { lat: 51.925, lon: 4.25 };
const abroad = { lat: 48.85, lon: 4.24 };

function withBarriers(...barriers: readonly unknown[]) {
  return () => safeParsePool({ ...pool(), barriers });
}

describe('a barrier', () => {
  it('has its crossings on its line, in degrees and in metres', () => {
    const inMetres = [
      { x: 76_000, y: 438_000 },
      { x: 76_000, y: 439_000 },
    ];
    const crossing = { x: 76_000, y: 438_500 };
    expect(issuesOf(withBarriers({ line, crossings: [line[1], { at: line[0] }] }))).toEqual([]);
    expect(issuesOf(withBarriers({ line: inMetres, crossings: [crossing, { at: crossing }] }))).toEqual([]);
    expect(issuesOf(withBarriers({ line, crossings: [besideIt, { at: besideIt }] }))).toEqual([
      'off-the-line barriers[0].crossings[0]',
      'off-the-line barriers[0].crossings[1].at',
    ]);
    expect(
      issuesOf(withBarriers({ line: inMetres, crossings: [besideIt, { x: 77_000, y: 438_500 }] })),
    ).toEqual(['off-the-line barriers[0].crossings[0]', 'off-the-line barriers[0].crossings[1]']);
  });

  it('is said to lie outside the area where it does, and nothing else of it', () => {
    expect(issuesOf(withBarriers({ line: [...line, abroad], crossings: [besideIt] }))).toEqual([
      'outside-area barriers[0].line[2].lat',
    ]);
    expect(issuesOf(withBarriers({ line, crossings: [abroad, { at: abroad }] }))).toEqual([
      'outside-area barriers[0].crossings[0].lat',
      'outside-area barriers[0].crossings[1].at.lat',
    ]);
  });

  it('has nothing said of its crossings where its line cannot be read, or they cannot', () => {
    expect(issuesOf(withBarriers({ line: [line[0], { lat: 51.93 }], crossings: [besideIt] }))).toEqual([
      'missing-key barriers[0].line[1].lon',
    ]);
    expect(issuesOf(withBarriers({ line: [line[0], { y: 439_000 }], crossings: [besideIt] }))).toEqual([
      'missing-key barriers[0].line[1].x',
    ]);
    expect(issuesOf(withBarriers({ line: [line[0], 7], crossings: [besideIt] }))).toEqual([
      'wrong-type barriers[0].line[1]',
    ]);
    expect(
      issuesOf(withBarriers({ line, crossings: [7, { lat: 51.92 }, { x: 76_000 }, { at: 7 }] })),
    ).toEqual([
      'wrong-type barriers[0].crossings[0]',
      'missing-key barriers[0].crossings[1].lon',
      'missing-key barriers[0].crossings[2].y',
      'wrong-type barriers[0].crossings[3].at',
    ]);
    expect(issuesOf(withBarriers(7, { line: 7 }))).toEqual([
      'wrong-type barriers[0]',
      'wrong-type barriers[1].line',
    ]);
  });

  it('has two different points', () => {
    expect(toldOf(withBarriers({ line: [line[0], line[0]] }))).toEqual([
      'barriers[0].line: There is less here than is needed: at least 2 different points.',
    ]);
  });

  it('has nothing but that said where there are too many of them', () => {
    const crossings = Array.from({ length: 251 }, () => abroad);
    expect(toldOf(withBarriers({ line, crossings }, { line, crossings }))).toEqual([
      'barriers: There is more here than is accepted: at most 500 crossings in all.',
    ]);
    const points = Array.from({ length: 10_000 }, () => abroad);
    const long = Array.from({ length: 6 }, () => ({ line: points }));
    expect(toldOf(withBarriers(...long))).toEqual([
      'barriers: There is more here than is accepted: at most 50000 points in all lines.',
    ]);
  });

  it('has all that said where there are as many as can be', () => {
    const crossings = Array.from({ length: 250 }, () => line[0]);
    expect(
      issuesOf(withBarriers({ line, crossings }, { line, crossings: [abroad, ...crossings.slice(1)] })),
    ).toEqual(['outside-area barriers[1].crossings[0].lat']);
    const points = Array.from({ length: 10_000 }, (_, at) => line[at % 2]);
    const long = Array.from({ length: 4 }, () => ({ line: points }));
    expect(issuesOf(withBarriers(...long, { line: [...points.slice(1), abroad] }))).toEqual([
      'outside-area barriers[4].line[9999].lat',
    ]);
  });
});
