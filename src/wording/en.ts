import type { CriterionName, RuleCode } from '../model/evaluation.js';
import type { HelpRelation, OwnNeed } from '../model/facts/circle.js';
import type { AlternativeLabel } from '../model/leaning.js';
import type { LeverName, PolicyStep, RulePrice } from '../model/levers.js';
import type { Vicinity } from '../model/missing.js';
import type { NoneCode, RefusalCode } from '../model/placement.js';
import type { Daypart } from '../model/pool.js';
import type { ReasonCode } from '../model/proposal.js';
import type { RemedyChange } from '../model/remedy.js';
import type { MissingReason, SettingPart } from '../model/setting.js';
import { tellDaypart } from './dayparts.js';
import { numbersWith } from './numbers.js';
import { tellSetting } from './settings.js';
import { hardlyDiffers, isSeen, isShort, nextDoor } from './thresholds.js';
import { tongues } from './tongues.js';
import type { Names, Wording } from './wording.js';

const numbers = numbersWith({ decimal: '.', thousands: ',' });
const { whole, unit, fine, percentage, metres } = numbers;

/** Plain English. */
export const en: Wording = {
  // One circle
  'circle-size': ({ members }) => `This circle has ${count(members, 'member', 'members')}.`,
  'circle-score': ({ score }) =>
    score === null
      ? 'Too little is known of this circle for a score yet.'
      : `The score of this circle is ${unit(score)}.`,
  criterion: ({ criterion, score }) =>
    score === null
      ? `${capital(criteria[criterion])}: too little is known yet.`
      : `${capital(criteria[criterion])}: ${unit(score)}. ${meaning(criterion)}`,
  'weak-spot': ({ criterion, score }) =>
    `Take note: the weakest spot of this circle is ${criteria[criterion]} (${unit(score)}).`,
  walks: ({ medianMetres, longestMetres, longestMinutes, participants: [one, other] }, { person }) =>
    `${medianMetres === null ? 'Between most homes there is no way to walk.' : `Half of the walks between two homes are ${metres(medianMetres)} at most.`} ` +
    (longestMetres === null || longestMinutes === null
      ? `There is no way to walk between ${person(one)} and ${person(other)}, there and back.`
      : `${person(one)} and ${person(other)} live furthest apart: ${metres(longestMetres)}, ` +
        `${minutes(longestMinutes)} on foot.`),
  helps: (help, names) => `${helps(help, names)}.`,
  'help-each-other': ({ participants, need }, names) =>
    `${people(participants, names)} could do something for each other: ${names.need(need)}.`,
  'help-loop': ({ steps }, names) =>
    `Help could go round: ${list(steps.map((step, place) => passesOn(step, place === 0 ? ' does something' : '', names)))}.`,
  'nobody-can-help': ({ need, participants }, names) =>
    `Nobody in this circle can help with the need ${names.need(need)} of ${people(participants, names)}.`,
  'hangs-on-one': ({ helper, needs }, names) =>
    `Only ${names.person(helper)} could do something ${forOwn(needs, names)}. If ${names.person(helper)} is away, nobody else can.`,
  'mostly-gives': ({ participant, get }, { person }) =>
    get === 0
      ? `In this circle ${person(participant)} would only give help.`
      : `${person(participant)} would mostly give help in this circle, and get less in return.`,
  'mostly-gets': ({ participant, give }, { person }) =>
    give === 0
      ? `In this circle ${person(participant)} would only get help.`
      : `${person(participant)} would mostly get help in this circle, and give less.`,
  'commonest-label': ({ attribute, labels, members, of }) =>
    labels.length === 1
      ? `For ‘${attribute}’, ‘${labels[0]}’ is the commonest: ${whole(members)} of the ${whole(of)} members.`
      : `For ‘${attribute}’, ${list(labels.map((label) => `‘${label}’`))} are the commonest: ${whole(members)} of the ${whole(of)} members each.`,
  alone: ({ participant }, { person }) =>
    `Nobody in the circle has a label in common with ${person(participant)}, while others are alike. Make sure that ${person(participant)} feels at home.`,
  'best-daypart': ({ daypart, members, of, stated, cannot }, names) =>
    `On ${moment(daypart)} ${members === of ? `all ${whole(of)} members` : `${whole(members)} of the ${whole(of)} members`} can come` +
    (stated === of
      ? '.'
      : `, as far as is known: ${count(stated, 'member has', 'members have')} said when they can.`) +
    (cannot.length === 0 ? '' : ` Who cannot come then: ${people(cannot, names)}.`),
  'shared-language': ({ language, members, of, stated }) =>
    `${members === of ? `All ${whole(of)} members` : `${whole(members)} of the ${whole(of)} members`} can understand each other in ${tongue(language)}` +
    (stated === of
      ? '.'
      : `, as far as is known: ${count(stated, 'member has', 'members have')} said which languages they speak.`),
  'breaks-rule': ({ rule, severity, people: number, participants }, names) =>
    `${severity === 'required' ? 'Not allowed' : 'A wish is not met'}: ${broken[rule]}. ` +
    (isShort(participants)
      ? `This concerns ${people(participants, names)}.`
      : `This concerns ${count(number, 'member', 'members')}.`),

  // One member of a circle
  'needs-met': ({ participant, met, of }, { person }) =>
    `For ${share(met, of)} of ${person(participant)} there is ${of === 1 && met === 0 ? 'nobody' : 'somebody'} in the circle${of === 1 && met === 0 ? ' yet' : ''}.`,
  'need-unmet': ({ participant, need }, names) =>
    `Nobody in the circle can help with the need ${names.need(need)} of ${names.person(participant)}.`,
  'no-talent-stated': ({ participant }, { person }) =>
    `No talents of ${person(participant)} are known yet. Ask about them: everybody is good at something.`,
  'no-need-stated': ({ participant }, { person }) => `No needs of ${person(participant)} are known yet.`,
  company: ({ participant, members, nearestMetres, nearestMinutes }, { person }) =>
    `${members === 0 ? 'No other member lives' : count(members, 'other member lives', 'other members live')} within walking distance of ${person(participant)}. ` +
    (nearestMetres === null || nearestMinutes === null
      ? 'There is no way to walk to anybody.'
      : `The nearest lives ${nearestMetres < nextDoor ? 'at the same address or next door' : `${metres(nearestMetres)} away, ${minutes(nearestMinutes)} on foot`}.`),

  // Somebody without a place
  'left-over': ({ participant, reason }, { person }) => reasons[reason](person(participant)),
  'could-join': ({ participant, circle, from, to }, { person }) =>
    from === null || to === null
      ? `Circle ${circle} still has a seat, and ${person(participant)} fits in.`
      : `Circle ${circle} still has a seat, and ${person(participant)} fits in. The score of that circle would go from ${unit(from)} to ${unit(to)}.`,
  'could-join-running': ({ participant, circle, from, to }, { person }) =>
    `The running circle ${circle} has a seat for ${person(participant)}.${from === null || to === null ? '' : ` The score of that circle would go from ${unit(from)} to ${unit(to)}.`}`,
  'would-fit': ({ participant, circle, changes }, names) =>
    `${names.person(participant)} fits in circle ${circle} ${list(changes.map((each) => `if ${condition(each, names)}`))}.`,
  'would-form': ({ participant, people: number, changes }, names) =>
    `A new circle is possible of ${count(number, 'person', 'people')} who have no place now, with ${names.person(participant)}${changes.length === 0 ? '' : `, ${list(changes.map((each) => `if ${condition(each, names)}`))}`}.`,
  'more-people': ({ participant, people: number }, { person }) =>
    `With ${count(number, 'new person', 'new people')} near ${person(participant)}, ${person(participant)} can get a place in a new circle. ` +
    `That holds if no rule is in the way with ${number === 1 ? 'this person' : 'them'}, such as too many members with the same label.`,
  'no-remedy': ({ participant }, { person }) =>
    `No small change was found that would give ${person(participant)} a place.`,

  // Why somebody is in one circle and not in another
  'best-place': ({ participant, circle, others }, { person }) =>
    `${person(participant)} is in circle ${circle}. ` +
    (others === 0
      ? 'This proposal has no other circles nearby.'
      : others === 1
        ? 'The other circle looked at would not be better for everybody together.'
        : `Of the ${whole(others)} other circles looked at, none would be better for everybody together.`),
  'not-allowed': ({ participant, circle, rule }, { person }) =>
    `${person(participant)} cannot be in circle ${circle}, because ${rules[rule]}.`,
  'costs-value': ({ participant, circle, instead, from, to, criterion }, { person }) =>
    `${person(participant)} could also be in circle ${circle}${instead === null ? '' : `, in place of ${person(instead)}`}. ` +
    (hardlyDiffers(from, to)
      ? 'For everybody together that makes hardly any difference.'
      : `For everybody together that is less good: ${unit(to)} instead of ${unit(from)}.`) +
    (criterion === null
      ? ''
      : ` ${hardlyDiffers(from, to) ? 'The small difference' : 'That'} is mostly because of ${criteria[criterion]}.`),
  'as-good': ({ participant, circle, instead, from, to }, { person }) =>
    `${person(participant)} could also be in circle ${circle}${instead === null ? '' : `, in place of ${person(instead)}`}. ` +
    (fine(from) === fine(to)
      ? `For everybody together that is as good (${fine(to)}).`
      : `For everybody together that is better: ${fine(to)} instead of ${fine(from)}.`),

  // A proposal
  'other-pool': ({ date }) =>
    `Take note: this proposal was made with other data than those of ${day(date)}. What is said here is about the data of now.`,
  'already-seated': ({ participants }, names) =>
    `Take note: ${people(participants, names)} ${participants.length === 1 ? 'is' : 'are'} in a running circle already.`,
  'not-allowed-as-they-are': ({ circles }) =>
    `Take note: ${circles.length === 1 ? `circle ${circles[0]} does` : `circles ${list(circles)} do`} not keep all rules.`,
  placed: ({ ready, placed, circles }) => `${placesOf(ready, placed, count(circles, 'circle', 'circles'))}.`,
  value: ({ value }) =>
    `The value of this whole proposal is ${unit(value)}. The higher, the better for everybody together.`,
  'weakest-circle': ({ circle, score }) =>
    `Circle ${circle} has the lowest score: ${unit(score)}. Look at that one first.`,
  waiting: ({ placedWeeks, leftOverWeeks }) =>
    `Of the people with a place, half have waited ${count(placedWeeks, 'week', 'weeks')} or longer. Of the people without a place, half have waited ${count(leftOverWeeks, 'week', 'weeks')} or longer.`,
  'left-over-for': ({ reason, people: number }) =>
    `${count(number, 'person has', 'people have')} no place. The reason: ${reasonsInShort[reason]}.`,
  'unmet-in-circles': ({ need, people: number }, names) =>
    `${count(number, 'person asks', 'people ask')} for ${names.need(need)}, but nobody in ${number === 1 ? 'that' : 'their'} circle can help with it.`,

  // Where and when a circle meets
  'meets-at': ({ daypart, place }) =>
    place === null
      ? `This circle can meet on ${moment(daypart)}.`
      : `This circle can meet on ${moment(daypart)}, at ‘${place}’.`,
  'cannot-come': ({ daypart, participants }, names) =>
    `On ${moment(daypart)} ${people(participants, names)} cannot come.`,
  'place-requires': ({ requires, participants }, names) =>
    `The place must have ${list(requires.map((each) => `‘${each}’`))}. ${people(participants, names)} ${participants.length === 1 ? 'asks' : 'ask'} for that.`,
  'has-coach': ({ coach }) => `The coach of this circle can be ‘${coach}’.`,
  'has-volunteer': ({ volunteer }) => `The volunteer of this circle can be ‘${volunteer}’.`,
  'most-can-come': ({ daypart, place }) =>
    `On ${moment(daypart)} the most of them can come at once.${place === null ? '' : ` The place can be ‘${place}’ then.`}`,
  'setting-broken': ({ parts }) =>
    `Take note: what was chosen before is not possible, or not any more. It is about ${list(parts.map((part) => `the ${settingWords[part]}`))}. What it says here is chosen anew.`,
  'setting-lacks': ({ part, reasons }) => tellLack(part, reasons),
  'place-but-for': ({ participants, reasons }, names) => {
    const whom = either(participants.map(names.person));
    const [isFar, isBare] = [reasons.includes('area'), reasons.includes('facilities')];
    if (isFar && !isBare) return `Every place that is good for the others is too far for ${whom}.`;
    return isBare && !isFar
      ? `Every place that is good for the others does not have what ${whom} needs.`
      : `Every place that is good for the others is too far for ${whom}, or does not have what is needed there.`;
  },
  'you-meet': ({ daypart, place }) =>
    `Your circle can meet on ${moment(daypart)}${place === null ? '' : `, at ‘${place}’`}.`,
  'does-not-suit-you': () => 'You said that you cannot come then. Talk about it with your coach.',
  'your-coach': ({ coach }) => `In this proposal the coach of your circle is ‘${coach}’.`,
  'your-volunteer': ({ volunteer }) => `In this proposal the volunteer of your circle is ‘${volunteer}’.`,
  'settings-whole': ({ whole: number, circles, parts }) => {
    const all = list(parts.map((part) => `a ${settingWords[part]}`));
    if (circles === 1)
      return number === 1
        ? `For the circle there is ${all}.`
        : `The circle does not have all that it needs yet: ${all}.`;
    if (number === circles) return `For all ${whole(circles)} circles there is ${all}.`;
    return `For ${number === 0 ? 'none' : whole(number)} of the ${whole(circles)} circles there is ${all}.`;
  },

  // For one member about themselves
  'your-circle': ({ members }) =>
    `In this proposal you are in a circle of ${count(members, 'person', 'people')}, you included.`,
  'you-wait': () => 'There is no circle for you yet. Your coach can tell you what happens next.',
  'you-could-help': ({ receiver, need, talent }, names) =>
    talent === null
      ? `You and ${names.person(receiver)} could do something for each other: ${names.need(need)}.`
      : `You could do something for ${names.person(receiver)}: ${names.need(need)}. Your talent ${names.talent(talent)} is what counts.`,
  'could-help-you': ({ givers, need }, names) =>
    `${people(givers, names)} could do something for you: ${names.need(need)}.`,
  'your-need-unmet': ({ need }, names) =>
    `Nobody in this circle can help you with your need ${names.need(need)} yet.`,
  'ask-your-coach': () =>
    'Your coach can tell you whether there is more that you and others in the circle could do together.',

  // For a team
  'too-few-to-tell': ({ fewest }) =>
    `There are too few people to say anything that is not about somebody in particular: that takes ${whole(fewest)}.`,
  'placed-roughly': ({ circles, share }) =>
    `${share === 'nearly-all' ? 'Nearly everybody who is ready has a place' : 'Only a few people who are ready have a place'}, in ${count(circles, 'circle', 'circles')}.`,
  'left-over-otherwise': ({ people: number }) =>
    `${count(number, 'person has', 'people have')} no place for other reasons.`,

  // Who is missing
  'nearly-circle': ({ members, missing, fewest, around }, names) =>
    (members.length === 1
      ? `With ${count(missing, 'more person', 'more people')} there can be a circle for ${people(members, names)}. `
      : `${people(members, names)} could become a circle with ${count(missing, 'more person', 'more people')}. `) +
    `Look for ${missing === 1 ? 'somebody who lives' : 'people who live'} ${vicinity(around)}.` +
    (fewest ? '' : ' Perhaps fewer people would do.'),
  'circle-at-hand': ({ members }, names) =>
    `${people(members, names)} could become a circle as they are: nobody else has to come.`,
  'newcomer-talent': ({ talent, gain, missing }, names) =>
    `It helps if ${newcomer(missing)} has the talent ${names.talent(talent)}${isSeen(gain) ? `: the score of the circle would be ${unit(gain)} higher` : ''}.`,
  'newcomer-need': ({ need, gain, uses, missing }, names) => {
    const gains = [
      ...(isSeen(gain) ? [`the score of the circle would be ${unit(gain)} higher`] : []),
      ...(uses.length === 0 ? [] : [`${list(uses.map(names.talent))} would be of use`]),
    ];
    return `It also helps if ${newcomer(missing)} asks for ${names.need(need)}${gains.length === 0 ? '' : `: ${list(gains)}`}.`;
  },
  'newcomer-mix': ({ attribute, label, members, most, missing }) => {
    const who =
      most === 0
        ? `${missing === 1 ? 'The new person may not' : 'None of the new people may'}`
        : `At most ${whole(most)} of the ${whole(missing)} new people may`;
    if (label === null && members === 0) {
      if (most === 1) return `No two of the new people may be alike for ‘${attribute}’.`;
      return most === 0
        ? `${who} have anything else for ‘${attribute}’ than people in this group.`
        : `${who} be alike for ‘${attribute}’.`;
    }
    return label === null
      ? `${who} have the same for ‘${attribute}’ as ${most === 0 ? 'somebody' : 'any one person'} in this group.`
      : `For ‘${attribute}’, ${whole(members)} of these people have ‘${label}’. ` +
          (most === 0
            ? `Look for ${missing === 1 ? 'somebody who has' : 'people who have'} something else there.`
            : `${who} have that too.`);
  },
  'newcomer-dayparts': ({ dayparts: suiting, missing }) =>
    `Whoever joins must be able to come on ${either(suiting.map(moment))}` +
    (missing > 1 && suiting.length > 1 ? ', all of them at the same moment.' : '.'),
  'newcomer-languages': ({ languages, missing }) =>
    `Whoever joins must be able to get by in ${either(languages.map(tongue))}` +
    (missing > 1 && languages.length > 1 ? ', all of them in the same language.' : '.'),
  'wanted-member': ({ circle, openSeats, around, talent, gain }, names) =>
    `Circle ${circle} still has ${count(openSeats, 'seat', 'seats')}. Look for somebody with the talent ${names.talent(talent)} who lives ${vicinity(around)}${isSeen(gain) ? `: the score of the circle would be ${unit(gain)} higher` : ''}.`,
  'unmet-need': ({ need, people: number, nobody, tooFar, talents, outside }, names) =>
    `${count(number, 'person asks', 'people ask')} for ${names.need(need)}.` +
    (nobody === 0
      ? ''
      : nobody === number
        ? ' There is nobody who can do that.'
        : ` For ${whole(nobody)} of them there is nobody who can do that.`) +
    (tooFar === 0
      ? ''
      : tooFar === number
        ? ' Everybody who can do that lives too far away.'
        : ` For ${whole(tooFar)} of them everybody who can do that lives too far away.`) +
    (outside === undefined
      ? ''
      : ` ${list(outside.partners.map(organisation))} could help ${outside.people === number ? (number === 1 ? 'this person' : 'them') : `${whole(outside.people)} of them`}.`) +
    (talents.length === 0 || outside?.people === nobody + tooFar
      ? ''
      : ` Look for somebody with the talent ${either(talents.map(names.talent))}.`),

  'nothing-missing': () => 'It was not found that anybody is missing.',

  // Partners around a circle
  'partner-meets-need': ({ partner, need, participants, helpers, ...way }, names) =>
    `${organisation(partner)} could help ${people(participants, names)} with ${names.need(need)}. ` +
    (helpers === 0
      ? 'Nobody in this circle can. '
      : participants.length === 1
        ? 'Only 1 member of this circle can help with that. '
        : 'Each of them has only 1 member here who can help with that. ') +
    visit(partner, way),
  'partner-wants-talent': ({ partner, talent, need, participants, ...way }, names) =>
    (need === null
      ? `${organisation(partner)} is looking for somebody with the talent ${names.talent(talent)}. ${people(participants, names)} ${participants.length === 1 ? 'has' : 'have'} that talent. `
      : `${organisation(partner)} asks for ${names.need(need)}. ${people(participants, names)} could help there with ${names.talent(talent)}. `) +
    visit(partner, way),
  'partner-for-you': ({ partner, need, ...way }, names) =>
    `For your need ${names.need(need)} you can also go to ${organisation(partner)}. ${visitOne(partner, way)}`,
  'partner-wants-yours': ({ partner, talent, need, ...way }, names) =>
    (need === null
      ? `${organisation(partner)} is looking for somebody with your talent ${names.talent(talent)}. `
      : `${organisation(partner)} asks for ${names.need(need)}. Your talent ${names.talent(talent)} is of use there. `) +
    visitOne(partner, way),
  'partners-of-use': ({ partners }) =>
    `${count(partners, 'organisation', 'organisations')} nearby could help members, or members could help there.`,

  // Whether a run is fair
  'run-considered': ({ considered, placed, leftOver }) =>
    considered === null
      ? 'This is about so few people that there are no numbers here.'
      : considered === 0
        ? 'There is nobody to consider.'
        : `${count(considered, 'person was', 'people were')} considered. ` +
          (placed === null || leftOver === null
            ? 'How many have a place is not said here: that would be about too few people.'
            : placed === 0 || leftOver === 0
              ? placesAmong(considered, placed)
              : `${whole(placed)} of them ${placed === 1 ? 'has' : 'have'} a place and ${whole(leftOver)} ${leftOver === 1 ? 'has' : 'have'} none.`),
  'run-waiting': ({ group, people: number, median, longest }) => {
    const where = group === 'placed' ? 'with a place' : 'without a place';
    return number === 1
      ? `Of ${whole(number)} person ${where} it is known how long they have waited: ${count(longest, 'week', 'weeks')}.`
      : `Of ${whole(number)} people ${where} it is known how long they have waited. ` +
          `Half of them have waited ${count(median, 'week', 'weeks')} or longer, and the longest wait is ${count(longest, 'week', 'weeks')}.`;
  },
  'run-chances': ({ drawn, counted, different, lowest, never }) =>
    counted === 0
      ? 'No other proposal was about as good as the best. So nothing can be said about chances.'
      : `Of ${count(drawn, 'other proposal', 'other proposals')}, ${whole(counted)} ${counted === 1 ? 'is' : 'are'} about as good as the best.` +
        (counted === 1
          ? ''
          : different === 1
            ? ' They are all the same.'
            : different === counted
              ? ' They are all different.'
              : ` Among these are ${whole(different)} different proposals.`) +
        (never === null
          ? ''
          : never === 0
            ? ` Everybody has a place in ${counted === 1 ? 'it' : 'at least one of them'}.`
            : ` ${count(never, 'person has', 'people have')} ${counted === 1 ? 'no place in it' : 'a place in none of them'}.`) +
        (lowest === null || counted === 1 || never !== 0
          ? ''
          : ` The smallest chance of a place is ${percentage(lowest)}.`),
  'run-label': ({ attribute, label, people: number, placed, share }) =>
    (label === null
      ? `For ‘${attribute}’, nothing is known of ${count(number, 'person', 'people')}. `
      : `For ‘${attribute}’, ${count(number, 'person has', 'people have')} ‘${label}’. `) +
    placesAmong(number, placed, share),
  'run-other-labels': ({ attribute, people: number, placed }) =>
    `For ‘${attribute}’, there ${number === 1 ? 'is' : 'are'} ${count(number, 'other', 'others')}. They are taken together here, so that nobody can be recognised. ` +
    placesAmong(number, placed),
  // What is possible for a pool
  possibility: ({ candidates, possible, proven }) =>
    candidates === 0
      ? 'There is nobody who looks for a place.'
      : `${count(candidates, 'person wants', 'people want')} to take part and ${candidates === 1 ? 'is' : 'are'} not in a circle yet. ` +
        (possible
          ? 'A circle can start with them.'
          : proven
            ? 'No circle at all is possible with them.'
            : 'No circle was found that keeps the rules.'),
  'too-few-candidates': ({ candidates, needed }) =>
    `There are too few people: ${whole(candidates)}. A circle has at least ${count(needed, 'member', 'members')}.`,
  price: (price) => `If ${looserStep(price)}, ${change(price)}.`,
  'free-rules': ({ rules: number }) =>
    `With ${count(number, 'rule', 'rules')} it hardly helps to make ${number === 1 ? 'it' : 'them'} a little looser.`,
  relaxation: ({ steps, members }) =>
    `A circle of ${count(members, 'member', 'members')} is possible ${list(steps.map((step) => `if ${looserStep(step)}`))}.`,
  'relaxed-share': ({ attribute, members, of }) =>
    `In that circle ${members === of ? `all ${whole(of)} members` : `${whole(members)} of the ${whole(of)} members`} are alike for ‘${attribute}’. That is more than is allowed now.`,
  'no-relaxation': () => 'Even with the loosest rules that were tried, no circle was found.',
  'together-apart': ({ participants, about }, names) =>
    `${people(participants, names)} are to stay together, but ${people(about, names)} may not share a circle.`,
  'together-too-many': ({ participants, most }) =>
    `${count(participants.length, 'person is', 'people are')} to stay together, but a circle has ${count(most, 'member', 'members')} at most.`,
  'together-too-far': ({ participants, about, metres: apart, most }, names) =>
    `${people(participants, names)} are to stay together, but ` +
    (apart === null
      ? `there is no way to walk between ${people(about, names)}, there and back.`
      : `${people(about, names)} live ${metres(apart)} apart. More than ${metres(most)} is not allowed.`),
  'together-not-ready': ({ participants, about }, names) =>
    `${people(participants, names)} are to stay together, but ${people(about, names)} ${about.length === 1 ? 'does' : 'do'} not take part yet.`,
  'together-seated': ({ participants, about }, names) =>
    `${people(participants, names)} are to stay together, but ${people(about, names)} ${about.length === 1 ? 'is' : 'are'} in a circle already.`,
  'together-no-circle': ({ participants }, names) =>
    `${people(participants, names)} are to stay together, but no circle with all of them keeps the rules.`,
  // One proposal beside another
  alternative: ({ label, value, difference }) =>
    difference === 0
      ? `${labels[label]}: value ${unit(value)}.`
      : `${labels[label]}: value ${unit(value)}, ${percentage(difference)} different from the first proposal.`,
  'fewer-alternatives': ({ asked, found }) =>
    found === 0
      ? 'No proposal was found: no circle is possible.'
      : `${count(found, 'proposal was', 'proposals were')} found instead of ${whole(asked)}. Others that were found are too much like ${found === 1 ? 'this one' : 'these'}, or not as good.`,
  'alternatives-interrupted': ({ asked, found }) =>
    `The search was stopped. ${count(found, 'proposal was', 'proposals were')} found instead of ${whole(asked)}.`,
  'same-circles': ({ people: number }) =>
    `Nobody has another place: ${count(number, 'person is', 'people are')} in a circle, as before.`,
  'people-elsewhere': ({ people: number }) =>
    `${count(number, 'person is', 'people are')} in another circle, or ${number === 1 ? 'has' : 'have'} a place in only one of the two proposals.`,
  'broken-rules-differ': ({ before, after, rules: codes }) =>
    after === 0
      ? `The proposal no longer goes against the rules. Before, that was ${count(before, 'time', 'times')}.`
      : `The proposal goes against the rules ${count(after, 'time', 'times')}, ${after === before ? 'as often as before' : `instead of ${whole(before)}`}: ${list(codes.map((rule) => broken[rule]))}.`,
  'value-differs': ({ before, after }) =>
    `For everybody together this proposal is ${after > before ? 'better' : 'less good'}: the value is ${unit(after)} instead of ${unit(before)}.`,
  'placed-differs': ({ before, after }) =>
    after === 0
      ? `Nobody has a place any more. Before, ${whole(before)} had.`
      : before === 0
        ? `${count(after, 'person has', 'people have')} a place. Before, nobody had.`
        : `${count(after, 'person has', 'people have')} a place instead of ${whole(before)}.`,
  'score-differs': ({ criterion, before, after }) =>
    criterion === 'score'
      ? `The mean score of the circles is ${after > before ? 'higher' : 'lower'}: ${unit(after)} instead of ${unit(before)}.`
      : `${capital(criteria[criterion])}: ${after > before ? 'better' : 'less good'} on average, ${unit(after)} instead of ${unit(before)}.`,
  'walking-differs': ({ of, before, after }) =>
    of === 'median'
      ? `Half of the walks within circles are ${metres(after)} at most, instead of ${metres(before)}.`
      : `The longest walk within a circle is ${metres(after)} instead of ${metres(before)}.`,
  'people-nearer': ({ nearer, further }) =>
    nearer === 0
      ? `${count(further, 'person lives', 'people live')} further from the people in their circle, and nobody lives nearer.`
      : `${count(nearer, 'person lives', 'people live')} nearer to the people in their circle, and ${further === 0 ? 'nobody lives' : further === 1 ? `${whole(further)} lives` : `${whole(further)} live`} further away.`,
  'people-helped': ({ more, less }) =>
    less === 0
      ? `${count(more, 'person', 'people')} can be helped better, and nobody less well.`
      : more === 0
        ? `${count(less, 'person', 'people')} can be helped less well, and nobody better.`
        : `${count(more, 'person', 'people')} can be helped better, and ${whole(less)} less well.`,
  'need-lost': ({ need, people: number }, names) =>
    `In no circle can anybody help with ${names.need(need)} any more. Before, somebody could, for ${count(number, 'person', 'people')}.`,
  'need-won': ({ need, people: number }, names) =>
    `Somebody in the circle can now help with ${names.need(need)}, for ${count(number, 'person', 'people')}. Before, nobody could in any circle.`,
  'left-over-waiting-differs': ({ before, after }) =>
    `People without a place have waited ${count(Math.round(after), 'week', 'weeks')} on average instead of ${whole(before)}.`,
  'moves-circle': ({ participant, from, to }, { person }) =>
    `${person(participant)} goes from circle ${from} to circle ${to}.`,
  'gets-place': ({ participant, to }, { person }) => `${person(participant)} gets a place in circle ${to}.`,
  'loses-place': ({ participant, from }, { person }) =>
    `${person(participant)} has no place any more in this proposal (before: circle ${from}).`,
  'coverage-differs': ({ participant, before, after }, { person }) =>
    `The needs of ${person(participant)} are met ${after > before ? 'better' : 'less well'}: ${percentage(after)} instead of ${percentage(before)}.`,
  'nearest-differs': ({ participant, before, after }, { person }) =>
    `The nearest members live ${after < before ? 'nearer to' : 'further from'} ${person(participant)}: a walk of ${metres(after)} on average instead of ${metres(before)}.`,

  // A place for one person
  'with-newcomer': ({ participant, circle, from, to }, { person }) =>
    from === null || to === null
      ? `${person(participant)} fits in circle ${circle}.`
      : `With ${person(participant)}, the score of circle ${circle} would go from ${unit(from)} to ${unit(to)}.`,
  'could-form': ({ participant, people: number, score }, { person }) =>
    `With ${person(participant)} and people who wait, a new circle of ${count(number, 'member', 'members')} is possible${score === null ? '' : `, with a score of ${unit(score)}`}.`,
  'brings-help': ({ participant, needs }, names) =>
    `${names.person(participant)} could do something ${forOwn(needs, names)}. Nobody in the circle can do that now.`,
  'brings-talents': ({ participant, talents }, names) =>
    `${names.person(participant)} brings what nobody in the circle has yet: ${list(talents.map(names.talent))}.`,
  'would-be-helped': ({ participant, needs }, names) =>
    `Somebody in the circle can help with the ${needs.length === 1 ? 'need' : 'needs'} ${list(needs.map(names.need))} of ${names.person(participant)}.`,
  'would-miss': ({ participant, needs }, names) =>
    `Nobody in the circle can help with the ${needs.length === 1 ? 'need' : 'needs'} ${either(needs.map(names.need))} of ${names.person(participant)}.`,
  'way-to': ({ participant, to, metres: far, minutes: long }, { person }) =>
    far === null || long === null
      ? `There is no way for ${person(participant)} to walk to ${destinations[to]}.`
      : `${person(participant)} walks ${metres(far)} to ${destinations[to]}, ${minutes(long)}.`,
  'help-changes': ({ participant, from, to }, { person }) =>
    `${person(participant)} would get ${to > from ? 'more' : 'less'} help: ${unit(to)} instead of ${unit(from)}.`,
  'would-break': ({ rule, people: number }) =>
    `Take note: ${rules[rule]}. This concerns ${count(number, 'member', 'members')}.`,
  'no-place': ({ participant, reason }, { person }) =>
    `There is no place for ${person(participant)} now: ${nothing[reason]}.`,
  'nobody-fits': ({ circle, reason }) => `There is nobody for circle ${circle} now: ${nothing[reason]}.`,
  'refused-for': ({ reason, count: number, of }) =>
    `${of === 'circles' ? count(number, 'circle does', 'circles do') : count(number, 'person does', 'people do')} not fit: ${refusals[reason]}.`,
  'place-by-walking': ({ participant, circle, reach, between }, { person }) =>
    `If ${person(participant)} can walk ${metres(reach)} and members may live ${metres(between)} apart, there is a place in circle ${circle}.`,
  'place-later': ({ participant, circle, leaves, on }, { person }) =>
    `On ${day(on)} the seat of ${person(leaves)} in circle ${circle} falls free. Then ${person(participant)} fits in.`,
  'people-missing': ({ people: number }) =>
    `With ${count(number, 'more person', 'more people')} nearby, a new circle is possible.`,

  // Reciprocity
  'balance-possible': ({ share, members, both, onlyGive, onlyGet }) =>
    both === members
      ? `${percentage(share)} of the possible help can be in balance: whoever helps also gets help, and all ${whole(members)} people take part.`
      : `${percentage(share)} of the possible help can be in balance. ${sides({ members, both, onlyGive, onlyGet }, 'can')}`,
  'balance-achievable': ({ share, now }) =>
    `If people agree who helps whom, ${percentage(share)} of the possible help can come round, so that everybody gives as much as they get. Without that it is ${percentage(now)}.`,
  'could-get-more': ({ participant }, { person }) =>
    `${person(participant)} could get more help here than others would ask of ${person(participant)}. What else would ${person(participant)} like to do for others?`,
  'no-way-back': ({ share }) =>
    `For ${percentage(share)} of the possible help there is no way back to the people who would give it.`,
  'too-early': ({ acts, counted, days, neededActs, neededDays }) =>
    `It is too early for numbers: ${count(acts, 'time', 'times')} help is known of ${count(days, 'day', 'days')}${counted < acts ? `, and because of its age it counts as ${whole(counted)}` : ''}. ${whole(neededActs)} times and ${whole(neededDays)} days are needed.`,
  'balance-observed': ({ days, share, members, both, onlyGive, onlyGet }) =>
    `In these ${count(days, 'day', 'days')} ${percentage(share)} of the help was in balance. ` +
    (both === members
      ? `All ${whole(members)} people gave and got help.`
      : sides({ members, both, onlyGive, onlyGet }, 'did')),
  'balance-likely': ({ low, high }) =>
    `Chance plays a part in this. The habits of this circle are probably between ${percentage(low)} and ${percentage(high)} in balance.`,
  'help-changed': ({ change }) => changes.help[change],
  'balance-changed': ({ change }) => changes.balance[change],
  'help-from-outside': ({ share }) => `${percentage(share)} of the help came from the coach or volunteers.`,
  'only-gave': ({ participants }, names) =>
    `${people(participants, names)} gave help and got none. Would ${participants.length === 1 ? 'this person' : 'they'} like some help too?`,
  'only-got': ({ participants }, names) =>
    `${people(participants, names)} got help and gave none yet. What would ${participants.length === 1 ? 'this person' : 'they'} like to do for others?`,
  'no-exchange': ({ participants }, names) =>
    `${people(participants, names)} gave no help and got none. How are ${participants.length === 1 ? 'things with this person' : 'they'}?`,
  'one-way': ({ giver, receiver, acts }, { person }) =>
    `${person(giver)} helped ${person(receiver)} ${count(acts, 'time', 'times')}, and not the other way round.`,
  'talent-unused': ({ participant, talent, members }, names) =>
    `${names.person(participant)} has not used ${names.talent(talent)} yet. ${members === 0 ? 'Nobody in the circle asks for it now.' : `${count(members, 'other member', 'other members')} could use it.`}`,
  'help-untried': (help, names) =>
    `${helps(help, names)}. That has not happened yet, and it would bring more balance.`,
  'help-spread': ({ density, reach }) =>
    `On average, help runs from each person to ${percentage(density)} of the others. By way of others it can get to ${percentage(reach)}.`,
  'help-through-one': ({ participant, share }, { person }) =>
    `Where help goes from one to another by way of somebody, ${percentage(share)} of it passes through ${person(participant)}. If ${person(participant)} is away, that falls away.`,
  'separate-groups': ({ groups }) =>
    `The circle falls apart into ${whole(groups)} groups: no help passes between them.`,
  'help-among-alike': ({ attribute, within, byChance }) =>
    `For ‘${attribute}’, ${percentage(within)} of the help stays among people who are alike. Without any preference it would be ${percentage(byChance)}.`,
};

