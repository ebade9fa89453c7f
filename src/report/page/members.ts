import type { CircleStory, MemberStory } from '../../model/dossier.js';
import { type Markup, markup } from '../markup.js';
import { listed, sentences, table } from './parts.js';
import type { Teller } from './teller.js';

/** Who brings and gets what in a circle. */
export function memberTable({ id, members, help }: CircleStory, teller: Teller): Markup {
  const { captions, name, need, shortName, talent } = teller;
  const places = new Map(members.map(({ participant }, place) => [participant, place]));
  const numbered = (id: string, nameIn = shortName): Markup =>
    markup`<span class="who"><b class="no">${places.get(id)! + 1}</b> ${nameIn(id)}</span>`;
  const met = new Set(help.map(({ receiver, need }) => `${places.get(receiver)} ${need}`));
  const others = (ids: readonly string[]): Markup =>
    ids.length === 0
      ? markup`<span class="none">${captions.nobody}</span>`
      : markup`<ul class="names">${[...new Set(ids)].filter((id) => places.has(id)).map((id) => markup`<li>${numbered(id)}</li>`)}</ul>`;
  const none = markup`<span class="none">${captions.nothingStated}</span>`;
  return table(
    { caption: captions.members, label: `${captions.members}, ${captions.circle(id)}` },
    [captions.member, captions.brings, captions.asks, captions.helps, captions.isHelpedBy],
    members.map(({ participant, talents, needs }, place) => [
      numbered(participant, name),
      talents.length === 0 ? none : listed(talents.map(talent)),
      needs.length === 0
        ? none
        : listed(
            needs.map((slug) =>
              met.has(`${place} ${slug}`)
                ? need(slug)
                : markup`<span class="unmet">${need(slug)} (${captions.unmetMark})</span>`,
            ),
          ),
      others(help.filter(({ giver }) => giver === participant).map(({ receiver }) => receiver)),
      others(help.filter(({ receiver }) => receiver === participant).map(({ giver }) => giver)),
    ]),
    teller,
  );
}

/** All there is to say about each member, folded up. */
export function memberNotes(members: readonly MemberStory[], teller: Teller): Markup {
  const { captions, shortName } = teller;
  const told = members.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return markup``;
  return markup`<section class="block notes"><h3>${captions.perMember}</h3>${told.map(
    ({ participant, facts }) =>
      markup`<details><summary><b class="no">${members.findIndex((member) => member.participant === participant) + 1}</b> ${shortName(participant)}</summary>${sentences(facts, teller)}</details>`,
  )}</section>`;
}
