import fc from 'fast-check';

// That a law is broken is enough to notice a mutant: nobody reads the smallest case.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