/** Where a way leads. */
const destinations = {
  middle: 'the middle of the circle',
  'meeting-place': 'the place where the circle meets',
} as const;

/** What a proposal of several is. */
const labels: Readonly<Record<AlternativeLabel, string>> = {
  best: 'The best proposal',
  meeting: 'More weight on meeting',
  development: 'More weight on development',
  services: 'More weight on services',
  neighbourhood: 'More weight on the neighbourhood',
  'other-circles': 'Other people together',
};

/** As part of a sentence. */
const criteria: Readonly<Record<CriterionName, string>> = {
  proximity: 'living near each other',
  complementarity: 'complementing each other',
  reciprocity: 'reciprocity',
  mix: 'the mix of people',
  resilience: 'resilience',
};

/** What goes up with a score. */
const higher: Readonly<Record<CriterionName, string>> = {
  proximity: 'nearer to each other the members live',
  complementarity: 'better the members can help each other with what they ask for',
  reciprocity: 'more the members can help each other back and forth',
  mix: 'less one group sets the tone',
  resilience: 'less is lost when somebody cannot come',
};

/** What is so where a rule is broken, after a colon. */
const broken: Readonly<Record<RuleCode, string>> = {
  size: 'the circle is too large or too small',
  distance: 'some members have too far to walk to each other',
  stranded: 'somebody has too few members within walking distance',
  dominance: 'too many members have the same label',
  daypart: 'there is no moment in the week when enough members can come',
  language: 'not all members understand each other well enough',
  place: 'there is no place where the circle can meet',
  apart: 'there are people in the circle who may not share one',
  together: 'people who are to stay together are not in the same circle',
  ready: 'somebody in the circle does not take part yet',
  score: 'the score of the circle is too low',
};

