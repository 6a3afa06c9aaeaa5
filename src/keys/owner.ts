/** Whose a program is: the company's own or a declared recipient's with an agreement in force. */
import { helsinkiDate } from '../ground/calendar.ts';
import { textIn } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import type { Option } from '../ui/field-control.ts';
import { isBound } from './key.ts';
import { keyTexts as texts } from './key-texts.ts';

/** No recipient can have this key. */
export const ownSystem = '-';

export const recipientOf = (typed: string | undefined): string | null =>
  typed === undefined || typed === ownSystem ? null : typed;

export const ownerName = ({ policy, language }: Context, recipient: string | null): string => {
  if (recipient === null) return texts.own[language];
  const found = policy.declaration.recipients.find(({ key }) => key === recipient);
  return found ? found.name || textIn(found.title, language) : recipient;
};

export const ownerOptions = ({ policy, language }: Context): Option[] => [
  { value: ownSystem, label: texts.own[language] },
  ...policy.declaration.recipients.map((recipient) => {
    const isIn = isBound(recipient, helsinkiDate(new Date()));
    const name = recipient.name || textIn(recipient.title, language);
    return {
      value: recipient.key,
      label: isIn ? name : `${name} (${texts.noAgreement[language]})`,
      disabled: !isIn,
    };
  }),
];
