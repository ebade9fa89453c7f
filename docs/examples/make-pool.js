/**
 * Makes the example pool of Maassluis and Venray: invented people, drawn from what is published about the
 * neighbourhoods they are said to live in. The same seed and data folder always give the same file.
 *
 *     node docs/examples/make-pool.js --data DIR [--seed 1] [--people 240] [--out FILE]
 *
 * Bron: CBS, Kadaster, RIVM / GGD'en (CC BY 4.0)
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import * as habits from './make-pool/habits.js';
import { readTimebanks, readTown } from './make-pool/margins.js';
import * as neighbourhood from './make-pool/neighbourhood.js';

/** @typedef {import('../../src/model/pool.js').PoolInput} PoolInput */
/** @typedef {import('../../src/model/pool.js').ParticipantInput} ParticipantInput */
/** @typedef {import('../../src/model/pool.js').GeographicPoint} Point */
/** @typedef {import('../../src/model/pool.js').Daypart} Daypart */
/** @typedef {import('./make-pool/habits.js').Age} Age */
/** @typedef {import('./make-pool/margins.js').Town} Town */
/** @typedef {import('./make-pool/margins.js').Buurt} Buurt */

/**
 * @typedef {object} Person
 * @property {string} town
 * @property {Point} home
 * @property {Age} age
 * @property {boolean} ageKnown
 * @property {number | undefined} reach
 * @property {NonNullable<ParticipantInput['talents']>} talents
 * @property {NonNullable<ParticipantInput['needs']>} needs
 * @property {string | undefined} route
 * @property {readonly Daypart[]} dayparts
 * @property {readonly string[]} languages
 * @property {string | undefined} waitingSince
 * @property {boolean} ready
 * @property {boolean} stepFree
 */

const date = '2026-11-21';
const shareOfTown = { Maassluis: 0.55, Venray: 0.45 };

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '240' },
    out: { type: 'string', default: fileURLToPath(new URL('maassluis-venray.json', import.meta.url)) },
  },
});
if (options.data === undefined) {
  console.error('usage: node docs/examples/make-pool.js --data DIR [--seed 1] [--people 240] [--out FILE]');
  process.exit(2);
}
const random = xoroshiro128plus(Number(options.seed));
/** For what was added later: the people stay as they were. */
const another = xoroshiro128plus(Number(options.seed) + 1000);
const timebanks = readTimebanks(options.data);
writeFileSync(options.out, toLines(makePool(options.data, Number(options.people))));

/** @param {string} dataFolder @param {number} size @returns {PoolInput} */
function makePool(dataFolder, size) {
  const people = shuffle(
    Object.entries(shareOfTown).flatMap(([name, share]) => {
      const town = readTown(dataFolder, name);
      return Array.from({ length: Math.round(share * size) }, () => drawPerson(town));
    }),
  );
  const ids = new Map(people.map((person, at) => [person, `p-${String(at + 1).padStart(3, '0')}`]));
  const idsOf = (/** @type {readonly Person[]} */ members) =>
    members.map((member) => ids.get(member) ?? '').sort();

  /** @type {Set<Person>} Nobody is in two of the sets below, so that none of them makes another impossible. */
  const free = new Set(people);
  const circles = Object.keys(shareOfTown).map((town, at) => {
    const members = takeNeighbours(
      free,
      10 - at,
      750,
      (first, other) => first.town === town && canTalk(first, other),
    );
    for (const member of members) member.waitingSince = undefined;
    return { id: `c-${at + 1}`, members: idsOf(members) };
  });
  const couples = [2, 2, 2].map((count) =>
    takeNeighbours(free, count, 400, (first, other) => first.age === other.age),
  );
  for (const couple of couples) moveInTogether(couple);
  const friends = [2, 2, 3].map((count) => takeNeighbours(free, count, 300, canTalk));
  const apart = [2, 2, 2, 2, 2, 2, 2, 2, 3].map((count) => takeNeighbours(free, count, 600));
  for (const person of free) person.ready = !chance(0.045);
  for (const person of people) person.stepFree = person.reach === 500 && uniformFloat64(another) < 0.4;

  return {
    version: 1,
    date,
    vocabulary: 'buurtcirkel',
    backgrounds: [
      {
        attribute: 'route',
        maxShare: 0.5,
        purpose: 'no circle that is mostly the clients of one provider, who know each other from there',
      },
    ],
    participants: people.map((person) => toParticipant(person, ids.get(person) ?? '')),
    apart: apart.map(idsOf),
    together: [...couples, ...friends].map(idsOf),
    circles,
    meetingPlaces: neighbourhood.meetingPlaces,
    coaches: neighbourhood.coaches,
    volunteers: neighbourhood.volunteers,
    partners: neighbourhood.partners,
    barriers: neighbourhood.barriers,
  };
}

