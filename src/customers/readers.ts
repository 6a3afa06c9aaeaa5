/** The purposes that have customers' pages as shipped, in the order in which a holder of several acts. */
export const readers = [
  'customer_service',
  'register_upkeep',
  'rights_requests',
  'orders',
  'invoicing',
  'collection',
  'customer_owners',
  'credit_decision',
  'bookkeeping',
  'order_archive',
  // Last, so that only a marketer's list is the list of those whom marketing sees.
  'marketing_email',
  'marketing_post',
  'marketing_phone',
  'marketing_sms',
  'market_research',
  'published_list',
] as const;

/**
 * A route for whoever reads names: one of these, or a purpose that the company itself has declared. List, search and card
 * show what the compiler gives it.
 */
export const forReaders = { who: 'purpose', purposes: readers, forWhoeverReads: 'name' } as const;
