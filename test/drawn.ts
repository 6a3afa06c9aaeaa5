/**
 * What the properties draw is the same in every run, so that a change is refused for what it did itself.
 * `npm test -- --explore` draws other values, and twenty times as many: what it finds becomes an example in its test.
 */
import fc from 'fast-check';

const seed = 20261126;

fc.configureGlobal(process.env.SELOSTE_EXPLORE ? { numRuns: 2000 } : { seed });
