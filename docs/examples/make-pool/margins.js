/** What is published about the neighbourhoods: totals and percentages, from the CSV and GeoJSON of the data folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** @typedef {import('../../../src/model/pool.js').GeographicPoint} Point */
/** @typedef {import('./habits.js').Age} Age */

/** @typedef {'code' | 'name' | 'gm' | 'lat' | 'lon' | 'pop' | 'pop0_14' | 'pop65' | 'land_ha' | 'severely_lonely' |
 * 'severely_lonely_65' | 'mobility_lim' | 'mobility_lim_65' | 'age' | 'total' | 'group' | 'category' | 'talents' |
 * 'requests'} Column the columns read here, of several files
 * @typedef {Readonly<Partial<Record<Column, string>>>} Row */

/**
 * @typedef {object} Buurt
 * @property {string} wijk
 * @property {Point} middle
 * @property {ReadonlyArray<readonly [lon: number, lat: number]>} ring
 * @property {boolean} scattered most people live in a village, the others on farms around it
 * @property {number} lonely adults who are severely lonely
 * @property {number} lonelyFrom65 the share of those who are 65 or older
 * @property {number} limitedBelow65 the share with a mobility limitation
 * @property {number} limitedFrom65
 */

/** @typedef {{ readonly name: string, readonly buurten: readonly Buurt[], readonly ages: ReadonlyMap<Age, number> }} Town */

/** @type {Readonly<Record<Age, Readonly<Record<string, number>>>>} Which part of each published age band falls in ours. */
const ageBands = {
  '18-34': { '15-19': 0.4, '20-24': 1, '25-34': 1 },
  '35-49': { '35-44': 1, '45-54': 0.5 },
  '50-64': { '45-54': 0.5, '55-64': 1 },
  '65-plus': { '65-74': 1, '75-84': 0.5 },
  '80-plus': { '75-84': 0.5, '85+': 1 },
};

/** How often each kind of help was ticked as a talent and asked for.
 * @param {string} dataFolder @returns {(group: string, category: string, column: 'talents' | 'requests') => number} */
export function readTimebanks(dataFolder) {
  const rows = readCsv(dataFolder, 'timebank-categories-2019.csv');
  return (group, category, column) =>
    number(
      rows.find((row) => row.group === group && row.category === category),
      column,
    );
}

/** @param {string} dataFolder @param {string} name @returns {Town} */
export function readTown(dataFolder, name) {
  const code = readCsv(dataFolder, 'nl-gemeenten.csv').find((row) => row.name === name)?.code;
  const counts = new Map(
    readCsv(dataFolder, 'nl-gemeente-age-household-2020.csv')
      .filter((row) => row.gm === code)
      .map((row) => [row.age, number(row, 'total')]),
  );
  const sum = (/** @type {Readonly<Record<string, number>>} */ parts) =>
    Object.entries(parts).reduce((total, [band, part]) => total + part * (counts.get(band) ?? 0), 0);
  const bands = /** @type {[Age, Readonly<Record<string, number>>][]} */ (Object.entries(ageBands));
  const ages = new Map(bands.map(([age, parts]) => [age, sum(parts)]));
  const adults = sum(ageBands['18-34']) + sum(ageBands['35-49']) + sum(ageBands['50-64']);
  const children = sum({ '15-19': 0.6 });
  return { name, ages, buurten: readBuurten(dataFolder, code, adults / (adults + children)) };
}

/** @param {string} dataFolder @param {string | undefined} gm
 * @param {number} shareOfAdults among inhabitants of 15 to 64 @returns {Buurt[]} */
function readBuurten(dataFolder, gm, shareOfAdults) {
  /** @type {{ features: { properties: { code: string }, geometry: { coordinates: [number, number][][] } }[] }} */
  const polygons = JSON.parse(
    readFileSync(join(dataFolder, 'buurt-polygons-5-municipalities.geojson'), 'utf8'),
  );
  const rings = new Map(
    polygons.features.map((each) => [each.properties.code, each.geometry.coordinates[0]]),
  );
  const health = new Map(readCsv(dataFolder, 'nl-gezondheid-2020.csv').map((row) => [row.code, row]));
  return readCsv(dataFolder, 'nl-buurten-2024.csv')
    .filter((row) => row.gm === gm)
    .map((row) => {
      const code = row.code ?? '';
      const share = (/** @type {Column} */ column) => number(health.get(code), column) / 100;
      const from65 = number(row, 'pop65');
      const below65 = (number(row, 'pop') - number(row, 'pop0_14') - from65) * shareOfAdults;
      const lonely = (below65 + from65) * share('severely_lonely');
      const limited = (below65 + from65) * share('mobility_lim');
      return {
        wijk: `WK${code.slice(2, 8)}`,
        middle: { lat: number(row, 'lat'), lon: number(row, 'lon') },
        ring: rings.get(code) ?? [],
        scattered: number(row, 'pop') / number(row, 'land_ha') < 8,
        lonely,
        lonelyFrom65: (from65 * share('severely_lonely_65')) / lonely,
        limitedBelow65: Math.max(0, limited - from65 * share('mobility_lim_65')) / below65,
        limitedFrom65: share('mobility_lim_65'),
      };
    });
}

/** @param {string} dataFolder @param {string} file @returns {Row[]} */
function readCsv(dataFolder, file) {
  return parse(readFileSync(join(dataFolder, file), 'utf8'), { columns: true });
}

/** What is not published counts as 0. @param {Row | undefined} row @param {Column} column */
function number(row, column) {
  if (row?.[column] === undefined)
    throw new RangeError(`the data folder lacks a row or the column ${column}`);
  return Number(row[column]);
}
