export * from '../../src/arbitraries/laws/transformations.js';
