/** What Articles 13 and 14 want said in every letter, composed from the declaration: each thing once. */
import { countryName } from '../../ground/country.ts';
import type { Text } from '../../ground/language.ts';
import { lawWithin, listed, lowerFirst, sentence, upperFirst } from '../../ground/wording.ts';
import { keptPhrase, keptWhat } from '../../notice/periods.ts';
import { groundPhrase, safeguardPhrase } from '../../notice/phrases.ts';
import { recipientName } from '../../notice/sections/recipients.ts';
import type { Ground, Purpose, Recipient } from '../../policy/declaration.ts';
import { type Fact, facts, heading, type LetterBlock, list, text } from '../../requests/letters/letter.ts';
import type { Composer } from './composing-of.ts';

const words = {
  purposes: {
    fi: 'Mihin tietojasi käytetään ja millä perusteella',
    sv: 'Vad dina uppgifter används till och på vilken grund',
    en: 'What your data is used for, and on what basis',
  },
  interests: {
    fi: '{ground}, nimittäin:',
    sv: '{ground}, nämligen:',
    en: '{ground}, namely:',
  },
  onlyIf: {
    fi: '{titles} (vain, jos annat luvan)',
    sv: '{titles} (endast om du ger lov)',
    en: '{titles} (only if you give permission)',
  },
  kept: {
    fi: 'Kuinka kauan tietoja säilytetään',
    sv: 'Hur länge uppgifterna lagras',
    en: 'How long the data is kept',
  },
  recipients: { fi: 'Kuka saa tietoja', sv: 'Vem som får uppgifter', en: 'Who gets the data' },
  forUs: {
    fi: 'Meidän lukuumme niitä käsittelevät: {names}.',
    sv: 'För vår räkning behandlas de av: {names}.',
    en: 'On our behalf it is processed by: {names}.',
  },
  others: {
    fi: 'Luovutamme niitä tarvittaessa seuraaville: {names}.',
    sv: 'Vid behov lämnar vi ut dem till: {names}.',
    en: 'Where needed we disclose it to: {names}.',
  },
  transferred: {
    fi: 'Näille tietoja siirtyy Euroopan talousalueen ulkopuolelle:',
    sv: 'Till dessa överförs uppgifter utanför Europeiska ekonomiska samarbetsområdet:',
    en: 'To these, data is transferred outside the European Economic Area:',
  },
  notTransferred: {
    fi: 'Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.',
    sv: 'Uppgifterna överförs inte utanför Europeiska ekonomiska samarbetsområdet.',
    en: 'The data is not transferred outside the European Economic Area.',
  },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  using: {
    fi: 'Voit käyttää oikeuksiasi maksutta ja vapaamuotoisesti: kirjoita osoitteeseen {email}, soita {phone} tai avaa oma sivusi osoitteessa {own}.',
    sv: 'Du kan använda dina rättigheter avgiftsfritt och fritt formulerat: skriv till {email}, ring {phone} eller öppna din egen sida på {own}.',
    en: 'You can use your rights free of charge and in any form: write to {email}, call {phone} or open your own page at {own}.',
  },
  coming: {
    fi: 'Tuleva tietosuojaselosteemme kertoo kaiken tämän tarkemmin: {notice}',
    sv: 'Vår kommande dataskyddsbeskrivning berättar om allt detta närmare: {notice}',
    en: 'Our coming privacy notice tells all of this in more detail: {notice}',
  },
  notice: {
    fi: 'Tietosuojaselosteemme kertoo kaiken tämän tarkemmin: {notice}',
    sv: 'Vår dataskyddsbeskrivning berättar om allt detta närmare: {notice}',
    en: 'Our privacy notice tells all of this in more detail: {notice}',
  },
} as const satisfies Record<string, Text>;

const groundOrder: readonly Ground['kind'][] = ['contract', 'legal_obligation', 'consent'];

/** The law that obliges stands with its purpose. */
const namedPurpose = (c: Composer, { title, ground }: Purpose): string => {
  const name = lowerFirst(c.of(title));
  return ground.kind === 'legal_obligation'
    ? `${name} (${lawWithin(c.of(ground.statute), c.language)})`
    : name;
};

const groundFact = (c: Composer, kind: Ground['kind'], purposes: readonly Purpose[]): Fact[] => {
  const those = purposes.filter(({ ground }) => ground.kind === kind);
  if (those.length === 0) return [];
  const titles = those.map((purpose) => namedPurpose(c, purpose)).join(', ');
  return [
    {
      term: upperFirst(groundPhrase(those[0]!.ground, c.language)),
      text: kind === 'consent' ? c.tell(words.onlyIf, { titles }) : titles,
    },
  ];
};

/** GDPR 14(2)(b): which interest, beside each purpose. */
const interests = (c: Composer, purposes: readonly Purpose[]): LetterBlock[] => {
  const those = purposes.filter(({ ground }) => ground.kind === 'legitimate_interest');
  if (those.length === 0) return [];
  const items = those.map(({ title, ground }) => {
    const interest = ground.kind === 'legitimate_interest' ? c.of(ground.interest) : '';
    return [c.of(title), lowerFirst(interest)].filter(Boolean).join(': ');
  });
  const ground = upperFirst(groundPhrase(those[0]!.ground, c.language));
  return [text(c.tell(words.interests, { ground })), list(items)];
};

