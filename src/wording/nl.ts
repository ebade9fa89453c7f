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

const numbers = numbersWith({ decimal: ',', thousands: '.' });
const { whole, unit, fine, percentage, metres } = numbers;

/** Dutch, as coaches and members speak it: language level B1. */
export const nl: Wording = {
  // One circle
  'circle-size': ({ members }) => `Deze cirkel heeft ${count(members, 'lid', 'leden')}.`,
  'circle-score': ({ score }) =>
    score === null
      ? 'Over deze cirkel is nog te weinig bekend voor een score.'
      : `De score van deze cirkel is ${unit(score)}.`,
  criterion: ({ criterion, score }) =>
    score === null
      ? `${capital(criteria[criterion])}: hierover is nog te weinig bekend.`
      : `${capital(criteria[criterion])}: ${unit(score)}. ${meaning(criterion)}`,
  'weak-spot': ({ criterion, score }) =>
    `Let op: het zwakste punt van deze cirkel is ${criteria[criterion]} (${unit(score)}).`,
  walks: ({ medianMetres, longestMetres, longestMinutes, participants: [one, other] }, { person }) =>
    `${medianMetres === null ? 'Meestal is er geen looproute tussen twee huizen.' : `De helft van de looproutes tussen twee huizen is hoogstens ${metres(medianMetres)}.`} ` +
    (longestMetres === null || longestMinutes === null
      ? `Tussen ${person(one)} en ${person(other)} is er geen looproute heen en terug.`
      : `${person(one)} en ${person(other)} wonen het verst uit elkaar: ${metres(longestMetres)}, ` +
        `${minutes(longestMinutes)} lopen.`),
  helps: (help, names) => `${helps(help, names)}.`,
  'help-each-other': ({ participants, need }, names) =>
    `${people(participants, names)} kunnen iets voor elkaar doen: ${names.need(need)}.`,
  'help-loop': ({ steps }, names) =>
    `De hulp kan rondgaan: ${list(steps.map((step, place) => passesOn(step, place === 0 ? ' doet iets' : '', names)))}.`,
  'nobody-can-help': ({ need, participants }, names) =>
    `Niemand in deze cirkel kan helpen met de hulpvraag ${names.need(need)} van ${people(participants, names)}.`,
  'hangs-on-one': ({ helper, needs }, names) =>
    `Alleen ${names.person(helper)} kan iets doen ${forOwn(needs, names)}. Als ${names.person(helper)} er niet is, kan niemand anders dat.`,
  'mostly-gives': ({ participant, get }, { person }) =>
    get === 0
      ? `In deze cirkel zou ${person(participant)} alleen hulp geven.`
      : `${person(participant)} zou in deze cirkel vooral hulp geven en minder terugkrijgen.`,
  'mostly-gets': ({ participant, give }, { person }) =>
    give === 0
      ? `In deze cirkel zou ${person(participant)} alleen hulp krijgen.`
      : `${person(participant)} zou in deze cirkel vooral hulp krijgen en minder zelf geven.`,
  'commonest-label': ({ attribute, labels, members, of }) =>
    labels.length === 1
      ? `Bij ‘${attribute}’ komt ‘${labels[0]}’ het meest voor: bij ${whole(members)} van de ${whole(of)} leden.`
      : `Bij ‘${attribute}’ komen ${list(labels.map((label) => `‘${label}’`))} het meest voor: elk bij ${whole(members)} van de ${whole(of)} leden.`,
  alone: ({ participant }, { person }) =>
    `Niemand in de cirkel heeft een kenmerk gemeen met ${person(participant)}, terwijl anderen wel op elkaar lijken. Let op dat ${person(participant)} zich thuis voelt.`,
  'best-daypart': ({ daypart, members, of, stated, cannot }, names) =>
    `Op ${moment(daypart)} ${members === 1 ? 'kan' : 'kunnen'} ${members === of ? `alle ${whole(of)} leden` : `${whole(members)} van de ${whole(of)} leden`}` +
    (stated === of
      ? '.'
      : `, voor zover bekend: ${stated === 1 ? `${whole(stated)} lid heeft gezegd wanneer dat kan` : `${whole(stated)} leden hebben gezegd wanneer zij kunnen`}.`) +
    (cannot.length === 0 ? '' : ` Wie dan niet kan: ${people(cannot, names)}.`),
  'shared-language': ({ language, members, of, stated }) =>
    `${members === of ? `Alle ${whole(of)} leden` : `${whole(members)} van de ${whole(of)} leden`} kunnen elkaar verstaan in het ${tongue(language)}` +
    (stated === of
      ? '.'
      : `, voor zover bekend: ${stated === 1 ? `${whole(stated)} lid heeft gezegd welke talen dat spreekt` : `${whole(stated)} leden hebben gezegd welke talen zij spreken`}.`),
  'breaks-rule': ({ rule, severity, people: number, participants }, names) =>
    `${severity === 'required' ? 'Let op, dit mag niet' : 'Een wens is niet gehaald'}: ${broken[rule]}. ` +
    (isShort(participants)
      ? `Dat gaat over ${people(participants, names)}.`
      : `Dat gaat over ${count(number, 'lid', 'leden')}.`),

  // One member of a circle
  'needs-met': ({ participant, met, of }, { person }) =>
    `Voor ${share(met, of)} van ${person(participant)} is er ${of === 1 && met === 0 ? 'nog niemand' : 'iemand'} in de cirkel.`,
  'need-unmet': ({ participant, need }, names) =>
    `Niemand in de cirkel kan helpen met de hulpvraag ${names.need(need)} van ${names.person(participant)}.`,
  'no-talent-stated': ({ participant }, { person }) =>
    `Van ${person(participant)} zijn nog geen talenten bekend. Vraag ernaar: iedereen is wel ergens goed in.`,
  'no-need-stated': ({ participant }, { person }) =>
    `Van ${person(participant)} zijn nog geen hulpvragen bekend.`,
  company: ({ participant, members, nearestMetres, nearestMinutes }, { person }) =>
    `${members === 0 ? `Op loopafstand van ${person(participant)} woont geen ander lid.` : `Op loopafstand van ${person(participant)} ${members === 1 ? 'woont' : 'wonen'} ${count(members, 'ander lid', 'andere leden')}.`} ` +
    (nearestMetres === null || nearestMinutes === null
      ? 'Er is naar niemand een looproute.'
      : `Het dichtstbijzijnde lid woont ${nearestMetres < nextDoor ? 'op hetzelfde adres of vlakbij' : `op ${metres(nearestMetres)}, ${minutes(nearestMinutes)} lopen`}.`),

  // Somebody without a place
  'left-over': ({ participant, reason }, { person }) => reasons[reason](person(participant)),
  'could-join': ({ participant, circle, from, to }, { person }) =>
    from === null || to === null
      ? `In cirkel ${circle} is nog een plaats, en ${person(participant)} past daar.`
      : `In cirkel ${circle} is nog een plaats, en ${person(participant)} past daar. De score van die cirkel gaat dan van ${unit(from)} naar ${unit(to)}.`,
  'could-join-running': ({ participant, circle, from, to }, { person }) =>
    `In de lopende cirkel ${circle} is een plaats voor ${person(participant)}.${from === null || to === null ? '' : ` De score van die cirkel gaat dan van ${unit(from)} naar ${unit(to)}.`}`,
  'would-fit': ({ participant, circle, changes }, names) =>
    `${names.person(participant)} past in cirkel ${circle} ${list(changes.map((each) => `als ${condition(each, names)}`))}.`,
  'would-form': ({ participant, people: number, changes }, names) =>
    `Er is een nieuwe cirkel mogelijk van ${count(number, 'persoon', 'mensen')} die nu geen plaats hebben, met ${names.person(participant)}${changes.length === 0 ? '' : `, ${list(changes.map((each) => `als ${condition(each, names)}`))}`}.`,
  'more-people': ({ participant, people: number }, { person }) =>
    `Met ${count(number, 'nieuwe persoon', 'nieuwe mensen')} in de buurt van ${person(participant)} kan ${person(participant)} een plaats krijgen in een nieuwe cirkel. ` +
    `Dat geldt als ${number === 1 ? 'die' : 'zij'} geen regel in de weg ${number === 1 ? 'staat' : 'staan'}, zoals te veel leden met hetzelfde kenmerk.`,
  'no-remedy': ({ participant }, { person }) =>
    `Er is geen kleine verandering gevonden waarmee ${person(participant)} een plaats krijgt.`,

  // Why somebody is in one circle and not in another
  'best-place': ({ participant, circle, others }, { person }) =>
    `${person(participant)} zit in cirkel ${circle}. ` +
    (others === 0
      ? 'Dit voorstel heeft geen andere cirkels in de buurt.'
      : others === 1
        ? 'In de andere cirkel die is bekeken, wordt het niet beter voor iedereen samen.'
        : `Van de ${whole(others)} andere cirkels die zijn bekeken, is er geen waarin het voor iedereen samen beter wordt.`),
  'not-allowed': ({ participant, circle, rule }, { person }) =>
    `${person(participant)} kan niet in cirkel ${circle}, want ${rules[rule]}.`,
  'costs-value': ({ participant, circle, instead, from, to, criterion }, { person }) =>
    `${person(participant)} kan ook in cirkel ${circle}${instead === null ? '' : `, op de plaats van ${person(instead)}`}. ` +
    (hardlyDiffers(from, to)
      ? 'Voor iedereen samen maakt dat bijna geen verschil.'
      : `Voor iedereen samen wordt het dan minder goed: van ${unit(from)} naar ${unit(to)}.`) +
    (criterion === null
      ? ''
      : ` ${hardlyDiffers(from, to) ? 'Het kleine verschil' : 'Dat'} komt vooral door ${criteria[criterion]}.`),
  'as-good': ({ participant, circle, instead, from, to }, { person }) =>
    `${person(participant)} kan ook in cirkel ${circle}${instead === null ? '' : `, op de plaats van ${person(instead)}`}. ` +
    (fine(from) === fine(to)
      ? `Voor iedereen samen is dat even goed (${fine(to)}).`
      : `Voor iedereen samen is dat beter: ${fine(to)} in plaats van ${fine(from)}.`),

  // A proposal
  'other-pool': ({ date }) =>
    `Let op: dit voorstel is gemaakt met andere gegevens dan die van ${day(date)}. Wat hier staat, gaat over de gegevens van nu.`,
  'already-seated': ({ participants }, names) =>
    `Let op: ${people(participants, names)} ${participants.length === 1 ? 'zit' : 'zitten'} al in een lopende cirkel.`,
  'not-allowed-as-they-are': ({ circles }) =>
    `Let op: ${circles.length === 1 ? `cirkel ${circles[0]} houdt` : `de cirkels ${list(circles)} houden`} zich niet aan alle regels.`,
  placed: ({ ready, placed, circles }) => `${placesOf(ready, placed, count(circles, 'cirkel', 'cirkels'))}.`,
  value: ({ value }) =>
    `De waarde van dit hele voorstel is ${unit(value)}. Hoe hoger, hoe beter voor iedereen samen.`,
  'weakest-circle': ({ circle, score }) =>
    `Cirkel ${circle} heeft de laagste score: ${unit(score)}. Kijk daar het eerst naar.`,
  waiting: ({ placedWeeks, leftOverWeeks }) =>
    `Van de mensen met een plaats wacht de helft ${count(placedWeeks, 'week', 'weken')} of langer. Van de mensen zonder plaats wacht de helft ${count(leftOverWeeks, 'week', 'weken')} of langer.`,
  'left-over-for': ({ reason, people: number }) =>
    `${count(number, 'persoon heeft', 'mensen hebben')} geen plaats. De reden: ${reasonsInShort[reason]}.`,
  'unmet-in-circles': ({ need, people: number }, names) =>
    `${count(number, 'persoon vraagt', 'mensen vragen')} om ${names.need(need)}, maar in ${number === 1 ? 'die' : 'hun'} cirkel kan niemand daarmee helpen.`,

  // Where and when a circle meets
  'meets-at': ({ daypart, place }) =>
    place === null
      ? `Deze cirkel kan bij elkaar komen op ${moment(daypart)}.`
      : `Deze cirkel kan bij elkaar komen op ${moment(daypart)}, in ‘${place}’.`,
  'cannot-come': ({ daypart, participants }, names) =>
    `Op ${moment(daypart)} ${participants.length === 1 ? 'kan' : 'kunnen'} ${people(participants, names)} niet.`,
  'place-requires': ({ requires, participants }, names) =>
    `De plek moet ${list(requires.map((each) => `‘${each}’`))} hebben. Daar ${participants.length === 1 ? 'vraagt' : 'vragen'} ${people(participants, names)} om.`,
  'has-coach': ({ coach }) => `De coach van deze cirkel kan ‘${coach}’ zijn.`,
  'has-volunteer': ({ volunteer }) => `De goede buur van deze cirkel kan ‘${volunteer}’ zijn.`,
  'most-can-come': ({ daypart, place }) =>
    `Op ${moment(daypart)} kunnen de meesten tegelijk.${place === null ? '' : ` De plek kan dan ‘${place}’ zijn.`}`,
  'setting-broken': ({ parts }) =>
    `Let op: wat eerder was gekozen, kan niet of niet meer. Het gaat om ${list(parts.map((part) => `${part === 'daypart' ? 'het' : 'de'} ${settingWords[part]}`))}. Wat hier staat, is opnieuw gekozen.`,
  'setting-lacks': ({ part, reasons }) => tellLack(part, reasons),
  'place-but-for': ({ participants, reasons }, names) => {
    const whom = either(participants.map(names.person));
    const [isFar, isBare] = [reasons.includes('area'), reasons.includes('facilities')];
    if (isFar && !isBare) return `Elke plek die voor de anderen goed is, is te ver voor ${whom}.`;
    return isBare && !isFar
      ? `Elke plek die voor de anderen goed is, heeft niet wat ${whom} nodig heeft.`
      : `Elke plek die voor de anderen goed is, is te ver voor ${whom} of heeft niet wat daar nodig is.`;
  },
  'you-meet': ({ daypart, place }) =>
    `Je cirkel kan bij elkaar komen op ${moment(daypart)}${place === null ? '' : `, in ‘${place}’`}.`,
  'does-not-suit-you': () => 'Je gaf aan dat je dan niet kunt. Praat erover met je coach.',
  'your-coach': ({ coach }) => `De coach van je cirkel is in dit voorstel ‘${coach}’.`,
  'your-volunteer': ({ volunteer }) => `De goede buur van je cirkel is in dit voorstel ‘${volunteer}’.`,
  'settings-whole': ({ whole: number, circles, parts }) => {
    const all = list(parts.map((part) => `een ${settingWords[part]}`));
    if (circles === 1)
      return number === 1
        ? `Voor de cirkel is er ${all}.`
        : `De cirkel heeft nog niet alles wat nodig is: ${all}.`;
    if (number === circles) return `Voor alle ${whole(circles)} cirkels is er ${all}.`;
    return `Voor ${number === 0 ? 'geen' : whole(number)} van de ${whole(circles)} cirkels is er ${all}.`;
  },

  // For one member about themselves
  'your-circle': ({ members }) =>
    `In dit voorstel zit je in een cirkel van ${count(members, 'persoon', 'mensen')}, jijzelf meegeteld.`,
  'you-wait': () => 'Er is nu nog geen cirkel voor je. Je coach kan je vertellen hoe het verder gaat.',
  'you-could-help': ({ receiver, need, talent }, names) =>
    talent === null
      ? `Jij en ${names.person(receiver)} kunnen iets voor elkaar doen: ${names.need(need)}.`
      : `Jij kunt iets doen voor ${names.person(receiver)}: ${names.need(need)}. Je talent ${names.talent(talent)} komt dan van pas.`,
  'could-help-you': ({ givers, need }, names) =>
    `${people(givers, names)} ${givers.length === 1 ? 'kan' : 'kunnen'} iets voor jou doen: ${names.need(need)}.`,
  'your-need-unmet': ({ need }, names) =>
    `In deze cirkel kan nog niemand je helpen met je hulpvraag ${names.need(need)}.`,
  'ask-your-coach': () =>
    'Je coach kan je vertellen of er meer is wat je met anderen in de cirkel kunt doen.',

  // For a team
  'too-few-to-tell': ({ fewest }) =>
    `Er zijn te weinig mensen om iets over te zeggen zonder dat het over iemand in het bijzonder gaat: dat kan vanaf ${whole(fewest)}.`,
  'placed-roughly': ({ circles, share }) =>
    `${share === 'nearly-all' ? 'Bijna iedereen die mee wil doen, heeft een plaats' : 'Maar een paar mensen die mee willen doen, hebben een plaats'}, in ${count(circles, 'cirkel', 'cirkels')}.`,
  'left-over-otherwise': ({ people: number }) =>
    `${count(number, 'persoon heeft', 'mensen hebben')} om andere redenen geen plaats.`,

  // Who is missing
  'nearly-circle': ({ members, missing, fewest, around }, names) =>
    (members.length === 1
      ? `Met ${count(missing, 'persoon', 'mensen')} erbij kan er een cirkel komen voor ${people(members, names)}. `
      : `${people(members, names)} kunnen samen een cirkel worden met ${count(missing, 'persoon', 'mensen')} erbij. `) +
    `Zoek ${missing === 1 ? 'iemand die' : 'mensen die'} ${vicinity(around)} ${missing === 1 ? 'woont' : 'wonen'}.` +
    (fewest ? '' : ' Misschien zijn minder mensen ook genoeg.'),
  'circle-at-hand': ({ members }, names) =>
    `${people(members, names)} kunnen nu al samen een cirkel worden: daar hoeft niemand bij.`,
  'newcomer-talent': ({ talent, gain, missing }, names) =>
    `Het helpt als ${newcomer(missing)} het talent ${names.talent(talent)} heeft${isSeen(gain) ? `: de score van de cirkel wordt dan ${unit(gain)} hoger` : ''}.`,
  'newcomer-need': ({ need, gain, uses, missing }, names) => {
    const comes = uses.length === 1 ? 'komt' : 'komen';
    const gains = [
      ...(isSeen(gain) ? [`de score van de cirkel wordt dan ${unit(gain)} hoger`] : []),
      ...(uses.length === 0 ? [] : [`${list(uses.map(names.talent))} ${comes} dan van pas`]),
    ];
    return `Het helpt ook als ${newcomer(missing)} de hulpvraag ${names.need(need)} heeft${gains.length === 0 ? '' : `: ${list(gains)}`}.`;
  },
  'newcomer-mix': ({ attribute, label, members, most, missing }) => {
    const who =
      most === 0
        ? `${missing === 1 ? 'De nieuwe persoon' : 'Niemand van de nieuwe mensen'} mag`
        : `Hoogstens ${whole(most)} van de ${whole(missing)} nieuwe mensen ${most === 1 ? 'mag' : 'mogen'}`;
    const not = most === 0 && missing === 1 ? 'niet ' : '';
    if (label === null && members === 0) {
      if (most === 1) return `Bij ‘${attribute}’ mogen geen twee van de nieuwe mensen hetzelfde hebben.`;
      return most === 0
        ? `${who} bij ‘${attribute}’ ${not}iets anders hebben dan de mensen uit deze groep.`
        : `${who} bij ‘${attribute}’ onderling hetzelfde hebben.`;
    }
    return label === null
      ? `${who} bij ‘${attribute}’ ${not}hetzelfde hebben als ${most === 0 ? 'iemand' : 'een en dezelfde persoon'} uit deze groep.`
      : `Bij ‘${attribute}’ hebben ${whole(members)} van deze mensen ‘${label}’. ` +
          (most === 0
            ? `Zoek ${missing === 1 ? 'iemand die daar iets anders heeft' : 'mensen die daar iets anders hebben'}.`
            : `${who} dat ook hebben.`);
  },
  'newcomer-dayparts': ({ dayparts: suiting, missing }) =>
    `Wie erbij komt, moet kunnen op ${either(suiting.map(moment))}` +
    (missing > 1 && suiting.length > 1 ? ', allemaal op hetzelfde moment.' : '.'),
  'newcomer-languages': ({ languages, missing }) =>
    `Wie erbij komt, moet zich kunnen redden in het ${either(languages.map(tongue))}` +
    (missing > 1 && languages.length > 1 ? ', allemaal in dezelfde taal.' : '.'),
  'wanted-member': ({ circle, openSeats, around, talent, gain }, names) =>
    `Cirkel ${circle} heeft nog ${count(openSeats, 'plaats', 'plaatsen')}. Zoek iemand met het talent ${names.talent(talent)} die ${vicinity(around)} woont${isSeen(gain) ? `: de score van de cirkel wordt dan ${unit(gain)} hoger` : ''}.`,
  'unmet-need': ({ need, people: number, nobody, tooFar, talents, outside }, names) =>
    `${count(number, 'persoon vraagt', 'mensen vragen')} om ${names.need(need)}.` +
    (nobody === 0
      ? ''
      : nobody === number
        ? ' Er is niemand die dat kan.'
        : ` Voor ${whole(nobody)} van hen is er niemand die dat kan.`) +
    (tooFar === 0
      ? ''
      : tooFar === number
        ? ' Iedereen die dat kan, woont te ver weg.'
        : ` Voor ${whole(tooFar)} van hen woont iedereen die dat kan te ver weg.`) +
    (outside === undefined
      ? ''
      : ` ${list(outside.partners.map(organisation))} ${outside.partners.length === 1 ? 'kan' : 'kunnen'} ${outside.people === number ? (number === 1 ? 'deze persoon' : 'hen') : `${whole(outside.people)} van hen`} wel helpen.`) +
    (talents.length === 0 || outside?.people === nobody + tooFar
      ? ''
      : ` Zoek iemand met het talent ${either(talents.map(names.talent))}.`),

  'nothing-missing': () => 'Er is niet gevonden dat er iemand ontbreekt.',

  // Partners around a circle
  'partner-meets-need': ({ partner, need, participants, helpers, ...way }, names) =>
    `${organisation(partner)} kan ${people(participants, names)} helpen met ${names.need(need)}. ` +
    (helpers === 0
      ? 'Niemand in deze cirkel kan dat. '
      : participants.length === 1
        ? 'In deze cirkel is er maar 1 lid dat daarbij kan helpen. '
        : 'Ieder van hen heeft in deze cirkel maar 1 lid dat daarbij kan helpen. ') +
    visit(partner, way),
  'partner-wants-talent': ({ partner, talent, need, participants, ...way }, names) =>
    (need === null
      ? `${organisation(partner)} zoekt iemand met het talent ${names.talent(talent)}. ${people(participants, names)} ${participants.length === 1 ? 'heeft' : 'hebben'} dat talent. `
      : `${organisation(partner)} vraagt om ${names.need(need)}. ${people(participants, names)} ${participants.length === 1 ? 'kan' : 'kunnen'} daarbij helpen met ${names.talent(talent)}. `) +
    visit(partner, way),
  'partner-for-you': ({ partner, need, ...way }, names) =>
    `Voor je hulpvraag ${names.need(need)} kun je ook terecht bij ${organisation(partner)}. ${visitOne(partner, way)}`,
  'partner-wants-yours': ({ partner, talent, need, ...way }, names) =>
    (need === null
      ? `${organisation(partner)} zoekt iemand met jouw talent ${names.talent(talent)}. `
      : `${organisation(partner)} vraagt om ${names.need(need)}. Jouw talent ${names.talent(talent)} komt daar van pas. `) +
    visitOne(partner, way),
  'partners-of-use': ({ partners }) =>
    partners === 1
      ? '1 organisatie in de buurt kan leden helpen, of leden kunnen daar helpen.'
      : `${whole(partners)} organisaties in de buurt kunnen leden helpen, of leden kunnen daar helpen.`,

  // Whether a run is fair
  'run-considered': ({ considered, placed, leftOver }) =>
    considered === null
      ? 'Het gaat om zo weinig mensen dat hier geen aantallen staan.'
      : considered === 0
        ? 'Er is niemand om naar te kijken.'
        : `Er is gekeken naar ${count(considered, 'persoon', 'mensen')}. ` +
          (placed === null || leftOver === null
            ? 'Hoeveel er een plaats hebben, staat hier niet: dan zou het over te weinig mensen gaan.'
            : placed === 0 || leftOver === 0
              ? placesAmong(considered, placed)
              : `${whole(placed)} van hen ${placed === 1 ? 'heeft' : 'hebben'} een plaats en ${whole(leftOver)} niet.`),
  'run-waiting': ({ group, people: number, median, longest }) => {
    const where = group === 'placed' ? 'met een plaats' : 'zonder plaats';
    return number === 1
      ? `Van ${whole(number)} persoon ${where} is bekend hoe lang die wacht: ${count(longest, 'week', 'weken')}.`
      : `Van ${whole(number)} mensen ${where} is bekend hoe lang zij wachten. ` +
          `De helft wacht ${count(median, 'week', 'weken')} of langer, en de langste wachttijd is ${count(longest, 'week', 'weken')}.`;
  },
  'run-chances': ({ drawn, counted, different, lowest, never }) =>
    counted === 0
      ? 'Geen ander voorstel was ongeveer even goed als het beste. Over kansen is dus niets te zeggen.'
      : `Van ${count(drawn, 'ander voorstel is', 'andere voorstellen')} ${drawn === 1 ? '' : counted === 1 ? 'is ' : 'zijn '}er ${whole(counted)} ongeveer even goed als het beste.` +
        (counted === 1
          ? ''
          : different === 1
            ? ' Die zijn allemaal gelijk.'
            : different === counted
              ? ' Die zijn allemaal verschillend.'
              : ` Daarbij zijn ${whole(different)} verschillende voorstellen.`) +
        (never === null
          ? ''
          : never === 0
            ? ` Iedereen heeft ${counted === 1 ? 'daarin' : 'in minstens een daarvan'} een plaats.`
            : ` ${count(never, 'persoon heeft', 'mensen hebben')} ${counted === 1 ? 'daarin geen plaats' : 'in geen daarvan een plaats'}.`) +
        (lowest === null || counted === 1 || never !== 0
          ? ''
          : ` De kleinste kans op een plaats is ${percentage(lowest)}.`),
  'run-label': ({ attribute, label, people: number, placed, share }) =>
    (label === null
      ? `Bij ‘${attribute}’ is van ${count(number, 'persoon', 'mensen')} niets bekend. `
      : `Bij ‘${attribute}’ ${number === 1 ? 'heeft' : 'hebben'} ${count(number, 'persoon', 'mensen')} ‘${label}’. `) +
    placesAmong(number, placed, share),
  'run-other-labels': ({ attribute, people: number, placed }) =>
    `Bij ‘${attribute}’ ${number === 1 ? 'is er nog' : 'zijn er nog'} ${count(number, 'ander', 'anderen')}. Zij staan hier bij elkaar, zodat niemand te herkennen is. ` +
    placesAmong(number, placed),
  // What is possible for a pool
  possibility: ({ candidates, possible, proven }) =>
    candidates === 0
      ? 'Er is niemand die een plaats zoekt.'
      : `${count(candidates, 'persoon wil', 'mensen willen')} meedoen en ${candidates === 1 ? 'zit' : 'zitten'} nog niet in een cirkel. ` +
        (possible
          ? 'Daarmee kan een cirkel beginnen.'
          : proven
            ? 'Daarmee is geen enkele cirkel mogelijk.'
            : 'Er is geen cirkel gevonden die aan de regels voldoet.'),
  'too-few-candidates': ({ candidates, needed }) =>
    `Er zijn te weinig mensen: ${whole(candidates)}. Een cirkel heeft minstens ${count(needed, 'lid', 'leden')}.`,
  price: (price) => `Als ${looserStep(price)}, ${change(price)}.`,
  'free-rules': ({ rules: number }) =>
    `Bij ${count(number, 'regel', 'regels')} helpt het bijna niet om die iets soepeler te maken.`,
  relaxation: ({ steps, members }) =>
    `Er is een cirkel mogelijk van ${count(members, 'lid', 'leden')} ${list(steps.map((step) => `als ${looserStep(step)}`))}.`,
  'relaxed-share': ({ attribute, members, of }) =>
    `In die cirkel hebben ${members === of ? `alle ${whole(of)} leden` : `${whole(members)} van de ${whole(of)} leden`} bij ‘${attribute}’ hetzelfde. Dat is meer dan nu mag.`,
  'no-relaxation': () => 'Ook met de soepelste regels die zijn geprobeerd, is er geen cirkel gevonden.',
  'together-apart': ({ participants, about }, names) =>
    `${people(participants, names)} horen bij elkaar in de cirkel, maar ${people(about, names)} mogen niet in dezelfde cirkel.`,
  'together-too-many': ({ participants, most }) =>
    `${count(participants.length, 'persoon hoort', 'mensen horen')} bij elkaar in de cirkel, maar een cirkel heeft hoogstens ${count(most, 'lid', 'leden')}.`,
  'together-too-far': ({ participants, about, metres: apart, most }, names) =>
    `${people(participants, names)} horen bij elkaar in de cirkel, maar ` +
    (apart === null
      ? `tussen ${people(about, names)} is geen looproute heen en terug.`
      : `${people(about, names)} wonen ${metres(apart)} uit elkaar. Meer dan ${metres(most)} mag niet.`),
  'together-not-ready': ({ participants, about }, names) =>
    `${people(participants, names)} horen bij elkaar in de cirkel, maar ${people(about, names)} ${about.length === 1 ? 'doet' : 'doen'} nog niet mee.`,
  'together-seated': ({ participants, about }, names) =>
    `${people(participants, names)} horen bij elkaar in de cirkel, maar ${people(about, names)} ${about.length === 1 ? 'zit' : 'zitten'} al in een cirkel.`,
  'together-no-circle': ({ participants }, names) =>
    `${people(participants, names)} horen bij elkaar in de cirkel, maar er is geen cirkel met hen allemaal die aan de regels voldoet.`,
  // One proposal beside another
  alternative: ({ label, value, difference }) =>
    difference === 0
      ? `${labels[label]}: waarde ${unit(value)}.`
      : `${labels[label]}: waarde ${unit(value)}, voor ${percentage(difference)} anders dan het eerste voorstel.`,
  'fewer-alternatives': ({ asked, found }) =>
    found === 0
      ? 'Er is geen voorstel gevonden: er is geen cirkel mogelijk.'
      : `Er ${found === 1 ? 'is' : 'zijn'} ${count(found, 'voorstel', 'voorstellen')} gevonden in plaats van ${whole(asked)}. Andere die gevonden zijn, lijken te veel op ${found === 1 ? 'dit voorstel' : 'deze voorstellen'} of zijn minder goed.`,
  'alternatives-interrupted': ({ asked, found }) =>
    `Het zoeken is gestopt. Er ${found === 1 ? 'is' : 'zijn'} ${count(found, 'voorstel', 'voorstellen')} gevonden in plaats van ${whole(asked)}.`,
  'same-circles': ({ people: number }) =>
    `Niemand heeft een andere plaats: er ${number === 1 ? 'zit' : 'zitten'} ${count(number, 'persoon', 'mensen')} in een cirkel, net als eerst.`,
  'people-elsewhere': ({ people: number }) =>
    `${count(number, 'persoon zit', 'mensen zitten')} in een andere cirkel, of ${number === 1 ? 'heeft' : 'hebben'} maar in een van de twee voorstellen een plaats.`,
  'broken-rules-differ': ({ before, after, rules: codes }) =>
    after === 0
      ? `Het voorstel wijkt niet meer af van de regels. Eerst was dat ${whole(before)} keer.`
      : `Het voorstel wijkt ${whole(after)} keer af van de regels, ${after === before ? 'net zo vaak als eerst' : `in plaats van ${whole(before)} keer`}: ${list(codes.map((rule) => broken[rule]))}.`,
  'value-differs': ({ before, after }) =>
    `Voor iedereen samen is dit voorstel ${after > before ? 'beter' : 'minder goed'}: de waarde is ${unit(after)} in plaats van ${unit(before)}.`,
  'placed-differs': ({ before, after }) =>
    after === 0
      ? `Niemand heeft meer een plaats. Eerst ${before === 1 ? 'was' : 'waren'} dat er ${whole(before)}.`
      : before === 0
        ? `${count(after, 'persoon heeft', 'mensen hebben')} een plaats. Eerst had niemand er een.`
        : `${count(after, 'persoon heeft', 'mensen hebben')} een plaats in plaats van ${whole(before)}.`,
  'score-differs': ({ criterion, before, after }) =>
    criterion === 'score'
      ? `De score van de cirkels is gemiddeld ${after > before ? 'hoger' : 'lager'}: ${unit(after)} in plaats van ${unit(before)}.`
      : `${capital(criteria[criterion])}: dat is gemiddeld ${after > before ? 'beter' : 'minder goed'}, ${unit(after)} in plaats van ${unit(before)}.`,
  'walking-differs': ({ of, before, after }) =>
    of === 'median'
      ? `De helft van de loopafstanden binnen de cirkels is hoogstens ${metres(after)} in plaats van ${metres(before)}.`
      : `De langste loopafstand binnen een cirkel is ${metres(after)} in plaats van ${metres(before)}.`,
  'people-nearer': ({ nearer, further }) =>
    nearer === 0
      ? `${count(further, 'persoon woont', 'mensen wonen')} verder van de mensen uit hun cirkel, en niemand woont er dichterbij.`
      : `${count(nearer, 'persoon woont', 'mensen wonen')} dichter bij de mensen uit hun cirkel, en ${further === 0 ? 'niemand woont' : further === 1 ? `${whole(further)} woont` : `${whole(further)} wonen`} er verder vandaan.`,
  'people-helped': ({ more, less }) =>
    less === 0
      ? `${count(more, 'persoon kan', 'mensen kunnen')} beter geholpen worden, en niemand minder goed.`
      : more === 0
        ? `${count(less, 'persoon kan', 'mensen kunnen')} minder goed geholpen worden, en niemand beter.`
        : `${count(more, 'persoon kan', 'mensen kunnen')} beter geholpen worden, en ${whole(less)} minder goed.`,
  'need-lost': ({ need, people: number }, names) =>
    `Bij ${names.need(need)} kan in geen cirkel meer iemand helpen. Eerst wel, voor ${count(number, 'persoon', 'mensen')}.`,
  'need-won': ({ need, people: number }, names) =>
    `Bij ${names.need(need)} kan nu wel iemand in de cirkel helpen, voor ${count(number, 'persoon', 'mensen')}. Eerst kon dat in geen cirkel.`,
  'left-over-waiting-differs': ({ before, after }) =>
    `Wie geen plaats heeft, wacht gemiddeld ${count(Math.round(after), 'week', 'weken')} in plaats van ${whole(before)}.`,
  'moves-circle': ({ participant, from, to }, { person }) =>
    `${person(participant)} gaat van cirkel ${from} naar cirkel ${to}.`,
  'gets-place': ({ participant, to }, { person }) =>
    `${person(participant)} krijgt een plaats in cirkel ${to}.`,
  'loses-place': ({ participant, from }, { person }) =>
    `${person(participant)} heeft in dit voorstel geen plaats meer (eerst: cirkel ${from}).`,
  'coverage-differs': ({ participant, before, after }, { person }) =>
    `De hulpvragen van ${person(participant)} worden ${after > before ? 'beter' : 'minder goed'} beantwoord: voor ${percentage(after)} in plaats van ${percentage(before)}.`,
  'nearest-differs': ({ participant, before, after }, { person }) =>
    `De dichtstbijzijnde leden wonen ${after < before ? 'dichter bij' : 'verder van'} ${person(participant)}: gemiddeld ${metres(after)} lopen in plaats van ${metres(before)}.`,

  // A place for one person
  'with-newcomer': ({ participant, circle, from, to }, { person }) =>
    from === null || to === null
      ? `${person(participant)} past in cirkel ${circle}.`
      : `Met ${person(participant)} gaat de score van cirkel ${circle} van ${unit(from)} naar ${unit(to)}.`,
  'could-form': ({ participant, people: number, score }, { person }) =>
    `Met ${person(participant)} en mensen die wachten is een nieuwe cirkel van ${count(number, 'lid', 'leden')} mogelijk${score === null ? '' : `, met een score van ${unit(score)}`}.`,
  'brings-help': ({ participant, needs }, names) =>
    `${names.person(participant)} kan iets doen ${forOwn(needs, names)}. Dat kan nu niemand in de cirkel.`,
  'brings-talents': ({ participant, talents }, names) =>
    `${names.person(participant)} brengt mee wat nog niemand in de cirkel heeft: ${list(talents.map(names.talent))}.`,
  'would-be-helped': ({ participant, needs }, names) =>
    `In de cirkel kan iemand helpen met ${needs.length === 1 ? 'de hulpvraag' : 'de hulpvragen'} ${list(needs.map(names.need))} van ${names.person(participant)}.`,
  'would-miss': ({ participant, needs }, names) =>
    `In de cirkel kan niemand helpen met ${needs.length === 1 ? 'de hulpvraag' : 'de hulpvragen'} ${either(needs.map(names.need))} van ${names.person(participant)}.`,
  'way-to': ({ participant, to, metres: far, minutes: long }, { person }) =>
    far === null || long === null
      ? `Voor ${person(participant)} is er geen looproute naar ${destinations[to]}.`
      : `${person(participant)} loopt ${metres(far)} naar ${destinations[to]}, ${minutes(long)}.`,
  'help-changes': ({ participant, from, to }, { person }) =>
    `${person(participant)} zou ${to > from ? 'meer' : 'minder'} hulp krijgen: ${unit(to)} in plaats van ${unit(from)}.`,
  'would-break': ({ rule, people: number }) =>
    `Let op: ${rules[rule]}. Dat gaat over ${count(number, 'lid', 'leden')}.`,
  'no-place': ({ participant, reason }, { person }) =>
    `Er is nu geen plaats voor ${person(participant)}: ${nothing[reason]}.`,
  'nobody-fits': ({ circle, reason }) => `Er is nu niemand voor cirkel ${circle}: ${nothing[reason]}.`,
  'refused-for': ({ reason, count: number, of }) =>
    `${of === 'circles' ? count(number, 'cirkel past', 'cirkels passen') : count(number, 'persoon past', 'mensen passen')} niet: ${refusals[reason]}.`,
  'place-by-walking': ({ participant, circle, reach, between }, { person }) =>
    `Als ${person(participant)} ${metres(reach)} kan lopen en leden ${metres(between)} uit elkaar mogen wonen, is er plaats in cirkel ${circle}.`,
  'place-later': ({ participant, circle, leaves, on }, { person }) =>
    `Op ${day(on)} komt de plaats van ${person(leaves)} in cirkel ${circle} vrij. Dan past ${person(participant)} daar.`,
  'people-missing': ({ people: number }) =>
    `Met ${count(number, 'persoon', 'mensen')} erbij in de buurt is een nieuwe cirkel mogelijk.`,

  // Reciprocity
  'balance-possible': ({ share, members, both, onlyGive, onlyGet }) =>
    both === members
      ? `${percentage(share)} van de mogelijke hulp kan in evenwicht zijn: wie helpt, krijgt zelf ook hulp, en alle ${whole(members)} mensen doen mee.`
      : `${percentage(share)} van de mogelijke hulp kan in evenwicht zijn. ${sides({ members, both, onlyGive, onlyGet }, 'can')}`,
  'balance-achievable': ({ share, now }) =>
    `Als mensen afspreken wie wie helpt, kan ${percentage(share)} van de mogelijke hulp rondgaan. Iedereen geeft dan evenveel als er terugkomt. Zonder afspraken is dat ${percentage(now)}.`,
  'could-get-more': ({ participant }, { person }) =>
    `${person(participant)} kan hier meer hulp krijgen dan anderen aan ${person(participant)} kunnen vragen. Wat zou ${person(participant)} nog meer voor anderen willen doen?`,
  'no-way-back': ({ share }) =>
    `Bij ${percentage(share)} van de mogelijke hulp kan er niets terugkomen bij de mensen die de hulp geven.`,
  'too-early': ({ acts, counted, days, neededActs, neededDays }) =>
    `Het is nog te vroeg voor cijfers: er is ${whole(acts)} keer hulp bekend in ${count(days, 'dag', 'dagen')}${counted < acts ? `, en omdat hulp van langer geleden minder telt, telt dat als ${whole(counted)} keer` : ''}. Er is ${whole(neededActs)} keer hulp in ${whole(neededDays)} dagen nodig.`,
  'balance-observed': ({ days, share, members, both, onlyGive, onlyGet }) =>
    `In deze ${count(days, 'dag', 'dagen')} was ${percentage(share)} van de hulp in evenwicht. ` +
    (both === members
      ? `Alle ${whole(members)} mensen gaven en kregen hulp.`
      : sides({ members, both, onlyGive, onlyGet }, 'did')),
  'balance-likely': ({ low, high }) =>
    `Toeval speelt hierbij mee. De gewoonten van deze cirkel zijn waarschijnlijk tussen ${percentage(low)} en ${percentage(high)} in evenwicht.`,
  'help-changed': ({ change }) => changes.help[change],
  'balance-changed': ({ change }) => changes.balance[change],
  'help-from-outside': ({ share }) =>
    `${percentage(share)} van de hulp kwam van de coach of van vrijwilligers.`,
  'only-gave': ({ participants }, names) =>
    `${people(participants, names)} ${participants.length === 1 ? 'gaf' : 'gaven'} hulp en ${participants.length === 1 ? 'kreeg' : 'kregen'} geen hulp. Is er iets waarmee anderen kunnen helpen?`,
  'only-got': ({ participants }, names) =>
    `${people(participants, names)} ${participants.length === 1 ? 'kreeg' : 'kregen'} hulp en ${participants.length === 1 ? 'gaf' : 'gaven'} nog geen hulp. Is er iets leuks om voor anderen te doen?`,
  'no-exchange': ({ participants }, names) =>
    `${people(participants, names)} ${participants.length === 1 ? 'gaf en kreeg' : 'gaven en kregen'} geen hulp. Hoe gaat het daar?`,
  'one-way': ({ giver, receiver, acts }, { person }) =>
    `${person(giver)} hielp ${person(receiver)} ${whole(acts)} keer, en niet andersom.`,
  'talent-unused': ({ participant, talent, members }, names) =>
    `Het talent ${names.talent(talent)} van ${names.person(participant)} is nog niet gebruikt. ${members === 0 ? 'Niemand in de cirkel vraagt er nu om.' : `${count(members, 'ander lid heeft', 'andere leden hebben')} er iets aan.`}`,
  'help-untried': (help, names) =>
    `${helps(help, names)}. Dat is nog niet gebeurd, en het brengt meer evenwicht.`,
  'help-spread': ({ density, reach }) =>
    `Gemiddeld loopt er hulp van ieder lid naar ${percentage(density)} van de anderen. Via anderen kan de hulp bij ${percentage(reach)} komen.`,
  'help-through-one': ({ participant, share }, { person }) =>
    `Waar hulp via een ander loopt, gaat ${percentage(share)} daarvan via ${person(participant)}. Als ${person(participant)} er niet is, valt dat weg.`,
  'separate-groups': ({ groups }) =>
    `De cirkel valt uiteen in ${whole(groups)} groepen: tussen die groepen is er geen hulp.`,
  'help-among-alike': ({ attribute, within, byChance }) =>
    `Bij ‘${attribute}’ blijft ${percentage(within)} van de hulp tussen mensen die daarin gelijk zijn. Zonder voorkeur zou dat ${percentage(byChance)} zijn.`,
};

