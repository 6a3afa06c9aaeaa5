/** A notification of a breach to the supervisor: how it goes. Its words are `notification-text.ts`. */
import type { Text } from '../ground/language.ts';

export const notificationWays = ['web_form', 'secure_mail', 'letter', 'phone'] as const;
export type NotificationWay = (typeof notificationWays)[number];

export const wayTitles: Readonly<Record<NotificationWay, Text>> = {
  web_form: {
    fi: 'valtuutetun verkkolomake',
    sv: 'ombudsmannens webbformulär',
    en: 'the Ombudsman’s web form',
  },
  secure_mail: { fi: 'turvasähköposti', sv: 'säker e-post', en: 'secure mail' },
  letter: { fi: 'kirje', sv: 'brev', en: 'letter' },
  phone: { fi: 'puhelin', sv: 'telefon', en: 'phone' },
};
