import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createChance, inventPerson } from './pools.js';

/** Neighbourhoods of the Netherlands as Statistics Netherlands counts them, when the file is at hand. */
const file = '../shared/data/nl-buurten-2024.csv';
const metresPerDegree = 111_195;

/** A neighbourhood as a square: its middle in degrees, its side in metres, and how many live there. */
interface Neighbourhood {
  readonly lat: number;
  readonly lon: number;
  readonly side: number;
  readonly inhabitants: number;
}

/** Where people live is taken from the country, or from towns that are made up to look like it. */
export const nationSource = existsSync(file) ? 'nl-buurten-2024.csv' : 'made-up towns';

/** Writes a pool of so many people, who live where people live in the Netherlands, as JSON Lines. */
export async function writeNation(path: string, people: number, seed: number): Promise<void> {
  const chance = createChance(seed);
  const neighbourhoods = existsSync(file) ? readNeighbourhoods() : makeNeighbourhoods(seed);
  const until = cumulate(neighbourhoods);
  const out = createWriteStream(path);
  out.write(`${JSON.stringify({ version: 1, date: '2026-11-21' })}\n`);
  for (let position = 0; position < people; position++) {
    const { lat, lon, side } = neighbourhoods[find(until, chance.part() * until.at(-1)!)]!;
    const home = {
      lat: round(lat + ((chance.part() - 0.5) * side) / metresPerDegree),
      lon: round(lon + ((chance.part() - 0.5) * side) / (0.61 * metresPerDegree)),
    };
    const written = out.write(`${JSON.stringify(inventPerson(`p-${position}`, home, chance, {}))}\n`);
    if (!written) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function readNeighbourhoods(): Neighbourhood[] {
  const rows: Array<Record<string, string>> = parse(readFileSync(file), { columns: true });
  return rows
    .filter(({ pop, land_ha: hectares }) => Number(pop) > 0 && Number(hectares) > 0)
    .map(({ lat, lon, pop, land_ha: hectares }) => ({
      lat: Number(lat),
      lon: Number(lon),
      // Homes stand together, also where most of the land is fields.
      side: Math.min(1500, 100 * Math.sqrt(Number(hectares))),
      inhabitants: Number(pop),
    }));
}

/** Towns of five to fifty neighbourhoods of 1,200 people, spread over the country. */
function makeNeighbourhoods(seed: number): Neighbourhood[] {
  const chance = createChance(seed);
  return Array.from({ length: 540 }, () => ({
    lat: 51.3 + 2 * chance.part(),
    lon: 4 + 2.8 * chance.part(),
  })).flatMap((town) =>
    Array.from({ length: 5 + chance.below(46) }, () => ({
      lat: town.lat + (chance.part() - 0.5) / 30,
      lon: town.lon + (chance.part() - 0.5) / 20,
      side: 600,
      inhabitants: 1200,
    })),
  );
}

function cumulate(neighbourhoods: readonly Neighbourhood[]): number[] {
  let sum = 0;
  return neighbourhoods.map(({ inhabitants }) => {
    sum += inhabitants;
    return sum;
  });
}

/** The first position whose number is above a value. */
function find(ascending: readonly number[], value: number): number {
  let low = 0;
  for (let high = ascending.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
