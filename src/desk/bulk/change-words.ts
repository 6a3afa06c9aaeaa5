/** A change in words, and what a value becomes by it. */
import { choiceTitles } from '../../customers/choice.ts';
import { detailOf } from '../../customers/details/index.ts';
import { extraFieldTitle } from '../../customers/extra-field.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { languageNames } from '../../ui/texts.ts';
import type { BulkChange } from './bulk-change.ts';
import { bulkTexts as texts } from './bulk-texts.ts';

type From = Pick<Context, 'policy' | 'language'>;

const useTitle = (table: 'emails' | 'phones' | 'addresses', use: string, language: Language): string => {
  const kind = detailOf(table).fields.find(({ name }) => name === 'kind');
  return kind?.choices?.find(({ value }) => value === use)?.title[language] ?? use;
};

const choiceWords = ({ policy, language }: From, change: Extract<BulkChange, { kind: 'choice' }>): string => {
  const kind = choiceTitles[change.choice][language];
  const purposes = change.deeds
    .filter((deed) => deed.kind === change.choice && deed.purpose !== null)
    .map(({ purpose }) => purposeTitle(policy, purpose!, language));
  return purposes.length > 0 ? `${kind}: ${purposes.join(', ')}` : kind;
};

export const changeWords = (from: From, change: BulkChange): string => {
  const { policy, language } = from;
  switch (change.kind) {
    case 'language':
      return `${texts.language[language]}: ${newValue(change, language)}`;
    case 'extra': {
      const field = policy.declaration.extra_fields.find(({ key }) => key === change.field);
      return `${field ? extraFieldTitle(field)[language] : change.field}: ${newValue(change, language)}`;
    }
    case 'end_detail':
      return `${detailOf(change.table).title[language]} (${useTitle(change.table, change.use, language)}): ${newValue(change, language)}`;
    case 'end_membership':
      return `${detailOf('memberships').title[language]}: ${newValue(change, language)}`;
    case 'choice':
      return choiceWords(from, change);
  }
};

const languageName = (value: string, language: Language): string =>
  value === '' ? texts.unknown[language] : (languageNames[value as Language] ?? value);

export const newValue = (change: BulkChange, language: Language): string => {
  switch (change.kind) {
    case 'language':
      return languageName(change.value, language);
    case 'extra':
      return change.value === '' ? texts.unknown[language] : change.value;
    case 'choice':
      return texts.added[language];
    default:
      return fill(texts.endedOn[language], { date: formatDate(change.on, language) });
  }
};

export const oldValue = (change: BulkChange, value: string | null, language: Language): string =>
  change.kind === 'language' ? languageName(value ?? '', language) : (value ?? '');
