import { describe, expect, it } from 'vitest';
import { auditProposal } from '../../src/audit.js';
import { inputIssueCodes } from '../../src/input/issues/codes.js';
import { safeParseAuditRecord } from '../../src/input/parse-audit-record.js';
import { parseLedger, safeParseLedger } from '../../src/input/parse-ledger.js';
import { safeParsePolicy } from '../../src/input/parse-policy.js';
import { parsePool, safeParsePool } from '../../src/input/parse-pool.js';
import { safeParseProposal } from '../../src/input/parse-proposal.js';
import { InputError, type InputIssue } from '../../src/model/input-error.js';
import { proposeCirclesSync } from '../../src/propose.js';
import { brokenFiles } from '../spreadsheet/broken.js';
import { participant, pool } from './inputs.js';

/** Stands for anything that is about a person: no issue may repeat it. */
const secret = 'Q7SECRET';

/** What is refused, the input, and its issues as `code path`. */
type Case = readonly [refused: string, input: unknown, issues: readonly string[]];

function poolWith(changes: object): unknown {
  return { ...pool(), ...changes };
}

/** A pool whose first participant has something odd. */
function saying(said: object): unknown {
  return poolWith({ participants: [{ ...participant('p-1'), ...said }, participant('p-2')] });
}

function text(json: string): unknown {
  return JSON.parse(json);
}

function throwing(key: string, holder: object): object {
  return Object.defineProperty(holder, key, {
    enumerable: true,
    get() {
      throw new Error(secret);
    },
  });
}

function cyclic(): unknown {
  const participants: unknown[] = [];
  const loop = { version: 1, date: '2026-11-21', participants, [secret]: participants };
  participants.push(loop, participants);
  return loop;
}

function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function trapped(trap: keyof ProxyHandler<object>, target: object = {}): object {
  return new Proxy(target, {
    [trap]: () => {
      throw new TypeError(secret);
    },
  });
}

class Person {
  readonly id = secret;
  readonly home = { lat: 52, lon: 5 };
}

const long = secret.repeat(2_100);

const notPools: readonly Case[] = [
  ['nothing at all', undefined, ['wrong-type ']],
  ['null', null, ['wrong-type ']],
  ['a number', 987_654, ['wrong-type ']],
  ['a text', secret, ['wrong-type ']],
  ['a list', [secret], ['wrong-type ']],
  ['a function', () => secret, ['wrong-type ']],
  ['a symbol', Symbol(secret), ['wrong-type ']],
  ['a big integer', 987_654n, ['wrong-type ']],
  ['a date object', new Date(0), ['wrong-type ']],
  ['a map', new Map([['version', 1]]), ['wrong-type ']],
  ['a boxed text', Object(secret), ['wrong-type ']],
  [
    'an object with nothing in it',
    {},
    ['missing-key version', 'missing-key date', 'missing-key participants'],
  ],
  [
    'values that are inherited, not own',
    Object.create(Object.assign(Object.create(null), pool())),
    ['missing-key version', 'missing-key date', 'missing-key participants'],
  ],
  ['an instance of a class', new (class Pool {})(), ['wrong-type ']],
  ['a revoked proxy', revoked(), ['unreadable ']],
  ['a proxy that hides its keys', trapped('ownKeys'), ['unreadable ']],
  ['a proxy that hides its prototype', trapped('getPrototypeOf'), ['unreadable ']],
  [
    'a proxy that hides its values',
    trapped('get', pool()),
    ['unreadable version', 'unreadable date', 'unreadable participants'],
  ],
];

const structure: readonly Case[] = [
  ['another version', poolWith({ version: 2 }), ['unknown-value version']],
  ['a version in words', poolWith({ version: secret }), ['wrong-type version']],
  ['an unknown key', poolWith({ [secret]: secret }), ['unknown-key ']],
  [
    'a key called __proto__',
    text(`{"version":1,"date":"2026-11-21","participants":[],"__proto__":{"${secret}":1}}`),
    ['unknown-key '],
  ],
  ['a key called constructor', poolWith({ constructor: { prototype: secret } }), ['unknown-key ']],
  ['a way to make JSON of its own', poolWith({ toJSON: () => secret }), ['unknown-key ']],
  [
    'an unknown key that holds a cycle',
    cyclic(),
    [
      'unknown-key ',
      'unknown-key participants[0]',
      'missing-key participants[0].id',
      'missing-key participants[0].home',
      'wrong-type participants[1]',
    ],
  ],
  ['an unknown key that throws when it is read', throwing(secret, pool()), ['unknown-key ']],
  ['an unknown key that is nested very deep', poolWith({ [secret]: nested(100_000) }), ['unknown-key ']],
  ['nesting where a text is due', saying({ id: nested(100_000) }), ['wrong-type participants[0].id']],
  ['a date that is not in the calendar', poolWith({ date: '2026-02-29' }), ['not-a-date date']],
  ['a date with a time', poolWith({ date: '2026-11-21T00:00:00Z' }), ['not-a-date date']],
  ['a Dutch date', poolWith({ date: '21-11-2026' }), ['not-a-date date']],
  ['a date object for a date', poolWith({ date: new Date(0) }), ['wrong-type date']],
  ['null for a date', poolWith({ date: null }), ['wrong-type date']],
  ['undefined for what must be there', poolWith({ date: undefined }), ['missing-key date']],
  [
    'participants by id instead of in a list',
    poolWith({ participants: { [secret]: {} } }),
    ['wrong-type participants'],
  ],
  ['a set of participants', poolWith({ participants: new Set([secret]) }), ['wrong-type participants']],
  ['a participant who is only an id', poolWith({ participants: [secret] }), ['wrong-type participants[0]']],
  [
    'a participant who is an instance of a class',
    poolWith({ participants: [new Person()] }),
    ['wrong-type participants[0]'],
  ],
  [
    'holes in the list of participants',
    poolWith({ participants: Object.assign([], { 1: participant('p') }) }),
    ['wrong-type participants[0]'],
  ],
  [
    'more participants than a list can have',
    poolWith({ participants: new Array(4_294_967_295) }),
    ['too-many participants'],
  ],
  [
    'a list that lies about its length',
    poolWith({
      participants: new Proxy([], { get: (list, key) => (key === 'length' ? 1e9 : Reflect.get(list, key)) }),
    }),
    ['too-many participants'],
  ],
  [
    'a list whose length is no number',
    poolWith({ participants: new Proxy([], { get: () => ({ valueOf: () => secret }) }) }),
    ['unreadable participants'],
  ],
  [
    'a list with a position that throws',
    poolWith({ participants: throwing('0', [secret]) }),
    ['unreadable participants[0]'],
  ],
  [
    'a property that throws',
    poolWith({ participants: [throwing('home', participant('p-1'))] }),
    ['unreadable participants[0].home'],
  ],
  ['null for a list', poolWith({ apart: null }), ['wrong-type apart']],
  [
    'an own toString for a text',
    saying({ id: { toString: () => secret } }),
    ['wrong-type participants[0].id'],
  ],
];