/** @param {Town} town @returns {Person} */
function drawPerson(town) {
  const buurt = pick(town.buurten.map((each) => [each, each.lonely]));
  const from65 = chance(buurt.lonelyFrom65);
  const age = pick([...town.ages].filter(([each]) => isFrom65(each) === from65));
  const limited = chance(
    from65 ? buurt.limitedFrom65 * (age === '80-plus' ? 1.7 : 0.8) : buurt.limitedBelow65,
  );
  const languages = pick(habits.languages);
  const tendencies = [
    limited ? habits.ofLimited : {},
    languages.some((each) => each !== 'nl' && each !== 'en') ? habits.ofSpeakersOfAnotherLanguage : {},
    languages.length > 0 && !languages.includes('nl') ? habits.ofSpeakersOfNoDutch : {},
  ];
  const silent = chance(0.075);
  const talents = silent ? [] : drawStated('talents', age, tendencies);
  const mastered = Object.fromEntries(talents.map((talent) => [habits.ownWork[talent] ?? talent, 0]));
  const needs = silent ? [] : drawStated('requests', age, [...tendencies, mastered]);
  return {
    town: town.name,
    home: drawHome(buurt),
    age,
    ageKnown: chance(0.94),
    reach: limited ? 500 : chance(from65 ? 0.1 : 0.2) ? 2500 : undefined,
    talents: talents.map((talent) => (chance(0.15) ? { talent, level: drawTenths(4, 8) } : talent)),
    needs: needs.map((need) => (chance(0.2) ? { need, weight: drawTenths(3, 8) } : need)),
    route: drawRoute(buurt),
    dayparts: chance(2 / 3) ? drawDayparts(age) : [],
    languages,
    waitingSince: chance(0.9) ? drawWaitingSince() : undefined,
    ready: true,
    stepFree: false,
  };
}

/** The commoner something is, the likelier someone states it.
 * @param {'talents' | 'requests'} kind @param {Age} age @param {readonly habits.Tendency[]} tendencies */
function drawStated(kind, age, tendencies) {
  const weights = Object.entries(kind === 'talents' ? habits.talents : habits.needs).map(
    ([slug, [group, category, here, from65]]) => {
      const ofAge = isFrom65(age) ? from65 : age === '50-64' ? Math.sqrt(from65) : 1;
      const ofOthers = tendencies.reduce((product, tendency) => product * (tendency[slug] ?? 1), 1);
      return /** @type {const} */ ([slug, timebanks(group, category, kind) * here * ofAge * ofOthers]);
    },
  );
  return pickSeveral(weights, pick(habits.statedCounts));
}

/** @param {Buurt} buurt */
function drawRoute({ wijk }) {
  const stronghold = habits.strongholds[wijk] ?? {};
  return pick(habits.routes.map(([route, weight]) => [route, weight * (stronghold[route ?? ''] ?? 1)]));
}

/** @param {Age} age */
function drawDayparts(age) {
  const rhythm = habits.rhythms[chance(habits.shareAtWork[age]) ? 'atWork' : 'atHome'];
  const week = habits.weekdays.flatMap(([day, weight]) =>
    rhythm.map(([part, often]) => /** @type {[Daypart, number]} */ ([`${day}-${part}`, weight * often])),
  );
  const suiting = new Set(pickSeveral(week, 2 + Math.floor(7 * Math.sqrt(uniformFloat64(random)))));
  return week.map(([daypart]) => daypart).filter((daypart) => suiting.has(daypart));
}

/** Most people wait some months, a few for up to three years. */
function drawWaitingSince() {
  const part = uniformFloat64(random);
  const days = 4 + Math.floor(1090 * part * part * part);
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Buurt} buurt @returns {Point} */
function drawHome({ ring, middle, scattered }) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const closer = scattered && chance(0.8) ? 0.2 : 1;
  for (;;) {
    const home = {
      lat: round5(middle.lat + (drawBetween(lats) - middle.lat) * closer),
      lon: round5(middle.lon + (drawBetween(lons) - middle.lon) * closer),
    };
    if (isInside(ring, home)) return home;
  }
}

/**
 * Takes some people who live near the first of them, and suit that one, out of the set.
 * @param {Set<Person>} free @param {number} count @param {number} metres
 * @param {(first: Person, other: Person) => boolean} [suits]
 */
