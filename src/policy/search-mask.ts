/** Whom a purpose may find by search: its row policy in numbers, for the one function that runs past the policies. */
import type { Category } from '../ground/columns.ts';
import { stateBits } from './bits.ts';
import type { Purpose } from './declaration.ts';
import type { Fact } from './facts.ts';

/** Columns of `search_masks` (migration 0006), which says what each means. */
export const searchMaskColumns = [
  'consents',
  'organisations',
  'objections',
  'state_without',
  'state_with',
  'kinds',
] as const;

const searchedBy: Readonly<Partial<Record<Category, number>>> = {
  name: 1,
  email: 2,
  phone: 4,
  customer_number: 8,
  business_id: 16,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const searchMask = (purpose: Purpose): Fact => {
  const bit = (1n << BigInt(purpose.number)).toString();
  const unseen = (['restricted', 'kept_for_duty', 'deceased'] as const).filter(
    (state) => !purpose.sees.includes(state),
  );
  const mask: Readonly<Record<(typeof searchMaskColumns)[number], string>> = {
    consents: purpose.ground.kind === 'consent' ? bit : '0',
    organisations: String(purpose.organisations_without_consent),
    objections: purpose.objection === 'none' ? '0' : bit,
    state_without: String(sum(unseen.map((state) => stateBits[state]))),
    state_with: purpose.register === 'customer_owners' ? String(stateBits.member) : '0',
    kinds: String(sum(purpose.reads.map((category) => searchedBy[category] ?? 0))),
  };
  return {
    kind: 'search_mask',
    purpose: String(purpose.number),
    mask: searchMaskColumns.map((column) => mask[column]).join(' '),
  };
};
