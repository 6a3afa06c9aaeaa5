export const retentionPath = '/retention';
export const runsPath = (before?: number): string =>
  `/retention/runs${before === undefined ? '' : `?before=${before}`}`;
export const duePath = (rule: string, table: string): string =>
  `/retention/due?${new URLSearchParams({ rule, table })}`;
export const holdsPath = '/retention/holds';
export const newHoldPath = (customerId: number): string => `${holdsPath}/new?customer=${customerId}`;
export const endHoldPath = (customerId: number, id: number): string =>
  `${holdsPath}/${customerId}/${id}/ending`;