/** What would be so where a rule would be broken, after "because" or a colon. */
const rules: Readonly<Record<RuleCode, string>> = {
  size: 'a circle would become too large or too small',
  distance: 'some members would have too far to walk to each other',
  stranded: 'somebody would have too few members within walking distance',
  dominance: 'too many members would have the same label',
  daypart: 'there would be no moment in the week when enough members can come',
  language: 'not all members would understand each other well enough',
  place: 'there would be no place where the circle can meet',
  apart: 'people would meet who may not share a circle',
  together: 'people would be separated who are to stay together',
  ready: 'somebody would join who does not take part yet',
  score: 'the score of a circle would be too low',
};

const reasons: Readonly<Record<ReasonCode, (person: string) => string>> = {
  'too-few-nearby': (person) => `Too few people who wait for a place live near ${person} to form a circle.`,
  apart: (person) =>
    `Because of what was agreed about who does not go together, too few people remain for ${person}.`,
  together: (person) => `The people who are to stay together with ${person} do not fit in one circle.`,
  stranded: (person) =>
    `In every circle found with ${person}, somebody lives too far from the others to walk.`,
  dominance: (person) => `If more members may have the same label, there is a place for ${person}.`,
  daypart: (person) => `No circle was found for ${person} yet with a moment when enough members can come.`,
  language: (person) =>
    `No circle was found for ${person} yet in which everybody understands each other well enough.`,
  place: (person) => `No circle was found for ${person} yet with a place where the members can meet.`,
  score: (person) =>
    `No circle with ${person} was found that scores well enough. That is because of the group, not because of ${person}.`,
  'no-circle': (person) => `No circle with ${person} was found, even if one of the rules is dropped.`,
  'no-seat': (person) => `Circles with ${person} are possible, but this proposal does not use them.`,
  'left-out': (person) => `Somebody decided not to give ${person} a place now.`,
  'not-examined': (person) => `Why ${person} has no place was not looked into yet.`,
};

