/** Reads a declaration as a supervisor would: what may not be published so, and what is better mended first. */
import type { Declaration } from './declaration.ts';
import * as claims from './lint/claims.ts';
import { contacts, controllers } from './lint/controller.ts';
import * as cookies from './lint/cookies.ts';
import * as dates from './lint/dates.ts';
import { extraFields } from './lint/extra-fields.ts';
import type { Finding, Rule } from './lint/finding.ts';
import * as grounds from './lint/grounds.ts';
import { impactAssessments } from './lint/impact.ts';
import * as keys from './lint/keys.ts';
import * as languages from './lint/languages.ts';
import * as marketing from './lint/marketing.ts';
import { oldLaws } from './lint/old-law.ts';
import { placeholders } from './lint/placeholders.ts';
import * as recipients from './lint/recipients.ts';
import { repetition } from './lint/repetition.ts';
import { rights } from './lint/rights.ts';

export type { Finding } from './lint/finding.ts';

const rules: readonly Rule[] = [
  controllers,
  contacts,
  placeholders,
  ...Object.values(languages),
  oldLaws,
  repetition,
  ...Object.values(keys),
  ...Object.values(grounds),
  impactAssessments,
  ...Object.values(marketing),
  ...Object.values(recipients),
  extraFields,
  ...Object.values(dates),
  ...Object.values(cookies),
  ...Object.values(claims),
  rights,
];

/** Every finding, in the order of the rules. Publishing is refused while one of them `blocks`. Pure, needs no database. */
export const lint = (declaration: Declaration): Finding[] => rules.flatMap((rule) => rule(declaration));

export const blocks = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'blocks');
