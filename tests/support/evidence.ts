import { loadEvidence } from '../../src/evidence.ts';

/** The evidence as committed, read and proved once for all tests of a worker; none of them changes it. */
export const evidence = loadEvidence();