/** Where a way leads. */
const destinations = {
  middle: 'het midden van de cirkel',
  'meeting-place': 'de plek waar de cirkel bij elkaar komt',
} as const;

/** What a proposal of several is. */
const labels: Readonly<Record<AlternativeLabel, string>> = {
  best: 'Het beste voorstel',
  meeting: 'Meer nadruk op ontmoeting',
  development: 'Meer nadruk op ontwikkeling',
  services: 'Meer nadruk op diensten',
  neighbourhood: 'Meer nadruk op de buurt',
  'other-circles': 'Andere mensen bij elkaar',
};

/** As part of a sentence. */
const criteria: Readonly<Record<CriterionName, string>> = {
  proximity: 'dicht bij elkaar wonen',
  complementarity: 'elkaar aanvullen',
  reciprocity: 'wederkerigheid',
  mix: 'de mix van mensen',
  resilience: 'stevigheid',
};

/** What goes up with a score. */
const higher: Readonly<Record<CriterionName, string>> = {
  proximity: 'dichter de leden bij elkaar wonen',
  complementarity: 'beter de leden elkaar kunnen helpen met wat ze vragen',
  reciprocity: 'meer de leden elkaar over en weer kunnen helpen',
  mix: 'minder een groep de toon zet',
  resilience: 'minder er wegvalt als iemand een keer niet kan',
};

