import type { Language, Text } from '../ground/language.ts';
import { field } from '../ui/field.ts';
import { type Html, html } from '../ui/html.ts';
import { passwordLengthMin } from './password-strength.ts';

export const passwordTexts = {
  password: { fi: 'Uusi salasana', sv: 'Nytt lösenord', en: 'New password' },
  again: {
    fi: 'Uusi salasana toisen kerran',
    sv: 'Nytt lösenord en gång till',
    en: 'New password once more',
  },
  hint: {
    fi: `Vähintään ${passwordLengthMin} merkkiä. Usean sanan lause on hyvä; välilyönnit kelpaavat.`,
    sv: `Minst ${passwordLengthMin} tecken. En mening med flera ord är bra; mellanslag går bra.`,
    en: `At least ${passwordLengthMin} characters. A phrase of several words is good; spaces are fine.`,
  },
} as const satisfies Record<string, Text>;

/** A new password, typed twice. */
export const passwordFields = (language: Language, errorOf: (field: string) => string | undefined): Html => {
  const common = { kind: 'password', language, required: true, autocomplete: 'new-password' } as const;
  return html`${field({
    ...common,
    name: 'password',
    label: passwordTexts.password[language],
    hint: passwordTexts.hint[language],
    error: errorOf('password'),
  })}${field({ ...common, name: 'again', label: passwordTexts.again[language], error: errorOf('again') })}`;
};