/** For one person or more, after a colon. */
const reasonsInShort: Readonly<Record<ReasonCode, string>> = {
  'too-few-nearby': 'too few people live nearby',
  apart: 'what was agreed about who does not go together',
  together: 'people who are to stay together do not fit in one circle',
  stranded: 'in every circle found, somebody lives too far from the others to walk',
  dominance: 'there is a place if more members may have the same label',
  daypart: 'no circle was found with a moment when enough members can come',
  language: 'no circle was found in which everybody understands each other well enough',
  place: 'no circle was found with a place where the members can meet',
  score: 'no circle was found that scores well enough',
  'no-circle': 'no circle was found, even if one of the rules is dropped',
  'no-seat': 'circles are possible, but this proposal does not use them',
  'left-out': 'people decided so',
  'not-examined': 'it was not looked into yet',
};

/** What would be looser, after "if". */
const looser: Readonly<Record<LeverName, (from: string, to: string) => string>> = {
  'reach.between': (from, to) => `members may live ${to} apart instead of ${from}`,
  'reach.personal': (from, to) =>
    `people of whom no walking distance is known can walk ${to} instead of ${from}`,
  'size.min': (from, to) => `a circle may start with ${to} members instead of ${from}`,
  'size.max': (from, to) => `a circle may have ${to} members instead of ${from}`,
  'dayparts.share': (from, to) =>
    `it is enough that ${to} of the members can come at the same moment instead of ${from}`,
  'languages.share': (from, to) =>
    `it is enough that ${to} of the members speak the same language instead of ${from}`,
  'composition.maxShare': (from, to) => `${to} of the members may have the same label instead of ${from}`,
  minimumScore: (from, to) => `a score of ${to} is good enough, instead of ${from}`,
  'rules.stranded': () => 'the rule ‘everybody has enough members within walking distance’ becomes a wish',
  'rules.daypart': () => 'the rule ‘there is a moment when enough members can come’ becomes a wish',
  'rules.language': () => 'the rule ‘the members understand each other’ becomes a wish',
  'rules.place': () => 'the rule ‘there is a place where the circle can meet’ becomes a wish',
  'rules.dominance': () => 'the rule ‘not too many members have the same label’ becomes a wish',
};