/** What is so where a rule is broken, after a colon. */
const broken: Readonly<Record<RuleCode, string>> = {
  size: 'de cirkel is te groot of te klein',
  distance: 'sommige leden moeten te ver lopen naar elkaar',
  stranded: 'iemand heeft te weinig leden op loopafstand',
  dominance: 'te veel leden hebben hetzelfde kenmerk',
  daypart: 'er is geen moment in de week waarop genoeg leden kunnen',
  language: 'niet alle leden verstaan elkaar goed genoeg',
  place: 'er is geen plek waar de cirkel bij elkaar kan komen',
  apart: 'in de cirkel zitten mensen die niet samen in een cirkel mogen',
  together: 'mensen die bij elkaar horen, zitten niet in dezelfde cirkel',
  ready: 'iemand in de cirkel doet nog niet mee',
  score: 'de score van de cirkel is te laag',
};

/** What would be so where a rule would be broken, after "want" or a colon. */
const rules: Readonly<Record<RuleCode, string>> = {
  size: 'dan wordt een cirkel te groot of te klein',
  distance: 'dan moeten sommige leden te ver lopen naar elkaar',
  stranded: 'dan heeft iemand te weinig leden op loopafstand',
  dominance: 'dan hebben te veel leden hetzelfde kenmerk',
  daypart: 'dan is er geen moment in de week waarop genoeg leden kunnen',
  language: 'dan verstaan niet alle leden elkaar goed genoeg',
  place: 'dan is er geen plek waar de cirkel bij elkaar kan komen',
  apart: 'dan komen mensen bij elkaar die niet samen in een cirkel mogen',
  together: 'dan komen mensen uit elkaar die bij elkaar horen',
  ready: 'dan komt er iemand in de cirkel die nog niet meedoet',
  score: 'dan wordt de score van een cirkel te laag',
};

