/**
 * What a declaration lets be done with people's data beyond what they were told by the one before it. GDPR 13(3), 14(4): they
 * are told first. Whatever narrows, and whatever is only said in other words, is none.
 */
import type { Declaration, Purpose, RetentionRule } from './declaration.ts';

export const wideningKinds = ['purpose', 'data', 'ground', 'use', 'recipient', 'retention'] as const;
export type WideningKind = (typeof wideningKinds)[number];
/** `purpose`: its key in the newer declaration. */
export type Widening = Readonly<{ purpose: string; what: WideningKind }>;

type Both = Readonly<{ before: Declaration; after: Declaration }>;

const gained = (was: readonly string[], now: readonly string[]): boolean =>
  now.some((one) => !was.includes(one));

/** Of fields of the company’s own only those that were there: one that is new holds nothing of anybody yet. */
const fieldsOf = ({ before }: Both, { extra_fields }: Declaration, key: string): string[] =>
  extra_fields
    .filter((field) => before.extra_fields.some((one) => one.key === field.key))
    .filter(({ purposes }) => purposes.includes(key))
    .map((field) => field.key);

const hasMoreData = (both: Both, was: Purpose, now: Purpose): boolean =>
  gained([...was.reads, ...was.writes], [...now.reads, ...now.writes]) ||
  gained(was.sees, now.sees) ||
  (now.needs_protected_address && !was.needs_protected_address) ||
  (was.register === 'customer_owners' && now.register !== 'customer_owners') ||
  gained(fieldsOf(both, both.before, was.key), fieldsOf(both, both.after, now.key));

/** To rest on consent takes nobody in who does not give it. */
const hasOtherGround = (was: Purpose, now: Purpose): boolean =>
  was.ground.kind !== now.ground.kind && now.ground.kind !== 'consent';

const objections = ['none', 'reasoned', 'absolute'] as const;

const isUsedMore = (was: Purpose, now: Purpose): boolean =>
  (now.marketing !== undefined && now.marketing !== was.marketing) ||
  (now.automated_decision !== undefined && was.automated_decision === undefined) ||
  objections.indexOf(now.objection) < objections.indexOf(was.objection) ||
  (was.begins_on !== undefined && (now.begins_on === undefined || now.begins_on < was.begins_on));

/** A processor works for the company as the company itself would; another controller is somebody else. */
const othersOf = ({ recipients }: Declaration, key: string): string[] =>
  recipients
    .filter(({ role, purposes }) => role !== 'processor' && purposes.includes(key))
    .flatMap((one) => one.categories.map((category) => `${one.key} ${category}`));

const countriesOf = ({ recipients, transfers }: Declaration, key: string): string[] =>
  transfers
    .filter(({ recipient }) => recipients.some((one) => one.key === recipient && one.purposes.includes(key)))
    .map(({ country }) => country);

const goesFurther = ({ before, after }: Both, { key }: Purpose): boolean =>
  gained(othersOf(before, key), othersOf(after, key)) ||
  gained(countriesOf(before, key), countriesOf(after, key));

/** No end is the longest of all. Another beginning of the time cannot be compared: it is said to be longer. */
const isLonger = (was: RetentionRule | undefined, now: RetentionRule | undefined): boolean => {
  if (!was || !now) return was !== now;
  const days = ({ months, days: more }: RetentionRule): number =>
    months === undefined && more === undefined
      ? Number.POSITIVE_INFINITY
      : (months ?? 0) * 30.5 + (more ?? 0);
  return days(now) > days(was) || (was.from !== now.from && days(now) > 0);
};

const keepsLonger = ({ before, after }: Both, was: Purpose, now: Purpose): boolean => {
  const ruleOf = ({ retention }: Declaration, key: string) => retention.find((rule) => rule.key === key);
  return isLonger(ruleOf(before, was.retention), ruleOf(after, now.retention));
};

const ofPurpose = (both: Both, was: Purpose | undefined, now: Purpose): WideningKind[] => {
  // Nobody is in a purpose that rests on consent before they have given it.
  if (!was) return now.ground.kind === 'consent' ? [] : ['purpose'];
  const held: Readonly<Record<WideningKind, boolean>> = {
    purpose: false,
    data: hasMoreData(both, was, now),
    ground: hasOtherGround(was, now),
    use: isUsedMore(was, now),
    recipient: goesFurther(both, now),
    retention: keepsLonger(both, was, now),
  };
  return wideningKinds.filter((what) => held[what]);
};

export const wideningsOf = (before: Declaration, after: Declaration): Widening[] =>
  after.purposes.flatMap((now) =>
    ofPurpose(
      { before, after },
      before.purposes.find(({ key }) => key === now.key),
      now,
    ).map((what) => ({ purpose: now.key, what })),
  );