function takeNeighbours(free, count, metres, suits = () => true) {
  for (const first of shuffle([...free])) {
    const near = [...free].filter(
      (other) => other !== first && metresBetween(first.home, other.home) <= metres && suits(first, other),
    );
    if (near.length < count - 1) continue;
    const taken = [first, ...shuffle(near).slice(0, count - 1)];
    for (const person of taken) free.delete(person);
    return taken;
  }
  throw new RangeError(`no ${count} people within ${metres} m of each other are left; draw more people`);
}

/** @param {Person} first @param {Person} other */
function canTalk(first, other) {
  const unknown = first.languages.length === 0 || other.languages.length === 0;
  return unknown || first.languages.some((each) => other.languages.includes(each));
}

/** @param {readonly Person[]} couple */
function moveInTogether([first, ...others]) {
  for (const other of others) {
    Object.assign(other, {
      home: first?.home,
      languages: first?.languages,
      waitingSince: first?.waitingSince,
    });
  }
}

/** @param {Person} person @param {string} id @returns {ParticipantInput} */
function toParticipant(person, id) {
  const backgrounds = {
    ...(person.route !== undefined && { route: person.route }),
    ...(person.ageKnown && { age: person.age }),
  };
  return {
    id,
    home: person.home,
    ...(person.reach !== undefined && { reach: person.reach }),
    ...(person.talents.length > 0 && { talents: person.talents }),
    ...(person.needs.length > 0 && { needs: person.needs }),
    ...(Object.keys(backgrounds).length > 0 && { backgrounds }),
    ...(person.dayparts.length > 0 && { dayparts: person.dayparts }),
    ...(person.languages.length > 0 && { languages: person.languages }),
    ...(person.waitingSince !== undefined && { waitingSince: person.waitingSince }),
    ...(!person.ready && { ready: false }),
    ...(person.stepFree && { requires: ['step-free'] }),
    ...neighbourhood.referralOf(person.route),
  };
}

/** JSON with every participant, set and circle on a line of its own. @param {PoolInput} value */
function toLines(value) {
  const oneLine = (/** @type {unknown} */ part) =>
    JSON.stringify(part, null, 1)
      .replace(/(?<=\[)\n\s*|\n\s*(?=\])/g, '')
      .replace(/\n\s*/g, ' ');
  const entries = Object.entries(value).map(([key, part]) =>
    Array.isArray(part)
      ? `  "${key}": [\n${part.map((item) => `    ${oneLine(item)}`).join(',\n')}\n  ]`
      : `  "${key}": ${oneLine(part)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** @param {Age} age */
function isFrom65(age) {
  return age === '65-plus' || age === '80-plus';
}

/** Ray casting: a point is inside where a line to the east crosses the border an odd number of times.
 * @param {Buurt['ring']} ring @param {Point} point */
function isInside(ring, { lat, lon }) {
  let inside = false;
  for (const [at, [lonA, latA]] of ring.entries()) {
    const [lonB, latB] = ring.at(at - 1) ?? [lonA, latA];
    const crosses = latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA);
    if (crosses) inside = !inside;
  }
  return inside;
}

/** On a flat map, good to half a percent between Venray (51.5 degrees north) and Maassluis (51.9).
 * @param {Point} a @param {Point} b */
function metresBetween(a, b) {
  const north = (a.lat - b.lat) * 111_195;
  const east = (a.lon - b.lon) * 68_900;
  return Math.sqrt(north * north + east * east);
}

/** @param {number} degrees */
function round5(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

/** @param {number} share */
function chance(share) {
  return uniformFloat64(random) < share;
}

/** @param {readonly number[]} values */
function drawBetween(values) {
  const least = Math.min(...values);
  return least + (Math.max(...values) - least) * uniformFloat64(random);
}

/** @param {number} from @param {number} to */
function drawTenths(from, to) {
  return (from + Math.floor((to - from + 1) * uniformFloat64(random))) / 10;
}

/** @template T @param {ReadonlyArray<readonly [T, number]>} weighted @returns {T} */
function pick(weighted) {
  let left = uniformFloat64(random) * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  throw new RangeError('nothing to pick from');
}

/** @template T @param {ReadonlyArray<readonly [T, number]>} weighted @param {number} count @returns {T[]} */
function pickSeveral(weighted, count) {
  /** @type {T[]} */
  const picked = [];
  while (picked.length < count) picked.push(pick(weighted.filter(([item]) => !picked.includes(item))));
  return picked;
}

/** In place, by Fisher and Yates. @template T @param {T[]} items */
function shuffle(items) {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const at = Math.floor((last + 1) * uniformFloat64(random));
    [items[last], items[at]] = [/** @type {T} */ (items[at]), /** @type {T} */ (items[last])];
  }
  return items;
}
