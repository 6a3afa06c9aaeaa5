/** What an item allows and whom it touches, in words: the margin beside it. */
import { hasAgreement } from '../access/employer.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatMoment } from '../ground/format-date.ts';
import { inAll, type Language } from '../ground/language.ts';
import { listed } from '../ground/wording.ts';
import type { Declaration, Purpose, Recipient } from '../policy/declaration.ts';
import type { Placed } from './items.ts';
import type { ItemKind } from './kind.ts';
import type { Counted } from './reach.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

export type Allowance = Readonly<{ term: string; value: string; note?: string }>;

export const spaced = (count: number, language: Language): string =>
  count.toLocaleString(language === 'en' ? 'en-GB' : language);

export const customersText = (count: number, language: Language): string =>
  count === 1 ? say('oneCustomer', language) : say('customers', language, { count: spaced(count, language) });

export const peopleText = (count: number, language: Language): string =>
  count === 1 ? say('onePerson', language) : say('people', language, { count });

export const reachText = (counted: Counted | undefined, language: Language): string =>
  counted ? customersText(counted.customers, language) : say('notCounted', language);

const categoriesText = ({ categories }: Declaration, keys: readonly string[], language: Language): string => {
  const used = categories.filter(({ key }) => keys.includes(key));
  if (used.length === 0) return '–';
  if (used.length === categories.length) return say('allData', language);
  return listed(used.map(({ title }) => inAll(title)[language]));
};

const titles = (purposes: readonly Purpose[], language: Language): string =>
  purposes.map(({ title }) => inAll(title)[language]).join(', ');

const ofPurpose = (purpose: Purpose, view: View): Allowance[] => {
  const { declaration, language, reachOf, holders } = view;
  const counted = reachOf(purpose);
  const at = counted && say('countedAt', language, { at: formatMoment(counted.at, language) });
  return [
    { term: say('sees', language), value: categoriesText(declaration, purpose.reads, language) },
    ...(purpose.writes.length > 0
      ? [{ term: say('writes', language), value: categoriesText(declaration, purpose.writes, language) }]
      : []),
    { term: say('touches', language), value: reachText(counted, language), ...(at ? { note: at } : {}) },
    { term: say('holders', language), value: peopleText(holders.get(purpose.key) ?? 0, language) },
  ];
};

const readers = ({ declaration, language }: View, test: (purpose: Purpose) => boolean): string => {
  const found = declaration.purposes.filter(test);
  return found.length === 0 ? say('nobody', language) : titles(found, language);
};

const useOf = ({ use, language }: View, kind: string, key: string): string => {
  const counted = use.find((one) => one.kind === kind && one.key === key);
  if (use.length === 0 && !counted) return say('notCounted', language);
  return spaced(counted?.rows ?? 0, language);
};

const admission = (recipient: Recipient, language: Language): string => {
  if (recipient.role !== 'processor') return say('letInOutside', language);
  return say(hasAgreement(recipient, helsinkiDate(new Date())) ? 'letInYes' : 'letInNo', language);
};

const retentionUsers = ({ declaration, language }: View, key: string): string => {
  const users = [...declaration.purposes, ...declaration.extra_fields].filter(
    ({ retention }) => retention === key,
  );
  return users.map(({ title }) => inAll(title)[language]).join(', ') || say('nowhere', language);
};

const undertakingText = ({ declaration, published, language }: View): string => {
  const { version } = declaration.undertaking;
  const isNew = published && version !== published.undertaking.version;
  return say(isNew ? 'signAgain' : 'versionIs', language, { version });
};

export const allowancesOf = (view: View, kind: ItemKind, { name, value }: Placed): Allowance[] => {
  const { declaration, language } = view;
  const find = <T extends { key: string }>(list: readonly T[]): T => list.find(({ key }) => key === name)!;
  switch (kind.key) {
    case 'purposes':
      return ofPurpose(find(declaration.purposes), view);
    case 'categories':
      return [
        {
          term: say('reads', language),
          value: readers(view, ({ reads }) => reads.some((key) => key === name)),
        },
      ];
    case 'extra_fields':
      return [{ term: say('values', language), value: useOf(view, 'extra_field', name) }];
    case 'sources':
      return [{ term: say('rows', language), value: useOf(view, 'source', name) }];
    case 'recipients':
      return [{ term: say('letIn', language), value: admission(find(declaration.recipients), language) }];
    case 'retention':
      return [{ term: say('usedIn', language), value: retentionUsers(view, name) }];
    case 'cookies':
      return [
        {
          term: say('onDevice', language),
          value: say(value['category'] === 'necessary' ? 'withoutConsent' : 'withConsent', language),
        },
      ];
    case 'undertaking':
      return [{ term: say('usedIn', language), value: undertakingText(view) }];
    default:
      return [];
  }
};
