import type { Rule } from './rule.js';

/** Nobody is proposed whom no person has found ready. */
export const ready: Rule = {
  code: 'ready',
  shortfall({ problem, size, members }, found) {
    let notReady = 0;
    for (let seat = 0; seat < size; seat++) {
      if (problem.ready[members[seat]!] === 1) continue;
      notReady++;
      found?.push({ people: [members[seat]!] });
    }
    return notReady;
  },
};
