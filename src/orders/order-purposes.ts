/** The purposes that have pages of orders, in the order in which a holder of several acts, and those that write them. */
export const orderReaders = [
  'orders',
  'customer_service',
  'invoicing',
  'register_upkeep',
  'rights_requests',
  'order_archive',
] as const;

export const orderWriters = ['orders', 'register_upkeep'] as const;