const reasons: Readonly<Record<ReasonCode, (person: string) => string>> = {
  'too-few-nearby': (person) =>
    `In de buurt van ${person} wonen te weinig mensen die op een plaats wachten om een cirkel te vormen.`,
  apart: (person) =>
    `Door de afspraken over wie niet samen gaat, blijven er voor ${person} te weinig mensen over.`,
  together: (person) => `De mensen die met ${person} bij elkaar horen, passen niet samen in een cirkel.`,
  stranded: (person) =>
    `In elke cirkel die met ${person} is gevonden, woont iemand te ver van de anderen om te lopen.`,
  dominance: (person) => `Als meer leden hetzelfde kenmerk mogen hebben, is er plaats voor ${person}.`,
  daypart: (person) =>
    `Er is voor ${person} nog geen cirkel gevonden met een moment waarop genoeg leden kunnen.`,
  language: (person) =>
    `Er is voor ${person} nog geen cirkel gevonden waarin iedereen elkaar goed genoeg verstaat.`,
  place: (person) =>
    `Er is voor ${person} nog geen cirkel gevonden met een plek waar de leden bij elkaar kunnen komen.`,
  score: (person) =>
    `Er is met ${person} geen cirkel gevonden die goed genoeg scoort. Dat ligt aan de groep, niet aan ${person}.`,
  'no-circle': (person) =>
    `Er is geen cirkel met ${person} gevonden, ook niet als een van de regels wegvalt.`,
  'no-seat': (person) => `Er zijn wel cirkels met ${person} mogelijk, maar dit voorstel gebruikt ze niet.`,
  'left-out': (person) => `Iemand heeft besloten om ${person} nu geen plaats te geven.`,
  'not-examined': (person) => `Waarom ${person} geen plaats heeft, is nog niet uitgezocht.`,
};

