import type { Home, Participant } from '../model/pool.js';

/**
 * The canonical text of a participant: the same as `toCanonicalText` gives, much sooner, since it is known what a
 * participant holds.
 */
export function toParticipantText(participant: Participant): string {
  const { id, home, reach, talents, needs, backgrounds, dayparts, languages, waitingSince, ready } =
    participant;
  const { requires, route, referrer } = participant;
  // Keys in order of UTF-16 code units, as RFC 8785 asks.
  return (
    `{"backgrounds":{${Object.keys(backgrounds)
      .sort()
      .map((attribute) => `${textOf(attribute)}:${textOf(backgrounds[attribute]!)}`)
      .join()}},` +
    `"dayparts":${listText(dayparts.map(textOf))},` +
    `"home":${homeText(home)},` +
    `"id":${textOf(id)},` +
    `"languages":${listText(languages.map(textOf))},` +
    `"needs":${listText(needs.map(({ need, weight }) => `{"need":${textOf(need)},"weight":${weight}}`))},` +
    `${reach === undefined ? '' : `"reach":${reach},`}"ready":${ready},` +
    (referrer === undefined ? '' : `"referrer":${textOf(referrer)},`) +
    (requires === undefined ? '' : `"requires":${listText(requires.map(textOf))},`) +
    (route === undefined ? '' : `"route":${textOf(route)},`) +
    `"talents":${listText(talents.map(({ talent, level }) => `{"level":${level},"talent":${textOf(talent)}}`))}` +
    `${waitingSince === undefined ? '' : `,"waitingSince":${textOf(waitingSince)}`}}`
  );
}

function homeText(home: Home): string {
  return 'lat' in home ? `{"lat":${home.lat},"lon":${home.lon}}` : `{"x":${home.x},"y":${home.y}}`;
}

function listText(texts: string[]): string {
  return `[${texts.sort().join()}]`;
}

/** JSON escapes what RFC 8785 escapes, and nothing else that is well-formed. */
function textOf(text: string): string {
  return JSON.stringify(text);
}
