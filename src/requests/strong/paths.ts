/** The address that the provider knows and answers to. */
export const returnPath = '/strong-identification';
export const keysPath = '/strong-identification/jwks.json';
export const strongSignInPath = '/own/sign-in/strong';
export const strongLinkPath = '/own/strong';
export const strongLinkEndingPath = '/own/strong/ending';
export const strongQuestionStartPath = (token: string): string =>
  `/identity/strong/start?token=${encodeURIComponent(token)}`;
export const arrivalsPath = '/strong-arrivals';
export const arrivalPath = (id: number): string => `${arrivalsPath}/${id}`;
export const arrivalStepPath = (id: number, step: string): string => `${arrivalsPath}/${id}/${step}`;