/** After "if". */
function looserStep({ rule, from, to }: PolicyStep): string {
  return looser[rule](tellSetting(rule, from, numbers), tellSetting(rule, to, numbers));
}

/** What changes with a step, as the end of a sentence. */
function change({ placed, value, proven }: RulePrice): string {
  const about = proven ? '' : 'about ';
  const places =
    placed === 0
      ? `${about}as many people would have a place`
      : `${about}${whole(Math.abs(placed))} ${placed > 0 ? 'more' : 'fewer'} ${Math.abs(placed) === 1 ? 'person' : 'people'} would have a place`;
  if (!isSeen(Math.abs(value))) return places;
  return `${places} and the value of the whole proposal would be ${about}${unit(Math.abs(value))} ${value > 0 ? 'higher' : 'lower'}`;
}

/** After "if". */
function condition(change: RemedyChange, { person }: Names): string {
  switch (change.kind) {
    case 'reach':
      return `${person(change.participant)} can walk ${metres(change.to)} instead of ${metres(change.from)}`;
    case 'daypart':
      return `${person(change.participant)} can also come on ${moment(change.daypart)}`;
    case 'language':
      return `${person(change.participant)} can also get by in ${tongue(change.language)}`;
    case 'share':
      return `${change.members === change.of ? 'all members' : `${whole(change.members)} of the ${whole(change.of)} members`} may be alike for ‘${change.attribute}’`;
    case 'distance':
      return `members may live ${metres(change.to)} apart instead of ${metres(change.from)}`;
    case 'size':
      return `the circle may have ${count(change.to, 'member', 'members')} instead of ${whole(change.from)}`;
    case 'score':
      return `a score of ${unit(change.to)} is good enough, instead of ${unit(change.from)}`;
    case 'meet':
      return `${person(change.participants[0])} and ${person(change.participants[1])} may meet after all`;
  }
}

