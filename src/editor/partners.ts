/** What changes for those outside the company: who may act, who gets which data. */
import { fill, inAll, type Text } from '../ground/language.ts';
import type { Declaration, Recipient } from '../policy/declaration.ts';

const texts = {
  added: {
    fi: 'Uusi vastaanottaja: {name}.',
    sv: 'Ny mottagare: {name}.',
    en: 'A new recipient: {name}.',
  },
  removed: {
    fi: 'Vastaanottaja poistuu: {name}. Sen väki ei pääse enää sisään.',
    sv: 'Mottagaren tas bort: {name}. Dess folk släpps inte längre in.',
    en: 'The recipient goes: {name}. Its people are no longer let in.',
  },
  agreed: {
    fi: '{name}: käsittelysopimus on kirjattu, joten sen väki voidaan päästää sisään.',
    sv: '{name}: biträdesavtalet är antecknat, så dess folk kan släppas in.',
    en: '{name}: the processing agreement is recorded, so its people can be let in.',
  },
  agreementGone: {
    fi: '{name}: käsittelysopimus puuttuu, joten sen väki ei pääse sisään.',
    sv: '{name}: biträdesavtalet saknas, så dess folk släpps inte in.',
    en: '{name}: the processing agreement is missing, so its people are not let in.',
  },
  changed: {
    fi: '{name}: tarkoitukset tai tiedot muuttuvat.',
    sv: '{name}: ändamålen eller uppgifterna ändras.',
    en: '{name}: its purposes or data change.',
  },
} as const satisfies Record<string, Text>;

const said = (kind: keyof typeof texts, { name, title }: Recipient): Text => {
  const called = name ? { fi: name, sv: name, en: name } : inAll(title);
  const text = texts[kind];
  return {
    fi: fill(text.fi, { name: called.fi }),
    sv: fill(text.sv, { name: called.sv }),
    en: fill(text.en, { name: called.en }),
  };
};

const scope = ({ purposes, categories, role }: Recipient): string =>
  JSON.stringify([purposes.toSorted(), categories.toSorted(), role]);

const between = (was: Recipient | undefined, now: Recipient): Text[] => {
  if (!was) return [said('added', now)];
  return [
    ...(was.agreement || !now.agreement ? [] : [said('agreed', now)]),
    ...(was.agreement && !now.agreement ? [said('agreementGone', now)] : []),
    ...(scope(was) === scope(now) ? [] : [said('changed', now)]),
  ];
};

export const partnerEffects = (before: Declaration, after: Declaration): Text[] => [
  ...after.recipients.flatMap((now) =>
    between(
      before.recipients.find(({ key }) => key === now.key),
      now,
    ),
  ),
  ...before.recipients
    .filter(({ key }) => !after.recipients.some((now) => now.key === key))
    .map((was) => said('removed', was)),
];