const participants: readonly Case[] = [
  ['no id', saying({ id: undefined }), ['missing-key participants[0].id']],
  ['an empty id', saying({ id: '' }), ['empty-text participants[0].id']],
  ['an id that is a number', saying({ id: 987_654 }), ['wrong-type participants[0].id']],
  ['an id that is too long', saying({ id: long }), ['too-long participants[0].id']],
  ['an id with half a character', saying({ id: `${secret}\uD83D` }), ['ill-formed-text participants[0].id']],
  ['the same id twice', saying({ id: 'p-2' }), ['duplicate-id participants[1].id']],
  ['no home', saying({ home: undefined }), ['missing-key participants[0].home']],
  [
    'an empty home',
    saying({ home: {} }),
    ['missing-key participants[0].home.lat', 'missing-key participants[0].home.lon'],
  ],
  ['an address for a home', saying({ home: secret }), ['wrong-type participants[0].home']],
  [
    'an address in a home',
    saying({ home: { lat: 52, lon: 5, [secret]: secret } }),
    ['unknown-key participants[0].home'],
  ],
  ['half a home', saying({ home: { x: 76_362 } }), ['missing-key participants[0].home.y']],
  [
    'a home in degrees and metres',
    saying({ home: { lat: 52, lon: 5, x: 76_362, y: 438_276 } }),
    ['mixed-forms participants[0].home'],
  ],
  ['half a home in each', saying({ home: { lat: 52, y: 438_276 } }), ['mixed-forms participants[0].home']],
  [
    'coordinates that are texts',
    saying({ home: { lat: '52', lon: '5' } }),
    ['wrong-type participants[0].home.lat', 'wrong-type participants[0].home.lon'],
  ],
  [
    'a latitude that is no number',
    saying({ home: { lat: Number.NaN, lon: 5 } }),
    ['not-finite participants[0].home.lat'],
  ],
  [
    'an infinite longitude',
    text(JSON.stringify(saying({ home: { lat: 52, lon: 0 } })).replace('"lon":0', '"lon":1e999')),
    ['not-finite participants[0].home.lon'],
  ],
  [
    'a home abroad',
    saying({ home: { lat: 48.8566, lon: 4.3522 } }),
    ['outside-area participants[0].home.lat'],
  ],
  [
    'a home far abroad',
    saying({ home: { lat: -33.86, lon: 151.2 } }),
    ['outside-area participants[0].home.lat', 'outside-area participants[0].home.lon'],
  ],
  [
    'a home with lat and lon swapped',
    saying({ home: { lat: 4.2439, lon: 51.9274 } }),
    ['swapped-coordinates participants[0].home'],
  ],
  [
    'a home with x and y swapped',
    saying({ home: { x: 438_276, y: 76_362 } }),
    ['swapped-coordinates participants[0].home'],
  ],
  [
    'a home on the edge of the grid',
    saying({ home: { x: 0, y: 438_276 } }),
    ['outside-area participants[0].home.x'],
  ],
  [
    'degrees where metres are due',
    saying({ home: { x: 4.2439, y: 51.9274 } }),
    ['outside-area participants[0].home.y'],
  ],
  ['a reach of nothing', saying({ reach: 0 }), ['out-of-range participants[0].reach']],
  ['an endless reach', saying({ reach: Number.POSITIVE_INFINITY }), ['not-finite participants[0].reach']],
  ['talents in one text', saying({ talents: secret }), ['wrong-type participants[0].talents']],
  ['a talent that is a number', saying({ talents: [987_654] }), ['wrong-type participants[0].talents[0]']],
  [
    'a talent without a name',
    saying({ talents: [{ level: 1 }] }),
    ['missing-key participants[0].talents[0].talent'],
  ],
  [
    'a talent of level 0',
    saying({ talents: [{ talent: 'cooking', level: 0 }] }),
    ['out-of-range participants[0].talents[0].level'],
  ],
  [
    'a talent with a weight',
    saying({ talents: [{ talent: 'cooking', weight: 1 }] }),
    ['unknown-key participants[0].talents[0]'],
  ],
  [
    'a talent that nobody knows',
    saying({ talents: [secret] }),
    ['unknown-talent participants[0].talents[0]'],
  ],
  [
    'a talent called toString',
    saying({ talents: ['toString'] }),
    ['unknown-talent participants[0].talents[0]'],
  ],
  [
    'the same talent twice',
    saying({ talents: ['cooking', { talent: 'cooking', level: 0.5 }] }),
    ['duplicate-talent participants[0].talents[1]'],
  ],
  [
    'a need of weight 1.1',
    saying({ needs: [{ need: 'groceries', weight: 1.1 }] }),
    ['out-of-range participants[0].needs[0].weight'],
  ],
  [
    'a need that nobody knows',
    saying({ needs: [{ need: secret }] }),
    ['unknown-need participants[0].needs[0]'],
  ],
  [
    'the same need twice',
    saying({ needs: ['groceries', 'groceries'] }),
    ['duplicate-need participants[0].needs[1]'],
  ],
  [
    'more talents than anybody has',
    saying({ talents: new Array(201).fill(secret) }),
    ['too-many participants[0].talents'],
  ],
  ['backgrounds in a list', saying({ backgrounds: [secret] }), ['wrong-type participants[0].backgrounds']],
  [
    'a background in a map',
    saying({ backgrounds: new Map([[secret, secret]]) }),
    ['wrong-type participants[0].backgrounds'],
  ],
  [
    'a label that is a number',
    saying({ backgrounds: { [secret]: 987_654 } }),
    ['wrong-type participants[0].backgrounds'],
  ],
  ['an empty label', saying({ backgrounds: { [secret]: '' } }), ['empty-text participants[0].backgrounds']],
  [
    'an attribute without a name',
    saying({ backgrounds: { '': secret } }),
    ['empty-text participants[0].backgrounds'],
  ],
  [
    'a label that throws',
    saying({ backgrounds: throwing(secret, {}) }),
    ['unreadable participants[0].backgrounds'],
  ],
  [
    'an attribute with half a character',
    saying({ backgrounds: { [`${secret}\uDC00`]: 'x' } }),
    ['ill-formed-text participants[0].backgrounds'],
  ],
  [
    'more attributes than anybody has',
    saying({
      backgrounds: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${secret}${index}`, 'x'])),
    }),
    ['too-many participants[0].backgrounds'],
  ],
  [
    'a daypart that does not exist',
    saying({ dayparts: ['tue-night'] }),
    ['unknown-value participants[0].dayparts[0]'],
  ],
  [
    'a language in words',
    saying({ languages: [`${secret} Nederlands`] }),
    ['not-a-language participants[0].languages[0]'],
  ],
  [
    'a language with an underscore',
    saying({ languages: ['nl_NL'] }),
    ['not-a-language participants[0].languages[0]'],
  ],
  [
    'a language that goes on and on',
    saying({ languages: [`nl${'-aa'.repeat(5_000_000)}`] }),
    ['not-a-language participants[0].languages[0]'],
  ],
  [
    'a wait that has yet to begin',
    saying({ waitingSince: '2026-11-22' }),
    ['waiting-after-date participants[0].waitingSince'],
  ],
  [
    'a wait since a day that never was',
    saying({ waitingSince: '2026-06-31' }),
    ['not-a-date participants[0].waitingSince'],
  ],
  ['a yes in words', saying({ ready: 'ja' }), ['wrong-type participants[0].ready']],
];

const people: readonly Case[] = [
  ['a set of one', poolWith({ apart: [['p-1']] }), ['too-few apart[0]']],
  ['a set of nobody', poolWith({ together: [[]] }), ['too-few together[0]']],
  [
    'a set that is no list',
    poolWith({ apart: ['p-1', 'p-2'] }),
    ['wrong-type apart[0]', 'wrong-type apart[1]'],
  ],
  ['somebody who is not there', poolWith({ apart: [['p-1', secret]] }), ['unknown-participant apart[0][1]']],
  [
    'the same person twice in a set',
    poolWith({ together: [['p-1', 'p-2', 'p-1']] }),
    ['duplicate-member together[0][2]'],
  ],
  ['a set of very many', poolWith({ apart: [new Array(1_001).fill(secret)] }), ['too-many apart[0]']],
  ['a circle without an id', poolWith({ circles: [{ members: ['p-1'] }] }), ['missing-key circles[0].id']],
  [
    'two circles with one id',
    poolWith({
      circles: [
        { id: secret, members: [] },
        { id: secret, members: [] },
      ],
    }),
    ['duplicate-id circles[1].id'],
  ],
  [
    'somebody in two circles',
    poolWith({
      circles: [
        { id: 'a', members: ['p-1'] },
        { id: 'b', members: ['p-2', 'p-1'] },
      ],
    }),
    ['in-two-circles circles[1].members[1]'],
  ],
  [
    'somebody twice in a circle',
    poolWith({ circles: [{ id: 'a', members: ['p-1', 'p-1'] }] }),
    ['duplicate-member circles[0].members[1]'],
  ],
  [
    'a stranger in a circle',
    poolWith({ circles: [{ id: 'a', members: [secret] }] }),
    ['unknown-participant circles[0].members[0]'],
  ],
];

const inCircle = (circle: object): unknown => poolWith({ circles: [{ id: 'a', members: [], ...circle }] });
const inSeat = (said: object, circle: object = {}): unknown =>
  inCircle({ members: [{ participant: 'p-1', ...said }], ...circle });

const circles: readonly Case[] = [
  ['a member who is a number', inCircle({ members: [987_654] }), ['wrong-type circles[0].members[0]']],
  ['a member without an id', inCircle({ members: [{}] }), ['missing-key circles[0].members[0].participant']],
  ['a member with a name', inSeat({ voornaam: secret }), ['forbidden-field circles[0].members[0]']],
  ['a member with a role', inSeat({ role: secret }), ['unknown-key circles[0].members[0]']],
  ['another status', inSeat({ status: secret }), ['unknown-value circles[0].members[0].status']],
  [
    'a stranger who declined',
    inCircle({ members: [{ participant: secret, status: 'declined' }] }),
    ['unknown-participant circles[0].members[0]'],
  ],
  [
    'somebody who declined and is in it',
    inCircle({ members: ['p-1', { participant: 'p-1', status: 'declined' }] }),
    ['duplicate-member circles[0].members[1]'],
  ],
  [
    'somebody who is asked for two circles',
    poolWith({
      circles: [
        { id: 'a', members: ['p-1'] },
        { id: 'b', members: [{ participant: 'p-1', status: 'proposed' }] },
      ],
    }),
    ['in-two-circles circles[1].members[0]'],
  ],
  [
    'a circle that has yet to begin',
    inCircle({ since: '2026-11-22' }),
    ['since-after-date circles[0].since'],
  ],
  ['a beginning that never was', inCircle({ since: '2026-02-30' }), ['not-a-date circles[0].since']],
  [
    'a member who has yet to join',
    inSeat({ since: '2026-11-22' }),
    ['since-after-date circles[0].members[0].since'],
  ],
  [
    'a member who left before joining',
    inSeat({ since: '2026-05-02', leavesOn: '2026-05-01' }),
    ['leaves-before-since circles[0].members[0].leavesOn'],
  ],
  [
    'a member who left before the circle began',
    inSeat({ leavesOn: '2026-05-01' }, { since: '2026-05-02' }),
    ['leaves-before-since circles[0].members[0].leavesOn'],
  ],
  ['a day of leaving in words', inSeat({ leavesOn: secret }), ['not-a-date circles[0].members[0].leavesOn']],
  ['a lock in words', inCircle({ locked: 'ja' }), ['wrong-type circles[0].locked']],
  ['half a seat', inCircle({ openSeats: 0.5 }), ['not-whole circles[0].openSeats']],
  ['less than no seats', inCircle({ openSeats: -1 }), ['out-of-range circles[0].openSeats']],
  ['endless seats', inCircle({ openSeats: Number.POSITIVE_INFINITY }), ['not-finite circles[0].openSeats']],
  ['a meeting place in words', inCircle({ meetingPlace: secret }), ['wrong-type circles[0].meetingPlace']],
  [
    'a meeting place abroad',
    inCircle({ meetingPlace: { lat: 48.8566, lon: 4.3522 } }),
    ['outside-area circles[0].meetingPlace.lat'],
  ],
  [
    'a meeting place with lat and lon swapped',
    inCircle({ meetingPlace: { lat: 4.2439, lon: 51.9274 } }),
    ['swapped-coordinates circles[0].meetingPlace'],
  ],
  [
    'half a meeting place in each',
    inCircle({ meetingPlace: { lat: 52, y: 438_276 } }),
    ['mixed-forms circles[0].meetingPlace'],
  ],
];

const rest: readonly Case[] = [
  [
    'an area upside down',
    poolWith({ area: { lat: [53.7, 50.5], lon: [3.2, 7.4] } }),
    ['reversed-range area.lat'],
  ],
  [
    'an area of no width',
    poolWith({ area: { lat: [50.5, 53.7], lon: [5, 5] } }),
    ['reversed-range area.lon'],
  ],
  [
    'an area beyond the pole',
    poolWith({ area: { lat: [50, 91], lon: [3.2, 7.4] } }),
    ['out-of-range area.lat[1]'],
  ],
  ['an area with three ends', poolWith({ area: { lat: [50, 51, 52], lon: [3, 7] } }), ['too-many area.lat']],
  ['an area with one end', poolWith({ area: { lat: [50], lon: [3, 7] } }), ['too-few area.lat']],
  [
    'an attribute with two treatments',
    poolWith({ backgrounds: [{ attribute: secret }, { attribute: secret, theme: true }] }),
    ['duplicate-attribute backgrounds[1].attribute'],
  ],
  [
    'a share above 1',
    poolWith({ backgrounds: [{ attribute: secret, maxShare: 1.5 }] }),
    ['out-of-range backgrounds[0].maxShare'],
  ],
  ['a vocabulary that is not shipped', poolWith({ vocabulary: secret }), ['unknown-value vocabulary']],
  [
    'a vocabulary that extends another',
    poolWith({ vocabulary: { extends: secret } }),
    ['unknown-value vocabulary.extends'],
  ],
  [
    'a slug twice',
    poolWith({ vocabulary: { talents: [secret, { slug: secret }] } }),
    ['duplicate-slug vocabulary.talents[1]'],
  ],
  [
    'a slug that is shipped',
    poolWith({ vocabulary: { extends: 'buurtcirkel', needs: ['groceries'] } }),
    ['duplicate-slug vocabulary.needs[0]'],
  ],
  [
    'a pair twice',
    poolWith({
      vocabulary: {
        talents: ['a'],
        needs: ['b'],
        meets: [['a', 'b', 1], { talent: 'a', need: 'b', strength: 0.4 }],
      },
    }),
    ['duplicate-meeting vocabulary.meets[1]'],
  ],
  [
    'a pair that is shipped',
    poolWith({ vocabulary: { extends: 'buurtcirkel', meets: [['cooking', 'eating-together', 0.1]] } }),
    ['duplicate-meeting vocabulary.meets[0]'],
  ],
  [
    'a pair of strangers',
    poolWith({ vocabulary: { meets: [[secret, secret, 1]] } }),
    ['unknown-talent vocabulary.meets[0]', 'unknown-need vocabulary.meets[0]'],
  ],
  [
    'a pair of two',
    poolWith({ vocabulary: { talents: ['a'], needs: ['b'], meets: [['a', 'b']] } }),
    ['too-few vocabulary.meets[0]'],
  ],
  [
    'a strength of 0',
    poolWith({ vocabulary: { talents: ['a'], needs: ['b'], meets: [['a', 'b', 0]] } }),
    ['out-of-range vocabulary.meets[0][2]'],
  ],
  [
    'a mutual strength below 0',
    poolWith({ vocabulary: { needs: [{ slug: secret, mutual: -0.1 }] } }),
    ['out-of-range vocabulary.needs[0].mutual'],
  ],
  [
    'a mode that does not exist',
    poolWith({ vocabulary: { needs: [{ slug: secret, mode: secret }] } }),
    ['unknown-value vocabulary.needs[0].mode'],
  ],
  [
    'a shipped talent in an own vocabulary',
    { ...(saying({ talents: ['cooking'] }) as object), vocabulary: { talents: ['a'] } },
    ['unknown-talent participants[0].talents[0]'],
  ],
];

const place = { id: 'm-1', point: { lat: 51.9, lon: 4.2 } };
const line = [
  { lat: 51.9, lon: 4.2 },
  { lat: 51.92, lon: 4.2 },
];

const surroundings: readonly Case[] = [
  [
    'a meeting place without a point',
    poolWith({ meetingPlaces: [{ id: 'm-1' }] }),
    ['missing-key meetingPlaces[0].point'],
  ],
  [
    'two meeting places of one id, one of them elsewhere',
    poolWith({ meetingPlaces: [place, { id: 'm-1', point: { lat: 4.2, lon: 51.9 } }] }),
    ['duplicate-id meetingPlaces[1].id', 'swapped-coordinates meetingPlaces[1].point'],
  ],
  [
    'a meeting place with half a seat and a daypart that is none',
    poolWith({ meetingPlaces: [{ ...place, seats: 1.5, dayparts: [secret] }] }),
    ['unknown-value meetingPlaces[0].dayparts[0]', 'not-whole meetingPlaces[0].seats'],
  ],
  [
    'a name for a meeting place',
    poolWith({ meetingPlaces: [{ ...place, name: secret }] }),
    ['forbidden-field meetingPlaces[0]'],
  ],
  [
    'a coach with less than no circles, an area of two corners, and a route that is none',
    poolWith({ coaches: [{ id: 'k', circles: -1, area: line, routes: [secret] }] }),
    ['too-few coaches[0].area', 'out-of-range coaches[0].circles', 'unknown-value coaches[0].routes[0]'],
  ],
  [
    'a coach with a reach from nowhere',
    poolWith({ coaches: [{ id: 'k', reach: 500 }] }),
    ['reach-without-point coaches[0].reach'],
  ],
  [
    'a volunteer with a talent that nobody knows, who lives abroad',
    poolWith({ volunteers: [{ id: 'v', home: { lat: 48, lon: 4 }, talents: ['cooking', secret] }] }),
    ['outside-area volunteers[0].home.lat', 'unknown-talent volunteers[0].talents[1]'],
  ],
  [
    'a partner who offers and wishes what nobody knows',
    poolWith({
      partners: [
        {
          ...place,
          offers: [secret, { need: secret }],
          wishes: [{ talent: secret }, { talent: 'cooking', need: 'odd-jobs' }],
        },
      ],
    }),
    [
      'unknown-talent partners[0].offers[0]',
      'unknown-need partners[0].offers[1]',
      'unknown-talent partners[0].wishes[0]',
      'mixed-forms partners[0].wishes[1]',
    ],
  ],
  [
    'a barrier of one point, and a crossing that gives time back',
    poolWith({ barriers: [{ line: [line[0]] }, { line, crossings: [{ at: line[0], metres: -1 }, {}] }] }),
    [
      'too-few barriers[0].line',
      'out-of-range barriers[1].crossings[0].metres',
      'missing-key barriers[1].crossings[1].lat',
      'missing-key barriers[1].crossings[1].lon',
    ],
  ],
  [
    'a barrier of no point at all, and a crossing of it',
    poolWith({ barriers: [{ line: [], crossings: [line[0]] }] }),
    ['too-few barriers[0].line'],
  ],
  [
    'a barrier without length',
    poolWith({ barriers: [{ line: [line[0], line[0]], crossings: [line[0]] }] }),
    ['too-few barriers[0].line'],
  ],
  [
    'a barrier that lies elsewhere',
    poolWith({
      barriers: [{ line: [line[0], { lat: 4.2, lon: 51.9 }], crossings: [{ at: { lat: 4.2, lon: 51.9 } }] }],
    }),
    ['swapped-coordinates barriers[0].line[1]', 'swapped-coordinates barriers[0].crossings[0].at'],
  ],
  [
    'crossings a kilometre beside the line, and 300 metres beyond its end',
    poolWith({
      barriers: [
        {
          line,
          crossings: [
            { lat: 51.91, lon: 4.215 },
            { at: { lat: 51.9228, lon: 4.2 } },
            { lat: 51.9222, lon: 4.2 },
          ],
        },
      ],
    }),
    ['off-the-line barriers[0].crossings[0]', 'off-the-line barriers[0].crossings[1].at'],
  ],
  [
    'more crossings than are accepted',
    poolWith({
      barriers: [
        { line, crossings: Array(300).fill(line[0]) },
        { line, crossings: Array(201).fill(line[0]) },
      ],
    }),
    ['too-many barriers'],
  ],
  [
    'a matrix with stops that are not there',
    poolWith({
      travel: {
        unit: 'metres',
        stops: [
          secret,
          { meetingPlace: secret },
          { coach: secret },
          { volunteer: secret },
          { partner: secret },
        ],
        ways: Array(5).fill([0, 0, 0, 0, 0]),
      },
    }),
    [
      'unknown-participant travel.stops[0]',
      'unknown-place travel.stops[1]',
      'unknown-coach travel.stops[2]',
      'unknown-volunteer travel.stops[3]',
      'unknown-partner travel.stops[4]',
    ],
  ],
  [
    'a matrix that is not square, with a stop twice and a way of less than nothing',
    poolWith({
      travel: {
        unit: 'hours',
        stops: ['p-1', 'p-1'],
        ways: [
          [0, -1, 1],
          [0, secret],
        ],
      },
    }),
    [
      'unknown-value travel.unit',
      'duplicate-stop travel.stops[1]',
      'not-square travel.ways[0]',
      'out-of-range travel.ways[0][1]',
      'wrong-type travel.ways[1][1]',
    ],
  ],
  [
    'a matrix without rows',
    poolWith({ travel: { unit: 'metres', stops: ['p-1'], ways: [] } }),
    ['not-square travel.ways'],
  ],
  [
    'a running circle at a place, with a coach and a volunteer, that are not there',
    poolWith({
      circles: [
        { id: 'c', members: [], place: secret, coach: secret, volunteer: secret, daypart: 'tue-morning' },
      ],
    }),
    [
      'unknown-place circles[0].place',
      'unknown-coach circles[0].coach',
      'unknown-volunteer circles[0].volunteer',
    ],
  ],
  [
    'a route that is none, and a referrer without letters',
    saying({ route: secret, referrer: '' }),
    ['unknown-value participants[0].route', 'empty-text participants[0].referrer'],
  ],
];

const personal: readonly Case[] = [
  ['an identity number', saying({ BSN: secret }), ['forbidden-field participants[0]']],
  ['a first name', saying({ VOORNAAM: secret }), ['forbidden-field participants[0]']],
  ['a date of birth', saying({ dateOfBirth: secret }), ['forbidden-field participants[0]']],
  [
    'a date of birth with a hyphen',
    saying({ 'Geboorte-datum': secret }),
    ['forbidden-field participants[0]'],
  ],
  ['a nationality with an accent', saying({ 'nationálity ': secret }), ['forbidden-field participants[0]']],
  ['a diagnosis in wide letters', saying({ ｄｉａｇｎｏｓｅ: secret }), ['forbidden-field participants[0]']],
  ['a name with invisible characters', saying({ 'na\u200Bam': secret }), ['forbidden-field participants[0]']],
  [
    'a name beside a key that is only unknown',
    saying({ surname: secret, [secret]: 1 }),
    ['forbidden-field participants[0]', 'unknown-key participants[0]'],
  ],
  [
    'a name in a home',
    saying({ home: { lat: 52, lon: 5, name: secret } }),
    ['forbidden-field participants[0].home'],
  ],
  [
    'a name in a talent',
    saying({ talents: [{ talent: 'cooking', Achternaam: secret }] }),
    ['forbidden-field participants[0].talents[0]'],
  ],
  ['a criminal record of the pool', poolWith({ strafblad: [secret] }), ['forbidden-field ']],
  [
    'the name of a circle',
    poolWith({ circles: [{ id: 'a', members: [], naam: secret }] }),
    ['forbidden-field circles[0]'],
  ],
  [
    'ethnicity as a background',
    saying({ backgrounds: { Etniciteit: secret } }),
    ['forbidden-field participants[0].backgrounds'],
  ],
  [
    'religion as an attribute',
    poolWith({ backgrounds: [{ attribute: 'GELOOF' }] }),
    ['forbidden-field backgrounds[0].attribute'],
  ],
];

const inText: readonly Case[] = [
  [
    '__proto__ as an id that nobody has',
    text('{"version":1,"date":"2026-11-21","participants":[],"apart":[["__proto__","constructor"]]}'),
    ['unknown-participant apart[0][0]', 'unknown-participant apart[0][1]'],
  ],
  [
    '__proto__ as a participant',
    text(
      `{"version":1,"date":"2026-11-21","participants":[{"__proto__":{"id":"${secret}","home":{"lat":52,"lon":5}}}]}`,
    ),
    ['unknown-key participants[0]', 'missing-key participants[0].id', 'missing-key participants[0].home'],
  ],
  [
    '__proto__ as a home',
    text(
      `{"version":1,"date":"2026-11-21","participants":[{"id":"${secret}","home":{"__proto__":{"lat":52,"lon":5}}}]}`,
    ),
    [
      'unknown-key participants[0].home',
      'missing-key participants[0].home.lat',
      'missing-key participants[0].home.lon',
    ],
  ],
  [
    'half a character in an escape',
    text('{"version":1,"date":"2026-11-21","participants":[{"id":"\\ud800","home":{"lat":52,"lon":5}}]}'),
    ['ill-formed-text participants[0].id'],
  ],
];

describe('a pool', () => {
  it.each([
    ...notPools,
    ...structure,
    ...participants,
    ...people,
    ...circles,
    ...rest,
    ...surroundings,
    ...personal,
    ...inText,
  ])('is refused with %s', (_, input, expected) => {
    const result = safeParsePool(input);
    expect(issuesOf(result)).toEqual(expected);
    expectNothingOfTheInput(result);
    expect(() => parsePool(input)).toThrow(InputError);
  });

  it('reports everything that is wrong at once, in the order of the format', () => {
    const input = {
      circles: [{ id: 'c', members: ['p-2', secret] }],
      apart: [['p-1', secret]],
      participants: [
        { id: 'p-1', home: { lat: 4.2, lon: 51.9 }, needs: [secret], talents: [secret], [secret]: 1 },
        { id: 'p-2' },
      ],
      date: secret,
    };
    expect(issuesOf(safeParsePool(input))).toEqual([
      'missing-key version',
      'not-a-date date',
      'unknown-key participants[0]',
      'swapped-coordinates participants[0].home',
      'unknown-talent participants[0].talents[0]',
      'unknown-need participants[0].needs[0]',
      'missing-key participants[1].home',
      'unknown-participant apart[0][1]',
      'unknown-participant circles[0].members[1]',
    ]);
  });

  it('calls nobody unknown when the participants cannot be read', () => {
    expect(issuesOf(safeParsePool(poolWith({ participants: null, apart: [['p-1', 'p-2']] })))).toEqual([
      'wrong-type participants',
    ]);
  });

  it('calls no talent unknown when the vocabulary cannot be read', () => {
    const input = {
      ...(saying({ talents: ['x'], needs: ['y'] }) as object),
      vocabulary: { talents: 1, needs: ['z'] },
    };
    expect(issuesOf(safeParsePool(input))).toEqual([
      'wrong-type vocabulary.talents',
      'unknown-need participants[0].needs[0]',
    ]);
  });

  it('blames no home when the area is wrong', () => {
    expect(issuesOf(safeParsePool(poolWith({ area: { lat: [3, 1], lon: secret } })))).toEqual([
      'reversed-range area.lat',
      'wrong-type area.lon',
    ]);
  });

  it('reports the first thousand issues and that there are more', () => {
    const participants = Array.from({ length: 5_000 }, () => ({
      id: 1,
      home: 2,
      talents: new Array(200).fill(3),
    }));
    const issues = issuesOf(safeParsePool(poolWith({ participants })));
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)).toBe('too-many-issues ');
    expect(new Set(issues).size).toBe(1_001);
  });

  it('reports exactly a thousand issues without saying that there are more', () => {
    const participants = Array.from({ length: 1_000 }, () => secret);
    expect(issuesOf(safeParsePool(poolWith({ participants })))).toHaveLength(1_000);
  });

  it('reads every property once, so what was checked is what is used', () => {
    let reads = 0;
    const home = {
      lat: 51.9,
      get lon() {
        return reads++ === 0 ? 4.2 : secret;
      },
    };
    const parsed = parsePool(poolWith({ participants: [{ id: 'p', home }] }));
    expect(parsed.participants[0]?.home).toEqual({ lat: 51.9, lon: 4.2 });
    expect(reads).toBe(1);
  });

  it('says in its messages what the format asks for, and gives advice on a line of its own', () => {
    const result = safeParsePool(saying({ home: { lat: 4.2439, lon: 51.9274 } }));
    expect(result.success || result.issues[0]?.message).toBe(
      'This place lies outside the area, and would be inside with its two numbers swapped.\nMaybe lat and lon, or x and y, are swapped.',
    );
  });
});

const policies: readonly Case[] = [
  ['null', null, ['wrong-type ']],
  ['an unknown key', { [secret]: 1 }, ['unknown-key ']],
  ['an unknown weight', { weights: { [secret]: 1 } }, ['unknown-key weights']],
  ['a size of one', { size: { min: 1 } }, ['out-of-range size.min']],
  ['a size of 65', { size: { max: 65 } }, ['out-of-range size.max']],
  ['a size of ten and a half', { size: { max: 10.5 } }, ['not-whole size.max']],
  ['a size beyond counting', { size: { max: 1e300 } }, ['out-of-range size.max']],
  ['a smallest size above the largest', { size: { min: 10, max: 9 } }, ['reversed-range size']],
  ['a smallest size above the default largest', { size: { min: 13 } }, ['reversed-range size']],
  ['a largest size below the default smallest', { size: { max: 8 } }, ['reversed-range size']],
  ['a reach of nothing', { reach: { personal: 0 } }, ['out-of-range reach.personal']],
  ['a walk below nothing', { reach: { between: -1 } }, ['out-of-range reach.between']],
  ['a detour shorter than the straight line', { reach: { detour: 0.99 } }, ['out-of-range reach.detour']],
  ['an endless detour', { reach: { detour: Number.POSITIVE_INFINITY } }, ['not-finite reach.detour']],
  ['a share above 1', { composition: { maxShare: 1.01 } }, ['out-of-range composition.maxShare']],
  ['a share below 0', { dayparts: { share: -0.01 } }, ['out-of-range dayparts.share']],
  ['a share in words', { languages: { share: secret } }, ['wrong-type languages.share']],
  ['a rule that is neither kept nor off', { rules: { stranded: secret } }, ['unknown-value rules.stranded']],
  ['a rule that is always kept', { rules: { distance: 'off' } }, ['unknown-key rules']],
  ['a weight above 1', { weights: { mix: 2 } }, ['out-of-range weights.mix']],
  ['a placement that is no number', { placement: Number.NaN }, ['not-finite placement']],
  [
    'a wait that counts below nothing',
    { waiting: { perHalfYear: -1 } },
    ['out-of-range waiting.perHalfYear'],
  ],
  [
    'a wait that counts without end',
    { waiting: { halfYears: Number.POSITIVE_INFINITY } },
    ['not-finite waiting.halfYears'],
  ],
  ['a score above 1', { minimumScore: 1.1 }, ['out-of-range minimumScore']],
  ['nationality as a rule', { rules: { nationaliteit: 'required' } }, ['forbidden-field rules']],
  ['a part that throws', throwing('weights', {}), ['unreadable weights']],
];

describe('a policy', () => {
  it.each(policies)('is refused with %s', (_, input, expected) => {
    const result = safeParsePolicy(input);
    expect(issuesOf(result)).toEqual(expected);
    expectNothingOfTheInput(result);
  });
});

const proposals: readonly Case[] = [
  ['undefined', undefined, ['wrong-type ']],
  ['no circles', { version: 1 }, ['missing-key circles']],
  ['another version', { version: 2, circles: [] }, ['unknown-value version']],
  ['a circle that is only a list', { version: 1, circles: [[secret]] }, ['wrong-type circles[0]']],
  [
    'a member that is no id',
    { version: 1, circles: [{ members: [987_654] }] },
    ['wrong-type circles[0].members[0]'],
  ],
  [
    'a member twice',
    { version: 1, circles: [{ members: [secret, secret] }] },
    ['duplicate-member circles[0].members[1]'],
  ],
  [
    'a member in two circles',
    { version: 1, circles: [{ members: [secret] }, { members: [secret] }] },
    ['in-two-circles circles[1].members[0]'],
  ],
];

describe('a proposal', () => {
  it.each(proposals)('is refused with %s', (_, input, expected) => {
    const result = safeParseProposal(input);
    expect(issuesOf(result)).toEqual(expected);
    expectNothingOfTheInput(result);
  });
});

/** A ledger with one entry of help that is sound but for what a test wants to be odd. */
function helping(entry: object, rest: object = {}): unknown {
  return { version: 1, help: [{ date: '2026-11-01', giver: 'p-1', receivers: ['p-2'], ...entry }], ...rest };
}

function meeting(said: object): unknown {
  return {
    version: 1,
    help: [],
    meetings: [{ date: '2026-11-01', circle: 'c-1', present: ['p-1'], ...said }],
  };
}

const ledgers: readonly Case[] = [
  ['null', null, ['wrong-type ']],
  ['a key that is not known', { version: 1, help: [], [secret]: 1 }, ['unknown-key ']],
  ['another version', { version: 2, help: [] }, ['unknown-value version']],
  ['an unknown key in an entry', helping({ [secret]: 1 }), ['unknown-key help[0]']],
  ['a name in an entry', helping({ naam: secret }), ['forbidden-field help[0]']],
  ['a day that does not exist', helping({ date: '2026-02-30' }), ['not-a-date help[0].date']],
  ['a day to come', helping({ date: '2026-11-22' }), ['happened-after-date help[0].date']],
  ['a giver who is not known', helping({ giver: secret }), ['unknown-participant help[0].giver']],
  [
    'a receiver who is not known',
    helping({ receivers: ['p-2', secret] }),
    ['unknown-participant help[0].receivers[1]'],
  ],
  [
    'somebody who helps themselves',
    helping({ receivers: ['p-2', 'p-1'] }),
    ['helps-self help[0].receivers[1]'],
  ],
  ['one receiver twice', helping({ receivers: ['p-2', 'p-2'] }), ['duplicate-member help[0].receivers[1]']],
  ['help to nobody', helping({ receivers: [] }), ['too-few help[0].receivers']],
  ['a giver and one from outside', helping({ outside: 'coach' }), ['mixed-forms help[0]']],
  ['help by nobody', helping({ giver: undefined }), ['missing-key help[0].giver']],
  [
    'help by somebody else',
    helping({ giver: undefined, outside: secret }),
    ['unknown-value help[0].outside'],
  ],
  ['no time at all', helping({ hours: 0 }), ['out-of-range help[0].hours']],
  ['next to no time', helping({ hours: 5e-324 }), ['out-of-range help[0].hours']],
  ['endless time', helping({ hours: Number.POSITIVE_INFINITY }), ['not-finite help[0].hours']],
  ['a need that is not known', helping({ need: secret }), ['unknown-need help[0].need']],
  ['a talent that is not known', helping({ talent: secret }), ['unknown-talent help[0].talent']],
  ['a meeting of no circle', meeting({ circle: secret }), ['unknown-circle meetings[0].circle']],
  ['a meeting to come', meeting({ date: '2027-01-01' }), ['happened-after-date meetings[0].date']],
  ['a stranger at a meeting', meeting({ present: [secret] }), ['unknown-participant meetings[0].present[0]']],
  ['somebody there twice', meeting({ present: ['p-1', 'p-1'] }), ['duplicate-member meetings[0].present[1]']],
  [
    'an entry that throws',
    { version: 1, help: [throwing('receivers', {})] },
    ['missing-key help[0].date', 'missing-key help[0].giver', 'unreadable help[0].receivers'],
  ],
  [
    'all at once',
    helping({ date: 'x', giver: secret, receivers: [secret], need: secret }),
    [
      'not-a-date help[0].date',
      'unknown-participant help[0].giver',
      'unknown-participant help[0].receivers[0]',
      'helps-self help[0].receivers[0]',
      'unknown-need help[0].need',
    ],
  ],
];

describe('a ledger', () => {
  const known = pool({ circles: [{ id: 'c-1', members: ['p-1', 'p-2'] }] });

  it.each(ledgers)('is refused with %s', (_, input, expected) => {
    const result = safeParseLedger(input, known);
    expect([...issuesOf(result)].sort()).toEqual([...expected].sort());
    expectNothingOfTheInput(result);
  });

  it('is complete and frozen when it is sound, and then not checked again', () => {
    const ledger = parseLedger(helping({ hours: 1.5 }), known);
    expect(ledger.meetings).toEqual([]);
    expect(Object.isFrozen(ledger.help[0]!.receivers)).toBe(true);
    const parsed = parsePool(known);
    const once = parseLedger(helping({}), parsed);
    expect(parseLedger(once, parsed)).toBe(once);
  });

  it('is checked again for another pool', () => {
    const once = parseLedger(helping({}), parsePool(known));
    expect(() => parseLedger(once, pool({ participants: [participant('p-1')] }))).toThrow(InputError);
  });
});

const some = parsePool(pool());
const record = auditProposal(some, proposeCirclesSync(some, { effort: 1 }));
const decided = { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-22' };

const accounts: readonly Case[] = [
  [
    'a role in free words',
    { ...record, decisions: [{ ...decided, role: `${secret} de Vries` }] },
    ['not-a-code decisions[0].role'],
  ],
  [
    'a hash that is none',
    { ...record, vocabulary: { ...record.vocabulary, hash: secret } },
    ['not-a-hash vocabulary.hash'],
  ],
  ['a part of which nobody accounts', { ...record, remark: secret }, ['unknown-key ']],
];

describe('an audit record', () => {
  it.each(accounts)('is refused with %s', (_, input, expected) => {
    const result = safeParseAuditRecord(input);
    expect(issuesOf(result)).toEqual(expected);
    expectNothingOfTheInput(result);
  });

  it('is taken as it was made', () => {
    expect(safeParseAuditRecord(record).success).toBe(true);
  });
});

describe('the codes of issues', () => {
  it('all have an input that causes them', () => {
    const tables = [
      ...notPools,
      ...structure,
      ...participants,
      ...people,
      ...circles,
      ...rest,
      ...surroundings,
      ...personal,
      ...policies,
      ...ledgers,
      ...accounts,
    ];
    const caused = tables.flatMap(([, , issues]) => issues.map((issue) => issue.split(' ')[0]));
    const ofSpreadsheets = brokenFiles.flatMap(({ issues }) => issues.map((issue) => issue.split(' ')[1]));
    // Text that is not JSON comes in lines only: see readPool.
    expect(new Set([...caused, ...ofSpreadsheets, 'not-json', 'too-many-issues'])).toEqual(
      new Set(Object.keys(inputIssueCodes)),
    );
  });
});

type Result =
  | { readonly success: true }
  | { readonly success: false; readonly issues: readonly InputIssue[] };

function issuesOf(result: Result): string[] {
  return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

function expectNothingOfTheInput(result: Result): void {
  if (result.success) return;
  const error = new InputError(result.issues);
  const said = `${JSON.stringify(result.issues)}${error.message}${error.stack?.split('\n    at')[0]}`;
  expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(said).not.toContain('987654');
}
