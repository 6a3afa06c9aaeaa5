/** The bits of `customers.state`, set by the trigger on choices alone. */
export const stateBits = {
  restricted: 1,
  kept_for_duty: 2,
  deceased: 4,
  /** A member: the register of customer-owners. */
  member: 8,
} as const;
