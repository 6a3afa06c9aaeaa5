/** The purposes that have customers' pages, in the order in which a holder of several acts. */
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
