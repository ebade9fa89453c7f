import { describe, expect, it } from 'vitest';
import { parseProposal } from '../../src/input/parse-proposal.js';
import { InputError } from '../../src/model/input-error.js';
import { fullProposal } from './inputs.js';

describe('a saved proposal', () => {
  it('is read for who are together and what their circles are called, and nothing else', () => {
    expect(parseProposal(fullProposal)).toStrictEqual({
      version: 1,
      circles: [{ id: 'k-1', members: ['p-002', 'p-003'] }],
    });
  });

  it('may hold keys that came later, and lack all that is not read', () => {
    const later = { version: 1, moonPhase: 'full', circles: [{ members: ['a', 'b'], called: 'Tuesday' }] };
    expect(parseProposal(later).circles).toEqual([{ members: ['a', 'b'] }]);
  });

  it('holds no names, even where nobody looks', () => {
    const named = { version: 1, circles: [{ members: ['a', 'b'], name: 'Tuesday' }] };
    expect(() => parseProposal(named)).toThrow(InputError);
  });

  it('is frozen, and costs nothing to parse again', () => {
    const proposal = parseProposal(fullProposal);
    expect(Object.isFrozen(proposal.circles[0]?.members)).toBe(true);
    expect(parseProposal(proposal)).toBe(proposal);
  });

  it('may hold no circles', () => {
    expect(parseProposal({ version: 1, circles: [] }).circles).toEqual([]);
  });
});
