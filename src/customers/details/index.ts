import { addressDetail } from './address.ts';
import type { Detail, DetailKey } from './detail.ts';
import { emailDetail } from './email.ts';
import { membershipDetail } from './membership.ts';
import { phoneDetail } from './phone.ts';
import { representationDetail } from './representation.ts';

/** In the order of the card. */
export const details: readonly Detail[] = [
  emailDetail,
  phoneDetail,
  addressDetail,
  representationDetail,
  membershipDetail,
];

export const detailKeys = ['emails', 'phones', 'addresses', 'representations', 'memberships'] as const;

export const detailOf = (key: DetailKey): Detail => details.find((detail) => detail.key === key)!;