/** For one person or more, after a colon. */
const reasonsInShort: Readonly<Record<ReasonCode, string>> = {
  'too-few-nearby': 'er wonen te weinig mensen in de buurt',
  apart: 'afspraken over wie niet samen gaat',
  together: 'mensen die bij elkaar horen, passen niet samen in een cirkel',
  stranded: 'in elke cirkel die is gevonden, woont iemand te ver van de anderen om te lopen',
  dominance: 'er is plaats als meer leden hetzelfde kenmerk mogen hebben',
  daypart: 'er is geen cirkel gevonden met een moment waarop genoeg leden kunnen',
  language: 'er is geen cirkel gevonden waarin iedereen elkaar goed genoeg verstaat',
  place: 'er is geen cirkel gevonden met een plek waar de leden bij elkaar kunnen komen',
  score: 'er is geen cirkel gevonden die goed genoeg scoort',
  'no-circle': 'er is geen cirkel gevonden, ook niet als een van de regels wegvalt',
  'no-seat': 'er zijn wel cirkels mogelijk, maar dit voorstel gebruikt ze niet',
  'left-out': 'dat heeft iemand besloten',
  'not-examined': 'dat is nog niet uitgezocht',
};

/** What would be looser, after "als". */
const looser: Readonly<Record<LeverName, (from: string, to: string) => string>> = {
  'reach.between': (from, to) => `leden ${to} uit elkaar mogen wonen in plaats van ${from}`,
  'reach.personal': (from, to) =>
    `mensen van wie geen loopafstand bekend is ${to} kunnen lopen in plaats van ${from}`,
  'size.min': (from, to) => `een cirkel al met ${to} leden kan beginnen in plaats van met ${from}`,
  'size.max': (from, to) => `een cirkel ${to} leden mag hebben in plaats van ${from}`,
  'dayparts.share': (from, to) =>
    `het genoeg is dat ${to} van de leden op hetzelfde moment kan in plaats van ${from}`,
  'languages.share': (from, to) =>
    `het genoeg is dat ${to} van de leden dezelfde taal spreekt in plaats van ${from}`,
  'composition.maxShare': (from, to) =>
    `${to} van de leden hetzelfde kenmerk mag hebben in plaats van ${from}`,
  minimumScore: (from, to) => `een score van ${to} ook goed is, in plaats van ${from}`,
  'rules.stranded': () => 'de regel ‘iedereen heeft genoeg leden op loopafstand’ een wens wordt',
  'rules.daypart': () => 'de regel ‘er is een moment waarop genoeg leden kunnen’ een wens wordt',
  'rules.language': () => 'de regel ‘de leden verstaan elkaar’ een wens wordt',
  'rules.place': () => 'de regel ‘er is een plek waar de cirkel bij elkaar kan komen’ een wens wordt',
  'rules.dominance': () => 'de regel ‘niet te veel leden hebben hetzelfde kenmerk’ een wens wordt',
};