export const purposesPart = (c: Composer, purposes: readonly Purpose[]): LetterBlock[] => [
  heading(c.tell(words.purposes)),
  facts(groundOrder.flatMap((kind) => groundFact(c, kind, purposes))),
  ...interests(c, purposes),
];

export const keptPart = (c: Composer, purposes: readonly Purpose[]): LetterBlock[] => {
  const used = new Set(purposes.map(({ retention }) => retention));
  const rules = c.declaration.retention.filter(({ key }) => used.has(key));
  if (rules.length === 0) return [];
  return [
    heading(c.tell(words.kept)),
    facts(rules.map((rule) => ({ term: keptWhat(c, rule), text: keptPhrase(c, rule) }))),
  ];
};

const transferItems = (c: Composer, recipients: readonly Recipient[]): string[] =>
  c.declaration.transfers.flatMap(({ recipient: key, country, safeguard, copy }) => {
    const recipient = recipients.find((one) => one.key === key);
    if (!recipient) return [];
    const where = `${recipientName(c, { ...recipient, country: 'FI' })}: ${countryName(country, c.language)}`;
    return [`${where}, ${safeguardPhrase(safeguard, c.language)}. ${sentence(c.of(copy))}`.trim()];
  });

export const recipientsPart = (c: Composer, recipients: readonly Recipient[]): LetterBlock[] => {
  const named = (isOurs: boolean) =>
    listed(
      recipients
        .filter(({ role }) => (role === 'processor') === isOurs)
        .map((recipient) => recipientName(c, recipient)),
    );
  const transfers = transferItems(c, recipients);
  const sentences = [
    named(true) && c.tell(words.forUs, { names: named(true) }),
    named(false) && c.tell(words.others, { names: named(false) }),
    c.tell(transfers.length > 0 ? words.transferred : words.notTransferred),
  ].filter(Boolean);
  return [
    heading(c.tell(words.recipients)),
    ...sentences.map((one) => text(one)),
    ...(transfers.length > 0 ? [list(transfers)] : []),
  ];
};

/** Told with words of their own: the ban on marketing and the complaint. */
const apart = new Set(['marketing_objection', 'complaint', 'human_review']);

export const rightsPart = (c: Composer): LetterBlock[] => {
  const { controller, rights } = c.declaration;
  return [
    heading(c.tell(words.rights)),
    list(rights.filter(({ key }) => !apart.has(key)).map(({ title }) => c.of(title))),
    text(
      c.tell(words.using, {
        email: controller.email,
        phone: controller.phone,
        own: `${c.baseUrl}/own/sign-in`,
      }),
    ),
  ];
};

/** GDPR 21(4): presented clearly and separately, where any of these purposes markets. */
export const marketingPart = (c: Composer, purposes: readonly Purpose[]): LetterBlock[] => {
  const right = c.declaration.rights.find(({ key }) => key === 'marketing_objection');
  if (!right || purposes.every(({ objection }) => objection !== 'absolute')) return [];
  return [heading(c.of(right.title)), text(c.of(right.explanation))];
};

/** GDPR 14(2)(g). */
export const decisionsPart = (c: Composer, purposes: readonly Purpose[]): LetterBlock[] => {
  const deciding = purposes.filter(({ automated_decision }) => automated_decision !== undefined);
  if (deciding.length === 0) return [heading(c.say('automated')), text(c.say('noAutomated'))];
  const review = c.declaration.rights.find(({ key }) => key === 'human_review');
  return [
    heading(c.say('automated')),
    ...deciding.map(({ title, automated_decision }) =>
      text(
        `${c.of(title)}: ${lowerFirst(sentence(c.of(automated_decision!.logic)))} ${sentence(c.of(automated_decision!.consequences))}`,
      ),
    ),
    ...(review ? [text(c.of(review.explanation))] : []),
  ];
};

export const complaintPart = (c: Composer): LetterBlock[] => {
  const { rights, supervisor } = c.declaration;
  const right = rights.find(({ key }) => key === 'complaint');
  const contacts = [c.of(supervisor.address), supervisor.phone, supervisor.email, supervisor.web].filter(
    Boolean,
  );
  return [
    heading(right ? c.of(right.title) : c.say('complaint')),
    ...(right ? [text(c.of(right.explanation))] : []),
    facts([{ term: c.of(supervisor.name), text: contacts.join(', ') }]),
  ];
};

export const noticePart = (c: Composer): LetterBlock[] => [
  c.isAnnounced
    ? text(c.tell(words.coming, { notice: `${c.baseUrl}/notice/${c.language}/coming` }))
    : text(c.tell(words.notice, { notice: `${c.baseUrl}/notice/${c.language}` })),
];
