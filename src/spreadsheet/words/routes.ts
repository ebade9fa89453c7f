import type { ReferralRoute } from '../../model/neighbourhood.js';

/** How people write by which way somebody came. */
export const routeWords: Readonly<Record<ReferralRoute, readonly string[]>> = {
  wijkteam: ['wijkteam', 'sociaal wijkteam', 'sociaal team', 'buurtteam', 'gebiedsteam', 'community team'],
  provider: ['provider', 'aanbieder', 'zorgaanbieder', 'zorgorganisatie', 'zorginstelling', 'care provider'],
  self: ['self', 'zelf', 'zelfaanmelding', 'zelf aangemeld', 'eigen initiatief', 'self-referral'],
};