/** After "als". */
function looserStep({ rule, from, to }: PolicyStep): string {
  return looser[rule](tellSetting(rule, from, numbers), tellSetting(rule, to, numbers));
}

/** What changes with a step, as the end of a sentence. */
function change({ placed, value, proven }: RulePrice): string {
  const about = proven ? '' : 'ongeveer ';
  const places =
    placed === 0
      ? `krijgen ${about}evenveel mensen een plaats`
      : `${Math.abs(placed) === 1 ? 'krijgt' : 'krijgen'} ${about}${count(Math.abs(placed), 'persoon', 'mensen')} ${placed > 0 ? 'meer' : 'minder'} een plaats`;
  if (!isSeen(Math.abs(value))) return places;
  return `${places} en wordt de waarde van het hele voorstel ${about}${unit(Math.abs(value))} ${value > 0 ? 'hoger' : 'lager'}`;
}

/** After "als". */
function condition(change: RemedyChange, { person }: Names): string {
  switch (change.kind) {
    case 'reach':
      return `${person(change.participant)} ${metres(change.to)} kan lopen in plaats van ${metres(change.from)}`;
    case 'daypart':
      return `${person(change.participant)} ook op ${moment(change.daypart)} kan`;
    case 'language':
      return `${person(change.participant)} zich ook kan redden in het ${tongue(change.language)}`;
    case 'share':
      return `${change.members === change.of ? 'alle leden' : `${whole(change.members)} van de ${whole(change.of)} leden`} bij ‘${change.attribute}’ hetzelfde mogen hebben`;
    case 'distance':
      return `leden ${metres(change.to)} uit elkaar mogen wonen in plaats van ${metres(change.from)}`;
    case 'size':
      return `de cirkel ${count(change.to, 'lid', 'leden')} mag hebben in plaats van ${whole(change.from)}`;
    case 'score':
      return `een score van ${unit(change.to)} ook goed is, in plaats van ${unit(change.from)}`;
    case 'meet':
      return `${person(change.participants[0])} en ${person(change.participants[1])} elkaar wel mogen ontmoeten`;
  }
}

