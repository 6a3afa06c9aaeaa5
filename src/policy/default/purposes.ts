import type { DeclarationDraft } from '../declaration.ts';
import { advertisingPurposes } from './purposes-advertising.ts';
import { claimPurposes } from './purposes-claims.ts';
import { customerPurposes } from './purposes-customers.ts';
import { developmentPurposes } from './purposes-development.ts';
import { directMarketingPurposes } from './purposes-direct-marketing.ts';
import { dutyPurposes } from './purposes-duties.ts';
import { moneyPurposes } from './purposes-money.ts';

/** In the order of their numbers, which is the order in which the notice tells them. */
export const purposes: DeclarationDraft['purposes'] = [
  ...customerPurposes,
  ...moneyPurposes,
  ...developmentPurposes,
  ...advertisingPurposes,
  ...directMarketingPurposes,
  ...claimPurposes,
  ...dutyPurposes,
].sort((one, other) => one.number - other.number);
