import type { HelpRelation } from '../model/facts/circle.js';
import type { Vicinity } from '../model/missing.js';
import { numbersWith } from './numbers.js';
import { terms } from './terms-en.js';
import type { Names, Wording } from './wording.js';

const { whole, unit, percentage, metres } = numbersWith({ decimal: '.', thousands: ',' });

/** Plain English. */
export const en: Wording = {
  // One circle
  helps: (help, names) => `${helps(help, names)}.`,
  'help-loop': ({ steps }, names) => `${list(steps.map((help) => helps(help, names)))}.`,

  // Who is missing
  'nearly-circle': ({ members, missing, fewest, around }, names) =>
    `${list(members.map(names.person))} could become a circle with ${newcomers(missing)} more. ` +
    `Look for ${plural(missing, 'somebody who lives', 'people who live')} ${near(around)}.` +
    (fewest ? '' : ' Perhaps fewer people would do.'),
  'circle-at-hand': ({ members }, names) =>
    `${list(members.map(names.person))} could become a circle as they are: nobody has to come.`,
  'newcomer-talent': ({ talent, gain, missing }, names) =>
    `It helps if ${oneOf(missing)} has the talent ${names.talent(talent)}: that adds ${unit(gain)} to the score.`,
  'newcomer-need': ({ need, gain, uses, missing }, names) =>
    `It also helps if ${oneOf(missing)} asks for ${names.need(need)}: that adds ${unit(gain)} to the score` +
    (uses.length === 0 ? '.' : `, and ${list(uses.map(names.talent))} will be of use too.`),
  'newcomer-mix': ({ attribute, label, members, most, missing }) =>
    `For ‘${attribute}’, ${whole(members)} of them ${plural(members, 'has', 'have')} ‘${label}’. Of the ${newcomers(missing)} who ${plural(missing, 'comes', 'come')}, ` +
    (most === 0 ? 'nobody may have that too.' : `at most ${whole(most)} may have that too.`),
  'newcomer-dayparts': ({ dayparts, missing }) =>
    `Whoever comes must be able to come on ${either(dayparts.map(terms.daypart))}${missing > 1 ? ', and all of them at the same time' : ''}.`,
  'newcomer-languages': ({ languages, missing }) =>
    `Whoever comes must speak ${either(languages.map(terms.language))}${missing > 1 && languages.length > 1 ? ', and all of them the same language' : ''}.`,
  'wanted-member': ({ circle, openSeats, around, talent, gain }, names) =>
    `Circle ${circle} has ${plural(openSeats, '1 open seat', `${whole(openSeats)} open seats`)}. Look for somebody with the talent ${names.talent(talent)} who lives ${near(around)}: that adds ${unit(gain)} to the score.`,
  'unmet-need': ({ need, people, nobody, tooFar, talents }, names) =>
    `The need ${names.need(need)} is there ${times(people)}.` +
    (nobody === 0 ? '' : ` ${capital(times(nobody))} nobody can help with it.`) +
    (tooFar === 0 ? '' : ` ${capital(times(tooFar))} those who could help live too far away.`) +
    (talents.length === 0 ? '' : ` What would help: ${either(talents.map(names.talent))}.`),

  // Whether a run is fair
  'run-considered': ({ considered, placed, leftOver }) =>
    considered === null
      ? 'So few people were considered that their number is not told here.'
      : `${whole(considered)} people were considered. ` +
        (placed === null || leftOver === null
          ? 'How many have a place is not told here, since it is about too few people.'
          : `${whole(placed)} have a place and ${whole(leftOver)} do not.`),
  'run-reason': ({ reason, people }) =>
    `${whole(people)} ${plural(people, 'person has', 'people have')} no place because ${terms.reasons[reason]}.`,
  'run-waiting': ({ group, people, median, longest }) =>
    `It is known of ${whole(people)} people ${group === 'placed' ? 'with' : 'without'} a place how long they have waited: ` +
    `the middle one ${weeks(median)}, the longest ${weeks(longest)}.`,
  'run-chances': ({ drawn, counted, different, lowest, gini, never }) =>
    `Of ${whole(drawn)} trial proposals ${whole(counted)} ${plural(counted, 'is', 'are')} about as good as the best, and ${whole(different)} of these ${plural(different, 'is', 'are')} different.` +
    (never === null
      ? ''
      : ` ${whole(never)} ${plural(never, 'person never has', 'people never have')} a place in them.`) +
    (lowest === null ? '' : ` The lowest chance of a place is ${percentage(lowest)}.`) +
    (gini === null
      ? ''
      : ` The inequality of the chances is ${unit(gini)}: at 0 everybody has the same chance.`),
  'run-label': ({ attribute, label, people, placed, share }) =>
    `For ‘${attribute}’, ${label === null ? 'nothing is known of' : `‘${label}’ is said of`} ${whole(people)} people: ${whole(placed)} of them have a place (${percentage(share)}).`,
  'run-other-labels': ({ attribute, people, placed }) =>
    `For ‘${attribute}’, there are ${whole(people)} others in groups too small to name: ${whole(placed)} of them have a place.`,
};

function near({ lat, lon, radius }: Vicinity): string {
  const point = `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  return radius === 0 ? `near the point ${point}` : `within ${metres(radius)} of the point ${point}`;
}

function newcomers(missing: number): string {
  return plural(missing, '1 person', `${whole(missing)} people`);
}

function oneOf(missing: number): string {
  return missing === 1 ? 'whoever comes' : 'one of those who come';
}

function weeks(number: number): string {
  const rounded = Math.round(number);
  return plural(rounded, '1 week', `${whole(rounded)} weeks`);
}

function times(count: number): string {
  return plural(count, 'once', `${whole(count)} times`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plural(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}

/** `a`, `a or b`, `a, b or c`. */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} could help ${names.person(receiver)} with ${names.need(need)}`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