function vicinity({ lat, lon, radius }: Vicinity): string {
  const point = `the point ${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  return radius === 0 ? `near ${point}` : `within ${metres(radius)} of ${point}`;
}

/** What a partner is called, between quotation marks. */
function organisation(id: string): string {
  return `‘${id}’`;
}

/** How far it is to a partner, and when it is open if it says so. */
function visit(
  partner: string,
  { dayparts, ...far }: Far & { readonly dayparts: readonly Daypart[] },
): string {
  return `${walk(far)}${opening(partner, dayparts)}`;
}

function opening(partner: string, dayparts: readonly Daypart[]): string {
  return dayparts.length === 0 ? '' : ` ${organisation(partner)} is open on ${list(dayparts.map(moment))}.`;
}

/** How far it is for one member, about. */
function visitOne(
  partner: string,
  {
    fromMinutes,
    toMinutes,
    dayparts,
  }: {
    readonly fromMinutes: number;
    readonly toMinutes: number | null;
    readonly dayparts: readonly Daypart[];
  },
): string {
  const duration =
    toMinutes === null
      ? `more than ${whole(fromMinutes)} minutes`
      : fromMinutes === 0
        ? `less than ${whole(toMinutes)} minutes`
        : `about ${whole(fromMinutes)} to ${whole(toMinutes)} minutes`;
  return `It is ${duration} on foot.${opening(partner, dayparts)}`;
}

/** How far it is: for the nearest and the furthest of those who would go. */
interface Far {
  readonly metres: number;
  readonly minutes: number;
  readonly mostMetres: number;
  readonly mostMinutes: number;
}

function walk(far: Far): string {
  const { mostMetres, mostMinutes } = far;
  if (mostMetres < nextDoor) return 'It is at the same address or close by.';
  const length =
    Math.round(far.metres) === Math.round(mostMetres)
      ? metres(mostMetres)
      : `${whole(far.metres)} to ${metres(mostMetres)}`;
  const [least, most] = [Math.round(far.minutes), Math.round(mostMinutes)];
  const duration =
    least === most
      ? minutes(most)
      : least === 0
        ? `at most ${minutes(most)}`
        : `about ${whole(least)} to ${count(most, 'minute', 'minutes')}`;
  return `It is ${length} on foot, ${duration}.`;
}

function newcomer(missing: number): string {
  return missing === 1 ? 'the new person' : 'one of the new people';
}

/** `a`, `a or b`, `a, b or c`. */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** Why there is no place, after a colon. */
const nothing: Readonly<Record<NoneCode, string>> = {
  seated: 'this person is in a circle already',
  'not-ready': 'this person does not take part yet',
  locked: 'the circle takes nobody',
  full: 'the circle is full',
  'nobody-waits': 'nobody who wants to take part is waiting',
  'too-far': 'everything and everybody is too far away',
  'no-seat': 'what is near enough is full or closed, or somebody said no',
  rules: 'there are seats or people nearby, but a rule would be broken',
};

/** Why two are not proposed together, after a colon. */
const refusals: Readonly<Record<RefusalCode, string>> = {
  ...rules,
  declined: 'somebody said no',
  locked: 'the circle takes nobody',
  full: 'the circle is full',
  'too-far': 'it is too far away',
};

/** `5 January 2027` */
function day(date: string): string {
  const [year, month, ordinal] = date.split('-').map(Number);
  return `${ordinal} ${months[month! - 1]} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const settingWords = {
  daypart: 'moment',
  place: 'place',
  coach: 'coach',
  volunteer: 'volunteer',
} as const satisfies Record<SettingPart, string>;

/** What a circle lacks, and why. */
function tellLack(part: SettingPart, reasons: readonly MissingReason[]): string {
  if (part === 'daypart') return 'There is no moment when enough members can come.';
  const { whole: wholeReason, otherwise, clauses } = lackReasons[part];
  const lacks = `There is no ${settingWords[part]} for this circle`;
  const [only, ...others] = reasons;
  if (only === undefined) return `${lacks}.`;
  const told = others.length === 0 ? wholeReason[only] : undefined;
  if (told !== undefined) return `${lacks}: ${told}.`;
  const found = reasons.flatMap((reason) => clauses[reason] ?? []);
  return found.length === 0 ? `${lacks}.` : `${lacks}: ${otherwise} ${either(found)}.`;
}

/** Why there is no place, coach or volunteer. */
interface LackReasons {
  /** Where there is only this reason, and it is about all. */
  readonly whole: { readonly [Reason in MissingReason]?: string };
  /** Who or what would do, but for what follows. */
  readonly otherwise: string;
  readonly clauses: { readonly [Reason in MissingReason]?: string };
}

const nobodyOf = (whom: string): Omit<LackReasons, 'clauses'> => ({
  whole: {
    none: `no ${whom} is known yet`,
    area: `no ${whom} can come here`,
    unused: 'there is somebody who would do and is free',
  },
  otherwise: `whoever could be the ${whom} here otherwise`,
});

const lackReasons: Readonly<Record<Exclude<SettingPart, 'daypart'>, LackReasons>> = {
  place: {
    whole: {
      none: 'no places are known yet',
      area: 'no good place is near enough for every member',
      unused: 'there is a place that would do and is free',
    },
    otherwise: 'a place nearby that is good otherwise',
    clauses: {
      area: 'is too far for one or two members',
      seats: 'is too small',
      facilities: 'does not have what members need',
      dayparts: 'is not free when enough members can come',
      full: 'is already used by running circles',
      taken: 'is already needed by another circle',
      clash: 'is not free then or is too far for the coach',
      unused: 'is not chosen',
    },
  },
  coach: {
    ...nobodyOf('coach'),
    clauses: {
      language: 'cannot talk with enough members',
      dayparts: 'cannot come when enough members can',
      full: 'has no room for a new circle now',
      taken: 'is already needed by another circle',
      clash: 'cannot come then or does not come to that place',
      unused: 'is not chosen',
    },
  },
  volunteer: {
    ...nobodyOf('volunteer'),
    clauses: {
      language: 'cannot talk with every member',
      dayparts: 'cannot come when enough members can',
      full: 'is already with a running circle',
      taken: 'is already needed by another circle',
      clash: 'cannot come then or lives too far from the place',
      unused: 'is not chosen',
    },
  },
};

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} could do something for ${names.person(receiver)}: ${names.need(need)}`;
}

/** One step of help that goes round, with its verb where it is the first. */
function passesOn({ giver, receiver, need }: HelpRelation, verb: string, names: Names): string {
  return `${names.person(giver)}${verb} for ${names.person(receiver)} (${names.need(need)})`;
}

/** `for a (‘x’) and for b (‘y’)` */
function forOwn(needs: readonly OwnNeed[], names: Names): string {
  return list(needs.map(({ participant, need }) => `for ${names.person(participant)} (${names.need(need)})`));
}

/** How many of somebody's needs, after "for". */
function share(met: number, of: number): string {
  if (of === 1) return 'the need';
  if (met === 0) return `none of the ${whole(of)} needs`;
  return met === of ? `all ${whole(of)} needs` : `${whole(met)} of the ${whole(of)} needs`;
}

/** How many of those who want to take part have a place in so many circles. */
function placesOf(ready: number, placed: number, circles: string): string {
  if (ready === 0) return 'There is nobody yet who wants to take part';
  if (ready === 1)
    return `${whole(ready)} person wants to take part, and has ${placed === 0 ? 'no place yet' : `a place in ${circles}`}`;
  if (placed === 0) return `Of the ${whole(ready)} people who want to take part, nobody has a place yet`;
  return placed === ready
    ? `All ${whole(ready)} people who want to take part have a place in ${circles}`
    : `Of the ${whole(ready)} people who want to take part, ${whole(placed)} ${placed === 1 ? 'has' : 'have'} a place in ${circles}`;
}

/** How many of some people who were just named have a place. */
function placesAmong(number: number, placed: number, part?: number): string {
  if (number === 1) return `This person has ${placed === 0 ? 'no' : 'a'} place.`;
  if (placed === 0) return 'None of them has a place.';
  if (placed === number) return 'They all have a place.';
  return `${whole(placed)} of them ${placed === 1 ? 'has' : 'have'} a place${part === undefined ? '' : `: ${percentage(part)}`}.`;
}

export function moment(daypart: Daypart): string {
  return tellDaypart(daypart, dayparts, ' ');
}

const dayparts = {
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
} as const;

function tongue(language: string): string {
  return tongues[language]?.en ?? `‘${language}’`;
}

function minutes(number: number): string {
  const rounded = Math.round(number);
  return rounded === 0 ? 'less than a minute' : `about ${count(rounded, 'minute', 'minutes')}`;
}

/** What a higher score by a criterion means. */
export function meaning(criterion: CriterionName): string {
  return `The higher, the ${higher[criterion]}.`;
}

function count(number: number, one: string, more: string): string {
  return `${whole(number)} ${number === 1 ? one : more}`;
}

function people(ids: readonly string[], { person }: Names): string {
  return list(ids.map(person));
}

/** What changed from the first half of the days to the second. */
const changes = {
  help: {
    more: 'Lately people help each other more often than at first.',
    less: 'Lately people help each other less often than at first.',
    unclear: 'It cannot be said whether people help each other more or less often than at first.',
  },
  balance: {
    more: 'Lately more of the help is in balance than at first.',
    less: 'Lately less of the help is in balance than at first.',
    unclear: 'It cannot be said whether more or less of the help is in balance than at first.',
  },
} as const;

/** How many people help and are helped, and how many do one of the two, where that is not everybody. */
function sides(
  {
    members,
    both,
    onlyGive,
    onlyGet,
  }: {
    readonly members: number;
    readonly both: number;
    readonly onlyGive: number;
    readonly onlyGet: number;
  },
  when: 'can' | 'did',
): string {
  const can = when === 'can';
  const parts = [
    `${whole(both)} of the ${whole(members)} people ${can ? 'can give and get help' : 'gave and got help'}`,
    ...(onlyGive > 0 ? [`${whole(onlyGive)} ${can ? 'can only give' : 'only gave'} help`] : []),
    ...(onlyGet > 0 ? [`${whole(onlyGet)} ${can ? 'can only get' : 'only got'} help`] : []),
  ];
  return `${list(parts)}.`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