function vicinity({ lat, lon, radius }: Vicinity): string {
  const point = `het punt ${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  return radius === 0 ? `dicht bij ${point}` : `binnen ${metres(radius)} van ${point}`;
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
  return dayparts.length === 0 ? '' : ` ${organisation(partner)} is open op ${list(dayparts.map(moment))}.`;
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
      ? `meer dan ${whole(fromMinutes)} minuten`
      : fromMinutes === 0
        ? `minder dan ${whole(toMinutes)} minuten`
        : `ongeveer ${whole(fromMinutes)} tot ${whole(toMinutes)} minuten`;
  return `Het is ${duration} lopen.${opening(partner, dayparts)}`;
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
  if (mostMetres < nextDoor) return 'Het is op hetzelfde adres of vlakbij.';
  const length =
    Math.round(far.metres) === Math.round(mostMetres)
      ? metres(mostMetres)
      : `${whole(far.metres)} tot ${metres(mostMetres)}`;
  const [least, most] = [Math.round(far.minutes), Math.round(mostMinutes)];
  const duration =
    least === most
      ? minutes(most)
      : least === 0
        ? `hoogstens ${minutes(most)}`
        : `ongeveer ${whole(least)} tot ${count(most, 'minuut', 'minuten')}`;
  return `Het is ${length} lopen, ${duration}.`;
}

function newcomer(missing: number): string {
  return missing === 1 ? 'de nieuwe persoon' : 'een van de nieuwe mensen';
}

/** `a`, `a of b`, `a, b of c`. */
function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} of ${items.at(-1)}`;
}

/** Why there is no place, after a colon. */
const nothing: Readonly<Record<NoneCode, string>> = {
  seated: 'deze persoon zit al in een cirkel',
  'not-ready': 'deze persoon doet nog niet mee',
  locked: 'de cirkel neemt niemand aan',
  full: 'de cirkel is vol',
  'nobody-waits': 'er wacht niemand die mee wil doen',
  'too-far': 'alles en iedereen is te ver weg',
  'no-seat': 'wat dichtbij genoeg is, is vol of dicht, of iemand heeft nee gezegd',
  rules: 'er zijn wel plaatsen of mensen dichtbij, maar dan wordt een regel niet gehaald',
};

