export const informingPath = '/informing';
export const mailingPath = (id: number): string => `/informing/${id}`;
export const mailingActPath = (id: number, act: string): string => `/informing/${id}/${act}`;
export const peoplePath = (id: number, state?: string): string =>
  `/informing/${id}/letters${state ? `?state=${state}` : ''}`;
export const ownLetterPath = (id: number, customerId: number): string =>
  `/informing/${id}/letters/${customerId}`;
export const ownLetterActPath = (id: number, customerId: number, act: string): string =>
  `${ownLetterPath(id, customerId)}/${act}`;
export const printPath = (id: number, number: number): string => `/informing/${id}/prints/${number}`;
/** Where a person answers, without signing in. */
export const consentPath = '/consent';
