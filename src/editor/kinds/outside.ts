import {
  categoryChoices,
  clockChoices,
  disclosureChoices,
  purposeChoices,
  recipientChoices,
  roleChoices,
  safeguardChoices,
} from '../choices.ts';
import type { ItemKind } from '../kind.ts';
import {
  checks,
  country,
  explanation,
  line,
  noText,
  noticeAddress,
  select,
  text,
  title,
  words,
} from './fields.ts';

/** Who gets data and under which agreement. GDPR 13(1)(e), 28. */
export const recipientsKind: ItemKind = {
  key: 'recipients',
  part: 'recipients',
  title: words('Vastaanottaja', 'Mottagare', 'Recipient'),
  at: ['recipients'],
  list: {
    add: words('Lisää vastaanottaja', 'Lägg till mottagare', 'Add a recipient'),
    key: 'of_title',
    initial: () => ({
      name: '',
      title: noText,
      role: 'processor',
      purposes: [],
      categories: [],
      disclosure: 'processing',
    }),
  },
  shapes: [
    title,
    line('name', words('Yrityksen nimi', 'Företagets namn', 'Name of the company')),
    select('role', words('Asema', 'Ställning', 'Role'), roleChoices),
    select(
      'disclosure',
      words('Millainen luovutus', 'Typ av utlämnande', 'Kind of disclosure'),
      disclosureChoices,
    ),
    checks(
      'purposes',
      words('Mihin tarkoituksiin', 'För vilka ändamål', 'For which purposes'),
      purposeChoices,
    ),
    checks('categories', words('Mitkä tiedot', 'Vilka uppgifter', 'Which data'), categoryChoices),
    {
      kind: 'group',
      name: 'agreement',
      label: words('Käsittelysopimus', 'Biträdesavtal', 'Processing agreement'),
      hint: words(
        'Käsittelijän väki pääsee sisään vasta, kun sopimus on voimassa (28 artikla).',
        'Biträdets folk släpps in först när avtalet gäller (artikel 28).',
        'A processor’s people are let in only while the agreement is in force (Article 28).',
      ),
      optional: true,
      fields: [
        line('dated', words('Päivätty', 'Daterat', 'Dated'), { type: 'date' }),
        line('document', words('Asiakirja', 'Dokument', 'Document'), { size: 'medium' }),
        line('ends', words('Päättyy', 'Upphör', 'Ends'), { type: 'date', optional: true }),
      ],
    },
    country,
    noticeAddress,
  ],
};

/** GDPR 44–49, 13(1)(f). */
export const transfersKind: ItemKind = {
  key: 'transfers',
  part: 'transfers',
  title: words('Siirto', 'Överföring', 'Transfer'),
  at: ['transfers'],
  list: {
    add: words('Lisää siirto', 'Lägg till överföring', 'Add a transfer'),
    key: 'none',
    initial: (declaration) => ({
      recipient: declaration.recipients[0]?.key ?? 'recipient',
      country: 'US',
      safeguard: 'standard_clauses',
      explanation: noText,
      copy: noText,
    }),
  },
  shapes: [
    select('recipient', words('Vastaanottaja', 'Mottagare', 'Recipient'), recipientChoices),
    country,
    select('safeguard', words('Suojatoimi', 'Skyddsåtgärd', 'Safeguard'), safeguardChoices),
    explanation,
    text(
      'copy',
      words(
        'Miten suojatoimesta saa jäljennöksen',
        'Hur man får en kopia av skyddsåtgärden',
        'How to get a copy of the safeguard',
      ),
      {
        rows: 2,
      },
    ),
  ],
};

/** GDPR 13(2)(a). */
export const retentionKind: ItemKind = {
  key: 'retention',
  part: 'retention',
  title: words('Säilytysaika', 'Lagringstid', 'Retention period'),
  at: ['retention'],
  list: {
    add: words('Lisää säilytysaika', 'Lägg till lagringstid', 'Add a retention period'),
    key: 'of_title',
    initial: () => ({ title: noText, from: 'last_contact', months: 24 }),
  },
  shapes: [
    title,
    select(
      'from',
      words('Mistä aika lasketaan', 'Varifrån tiden räknas', 'What starts the clock'),
      clockChoices,
    ),
    { kind: 'number', name: 'months', label: words('Kuukautta', 'Månader', 'Months'), optional: true },
    { kind: 'number', name: 'days', label: words('Päivää', 'Dagar', 'Days'), optional: true },
    text('statute', words('Laki, joka sen määrää', 'Lagen som kräver det', 'The statute that demands it'), {
      rows: 1,
      optional: true,
    }),
  ],
};
