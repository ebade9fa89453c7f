import fc from 'fast-check';

/** Laws run on the same cases every time; another seed gives others: `FC_SEED=7 npx vitest run`. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261121) });
