import type { Dossier } from '../../model/dossier.js';
import { Markup, markup } from '../markup.js';
import { style, styleHash } from './style.js';
import type { Teller } from './teller.js';

/** Nothing is fetched, framed, sent or run, and no style but that of the page itself. */
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A whole page around its contents. */
export function page(dossier: Dossier, body: Markup, { captions, language }: Teller): Markup {
  const titles = {
    coach: captions.title,
    member: captions.memberTitle,
    team: captions.teamTitle,
  } as const;
  const title = titles[dossier.audience];
  const { date, library, inputHash, audience } = dossier;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${title} – ${captions.date(date)}</title>
<style>${new Markup(style)}</style>
</head>
<body id="top">
<a class="skip" href="#main">${captions.skip}</a>
<header><h1>${title}</h1><p class="lead">${captions.onDate(captions.date(date))} · ${captions.peopleDecide}</p>${audience === 'coach' ? markup`<p class="private">${captions.confidential}</p>` : []}</header>
${body}
<footer><p>${captions.madeBy(library)}</p>${audience === 'coach' ? markup`<p>${captions.source}: ${inputHash}</p>` : []}</footer>
</body>
</html>
`;
}