/** Why two are not proposed together, after a colon. */
const refusals: Readonly<Record<RefusalCode, string>> = {
  ...rules,
  declined: 'iemand heeft nee gezegd',
  locked: 'de cirkel neemt niemand aan',
  full: 'de cirkel is vol',
  'too-far': 'het is te ver weg',
};

/** `5 januari 2027` */
function day(date: string): string {
  const [year, month, ordinal] = date.split('-').map(Number);
  return `${ordinal} ${months[month! - 1]} ${year}`;
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const settingWords = {
  daypart: 'moment',
  place: 'plek',
  coach: 'coach',
  volunteer: 'goede buur',
} as const satisfies Record<SettingPart, string>;

/** What a circle lacks, and why. */
function tellLack(part: SettingPart, reasons: readonly MissingReason[]): string {
  if (part === 'daypart') return 'Er is geen moment waarop genoeg leden kunnen.';
  const { whole: wholeReason, otherwise, clauses } = lackReasons[part];
  const lacks = `Er is geen ${settingWords[part]} voor deze cirkel`;
  const [only, ...others] = reasons;
  if (only === undefined) return `${lacks}.`;
  const told = others.length === 0 ? wholeReason[only] : undefined;
  if (told !== undefined) return `${lacks}: ${told}.`;
  const found = reasons.flatMap((reason) => clauses[reason] ?? []);
  return found.length === 0 ? `${lacks}.` : `${lacks}: ${otherwise}, ${either(found)}.`;
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
    none: `er is nog geen ${whom} bekend`,
    area: `er is geen ${whom} die hier in de buurt kan komen`,
    unused: 'er is wel iemand die kan en vrij is',
  },
  otherwise: `wie hier verder ${whom} kan zijn`,
});

const lackReasons: Readonly<Record<Exclude<SettingPart, 'daypart'>, LackReasons>> = {
  place: {
    whole: {
      none: 'er zijn nog geen plekken bekend',
      area: 'geen goede plek is voor alle leden dichtbij genoeg',
      unused: 'er is wel een plek die goed en vrij is',
    },
    otherwise: 'een plek in de buurt die verder goed is',
    clauses: {
      area: 'is te ver voor een of twee leden',
      seats: 'is te klein',
      facilities: 'heeft niet wat leden nodig hebben',
      dayparts: 'is niet vrij als genoeg leden kunnen',
      full: 'is al in gebruik bij lopende cirkels',
      taken: 'is al nodig voor een andere cirkel',
      clash: 'is dan niet vrij of is te ver voor de coach',
      unused: 'is niet gekozen',
    },
  },
  coach: {
    ...nobodyOf('coach'),
    clauses: {
      language: 'kan niet met genoeg leden praten',
      dayparts: 'kan niet als genoeg leden kunnen',
      full: 'heeft nu geen ruimte voor een nieuwe cirkel',
      taken: 'is al nodig voor een andere cirkel',
      clash: 'kan dan niet of komt niet op die plek',
      unused: 'is niet gekozen',
    },
  },
  volunteer: {
    ...nobodyOf('goede buur'),
    clauses: {
      language: 'kan niet met elk lid praten',
      dayparts: 'kan niet als genoeg leden kunnen',
      full: 'is al bij een lopende cirkel',
      taken: 'is al nodig voor een andere cirkel',
      clash: 'kan dan niet of woont te ver van de plek',
      unused: 'is niet gekozen',
    },
  },
};

function helps({ giver, receiver, need }: HelpRelation, names: Names): string {
  return `${names.person(giver)} kan iets doen voor ${names.person(receiver)}: ${names.need(need)}`;
}

/** One step of help that goes round, with its verb where it is the first. */
function passesOn({ giver, receiver, need }: HelpRelation, verb: string, names: Names): string {
  return `${names.person(giver)}${verb} voor ${names.person(receiver)} (${names.need(need)})`;
}

/** `voor a (‘x’) en voor b (‘y’)` */
function forOwn(needs: readonly OwnNeed[], names: Names): string {
  return list(
    needs.map(({ participant, need }) => `voor ${names.person(participant)} (${names.need(need)})`),
  );
}

/** How many of somebody's needs, after "voor". */
function share(met: number, of: number): string {
  if (of === 1) return 'de hulpvraag';
  if (met === 0) return `geen van de ${whole(of)} hulpvragen`;
  return met === of ? `alle ${whole(of)} hulpvragen` : `${whole(met)} van de ${whole(of)} hulpvragen`;
}

/** How many of those who want to take part have a place in so many circles. */
function placesOf(ready: number, placed: number, circles: string): string {
  if (ready === 0) return 'Er is nog niemand die mee wil doen';
  if (ready === 1)
    return `Er wil ${whole(ready)} persoon meedoen. Die heeft ${placed === 0 ? 'nog geen plaats' : `een plaats in ${circles}`}`;
  if (placed === 0) return `Van de ${whole(ready)} mensen die mee willen doen, heeft nog niemand een plaats`;
  return placed === ready
    ? `Alle ${whole(ready)} mensen die mee willen doen, hebben een plaats in ${circles}`
    : `Van de ${whole(ready)} mensen die mee willen doen, ${placed === 1 ? 'heeft' : 'hebben'} er ${whole(placed)} een plaats in ${circles}`;
}

/** How many of some people who were just named have a place. */
function placesAmong(number: number, placed: number, part?: number): string {
  if (number === 1) return `Die heeft ${placed === 0 ? 'geen' : 'een'} plaats.`;
  if (placed === 0) return 'Niemand van hen heeft een plaats.';
  if (placed === number) return 'Zij hebben allemaal een plaats.';
  return `${whole(placed)} van hen ${placed === 1 ? 'heeft' : 'hebben'} een plaats${part === undefined ? '' : `: ${percentage(part)}`}.`;
}

export function moment(daypart: Daypart): string {
  return tellDaypart(daypart, dayparts, '');
}

const dayparts = {
  days: {
    mon: 'maandag',
    tue: 'dinsdag',
    wed: 'woensdag',
    thu: 'donderdag',
    fri: 'vrijdag',
    sat: 'zaterdag',
    sun: 'zondag',
  },
  parts: { morning: 'ochtend', afternoon: 'middag', evening: 'avond' },
} as const;

function tongue(language: string): string {
  return tongues[language]?.nl ?? `‘${language}’`;
}

function minutes(number: number): string {
  const rounded = Math.round(number);
  return rounded === 0 ? 'minder dan een minuut' : `ongeveer ${count(rounded, 'minuut', 'minuten')}`;
}

/** What a higher score by a criterion means. */
export function meaning(criterion: CriterionName): string {
  return `Hoe hoger, hoe ${higher[criterion]}.`;
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
    more: 'De laatste tijd helpen mensen elkaar vaker dan in het begin.',
    less: 'De laatste tijd helpen mensen elkaar minder vaak dan in het begin.',
    unclear: 'Het is niet te zeggen of mensen elkaar vaker of minder vaak helpen dan in het begin.',
  },
  balance: {
    more: 'De laatste tijd is meer van de hulp in evenwicht dan in het begin.',
    less: 'De laatste tijd is minder van de hulp in evenwicht dan in het begin.',
    unclear: 'Het is niet te zeggen of meer of minder van de hulp in evenwicht is dan in het begin.',
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
  const one = (number: number): string => (number === 1 ? 'kan' : 'kunnen');
  const parts = [
    `${whole(both)} van de ${whole(members)} mensen ${can ? `${one(both)} hulp geven en krijgen` : `${both === 1 ? 'gaf en kreeg' : 'gaven en kregen'} hulp`}`,
    ...(onlyGive > 0
      ? [
          `${whole(onlyGive)} ${can ? `${one(onlyGive)} alleen hulp geven` : `${onlyGive === 1 ? 'gaf' : 'gaven'} alleen hulp`}`,
        ]
      : []),
    ...(onlyGet > 0
      ? [
          `${whole(onlyGet)} ${can ? `${one(onlyGet)} alleen hulp krijgen` : `${onlyGet === 1 ? 'kreeg' : 'kregen'} alleen hulp`}`,
        ]
      : []),
  ];
  return `${list(parts)}.`;
}

/** `a`, `a en b`, `a, b en c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
