/** Whether the caller may use the route, and for which purpose: the only permission there is (DESIGN 1.1). */
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { notForPrograms, notSignedIn, purposeNotHeld, undertakingNotSigned } from './refusals.ts';
import type { Caller, Route } from './route.ts';

/** The desk where the route allows it, else the first of the route's purposes that the caller holds. */
const purposeOf = (
  route: Route,
  caller: Exclude<Caller, { kind: 'nobody' | 'person' }>,
): string | undefined => {
  const { desk, purposes } = caller;
  if (desk !== undefined && route.purposes.includes(desk) && purposes.includes(desk)) return desk;
  return route.purposes.find((purpose) => purposes.includes(purpose));
};

const joined = (texts: readonly Text[]): Text => ({
  fi: texts.map(({ fi }) => fi).join(', '),
  sv: texts.map(({ sv }) => sv).join(', '),
  en: texts.map(({ en }) => en).join(', '),
});

/**
 * The purpose to act for. Throws `not_signed_in`, `undertaking_not_signed` or `purpose_not_held` with the titles
 * of the purposes that would do.
 */
export const admit = (route: Route, caller: Caller, title: (purpose: string) => Text): string => {
  if (route.who === 'anyone') return route.purposes[0];
  if (caller.kind === 'nobody') throw new Problem(notSignedIn);
  if (route.who === 'person' || caller.kind === 'person') {
    if (route.who !== 'person' || caller.kind !== 'person') throw new Problem(notSignedIn);
    return route.purposes[0];
  }
  if (route.who === 'staff') {
    if (caller.kind !== 'staff') throw new Problem(notForPrograms);
    return route.purposes[0];
  }
  if (!caller.hasSigned) throw new Problem(undertakingNotSigned);
  const purpose = purposeOf(route, caller);
  if (purpose === undefined)
    throw new Problem(purposeNotHeld, { purposes: joined(route.purposes.map(title)) });
  return purpose;
};
