export const breachesPath = '/breaches';
export const newBreachPath = '/breaches/new';
export const breachPath = (id: number): string => `/breaches/${id}`;
export const accountPath = (id: number): string => `/breaches/${id}/account`;
export const assessmentPath = (id: number): string => `/breaches/${id}/assessments`;
export const scopesPath = (id: number): string => `/breaches/${id}/scopes`;
export const peoplePath = (id: number): string => `/breaches/${id}/people`;
export const breachStepPath = (id: number, step: string): string => `/breaches/${id}/${step}`;
/** Its letters are those of a mailing (`src/informing`). */
export const mailingPath = (id: number): string => `/informing/${id}`;
