import type { HelpRelation } from '../model/facts/circle.js';
import type { Vicinity } from '../model/missing.js';
import { numbersWith } from './numbers.js';
import { terms } from './terms-nl.js';
import type { Names, Wording } from './wording.js';

const { whole, unit, percentage, metres } = numbersWith({ decimal: ',', thousands: '.' });

/** Dutch, as coaches and members speak it: language level B1. */
export const nl: Wording = {
  // One circle
  helps: (help, names) => `${helps(help, names)}.`,
  'help-loop': ({ steps }, names) => `${list(steps.map((help) => helps(help, names)))}.`,

  // Who is missing
  'nearly-circle': ({ members, missing, fewest, around }, names) =>
    `${list(members.map(names.person))} ${plural(members.length, 'kan een cirkel worden', 'kunnen een cirkel worden')} met ${newcomers(missing)} erbij. ` +
    `Zoek ${plural(missing, 'iemand die', 'mensen die')} ${plural(missing, 'woont', 'wonen')} ${near(around)}.` +
    (fewest ? '' : ' Misschien zijn minder mensen ook genoeg.'),
  'circle-at-hand': ({ members }, names) =>
    `${list(members.map(names.person))} kunnen nu al samen een cirkel worden: daar hoeft niemand bij.`,
  'newcomer-talent': ({ talent, gain, missing }, names) =>
    `Het helpt als ${oneOf(missing)} het talent ${names.talent(talent)} heeft: dan stijgt de score met ${unit(gain)}.`,
  'newcomer-need': ({ need, gain, uses, missing }, names) =>
    `Het helpt ook als ${oneOf(missing)} de vraag ${names.need(need)} heeft: dan stijgt de score met ${unit(gain)}` +
    (uses.length === 0 ? '.' : ` en wordt ook ${list(uses.map(names.talent))} gebruikt.`),
  'newcomer-mix': ({ attribute, label, members, most, missing }) =>
    `Bij ‘${attribute}’ ${plural(members, 'heeft', 'hebben')} ${whole(members)} van hen ‘${label}’. Van de ${newcomers(missing)} die erbij ${plural(missing, 'komt', 'komen')} ` +
    (most === 0
      ? 'mag niemand dat ook hebben.'
      : `${plural(most, 'mag', 'mogen')} er hoogstens ${whole(most)} dat ook hebben.`),
  'newcomer-dayparts': ({ dayparts, missing }) =>
    `Wie erbij komt, moet kunnen op ${either(dayparts.map(terms.daypart))}${missing > 1 ? ', en allemaal op hetzelfde moment' : ''}.`,
  'newcomer-languages': ({ languages, missing }) =>
    `Wie erbij komt, moet ${either(languages.map(terms.language))} spreken${missing > 1 && languages.length > 1 ? ', en allemaal dezelfde taal' : ''}.`,
  'wanted-member': ({ circle, openSeats, around, talent, gain }, names) =>
    `Cirkel ${circle} heeft ${plural(openSeats, '1 vrije plek', `${whole(openSeats)} vrije plekken`)}. Zoek iemand met het talent ${names.talent(talent)} die woont ${near(around)}: dan stijgt de score met ${unit(gain)}.`,
  'unmet-need': ({ need, people, nobody, tooFar, talents }, names) =>
    `De vraag ${names.need(need)} komt ${whole(people)} keer voor.` +
    (nobody === 0 ? '' : ` ${whole(nobody)} keer kan niemand daarbij helpen.`) +
    (tooFar === 0 ? '' : ` ${whole(tooFar)} keer woont wie kan helpen te ver weg.`) +
    (talents.length === 0 ? '' : ` Wat zou helpen: ${either(talents.map(names.talent))}.`),

  // Whether a run is fair
  'run-considered': ({ considered, placed, leftOver }) =>
    considered === null
      ? 'Er is gekeken naar zo weinig mensen dat hun aantal hier niet staat.'
      : `Er is gekeken naar ${whole(considered)} mensen. ` +
        (placed === null || leftOver === null
          ? 'Hoeveel er een plek hebben staat hier niet, omdat het om te weinig mensen gaat.'
          : `${whole(placed)} hebben een plek en ${whole(leftOver)} niet.`),
  'run-reason': ({ reason, people }) =>
    `${whole(people)} ${plural(people, 'persoon heeft', 'mensen hebben')} geen plek omdat ${terms.reasons[reason]}.`,
  'run-waiting': ({ group, people, median, longest }) =>
    `Van ${whole(people)} mensen ${group === 'placed' ? 'met' : 'zonder'} plek is bekend hoe lang zij wachten: ` +
    `de middelste ${weeks(median)}, de langste ${weeks(longest)}.`,
  'run-chances': ({ drawn, counted, different, lowest, gini, never }) =>
    `Van ${whole(drawn)} proefvoorstellen zijn er ${whole(counted)} ongeveer even goed als het beste, en daarvan ${plural(different, 'is', 'zijn')} er ${whole(different)} verschillend.` +
    (never === null
      ? ''
      : ` ${whole(never)} ${plural(never, 'persoon krijgt', 'mensen krijgen')} daarin nooit een plek.`) +
    (lowest === null ? '' : ` De laagste kans op een plek is ${percentage(lowest)}.`) +
    (gini === null
      ? ''
      : ` De ongelijkheid van de kansen is ${unit(gini)}: bij 0 heeft iedereen dezelfde kans.`),
  'run-label': ({ attribute, label, people, placed, share }) =>
    `Bij ‘${attribute}’ ${label === null ? 'is van' : `hebben`} ${whole(people)} mensen ${label === null ? 'niets bekend' : `‘${label}’`}: ${whole(placed)} daarvan hebben een plek (${percentage(share)}).`,
  'run-other-labels': ({ attribute, people, placed }) =>
    `Bij ‘${attribute}’ zijn er nog ${whole(people)} anderen, in groepen die te klein zijn om te noemen: ${whole(placed)} daarvan hebben een plek.`,
};

function near({ lat, lon, radius }: Vicinity): string {
  const point = `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  return radius === 0 ? `bij het punt ${point}` : `binnen ${metres(radius)} van het punt ${point}`;
}

function newcomers(missing: number): string {
  return plural(missing, '1 persoon', `${whole(missing)} mensen`);
}

function oneOf(missing: number): string {
  return missing === 1 ? 'wie erbij komt' : 'een van hen die erbij komen';
}

function weeks(number: number): string {
  const rounded = Math.round(number);
  return plural(rounded, '1 week', `${whole(rounded)} weken`);
}

function plural(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}

/** `a`, `a of b`, `a, b of c`. */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} of ${items.at(-1)}`;
}

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} kan ${names.person(receiver)} helpen met ${names.need(need)}`;
}

/** `a`, `a en b`, `a, b en c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}
