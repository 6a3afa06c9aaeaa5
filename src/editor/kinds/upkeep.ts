import { cookieChoices, partyChoices, rightChoices, storageChoices } from '../choices.ts';
import type { ItemKind } from '../kind.ts';
import { explanation, line, noText, select, text, title, words } from './fields.ts';

const measures = (of: 'paper' | 'system', title_: ItemKind['title'], add: ItemKind['title']): ItemKind => ({
  key: `protection.${of}`,
  part: 'protection',
  title: title_,
  at: ['protection', of],
  list: { add, key: 'of_title', initial: () => ({ title: noText, explanation: noText }) },
  shapes: [title, explanation],
});

export const protectionKinds: readonly ItemKind[] = [
  measures(
    'paper',
    words('Papereiden suojaus', 'Skydd av papper', 'Protection of paper'),
    words('Lisää papereiden suojaus', 'Lägg till skydd av papper', 'Add a protection of paper'),
  ),
  measures(
    'system',
    words('Järjestelmän suojaus', 'Skydd av systemet', 'Protection of the system'),
    words('Lisää järjestelmän suojaus', 'Lägg till skydd av systemet', 'Add a protection of the system'),
  ),
];

export const cookiesKind: ItemKind = {
  key: 'cookies',
  part: 'cookies',
  title: words('Eväste', 'Kaka', 'Cookie'),
  at: ['cookies'],
  list: {
    add: words('Lisää eväste', 'Lägg till kaka', 'Add a cookie'),
    key: 'none',
    initial: () => ({
      name: '',
      provider: '',
      party: 'first',
      category: 'statistics',
      kind: 'cookie',
      purpose: noText,
      duration_days: 30,
    }),
  },
  shapes: [
    line('name', words('Nimi', 'Namn', 'Name'), { size: 'medium' }),
    line('provider', words('Asettaja', 'Leverantör', 'Provider'), { size: 'medium' }),
    select('party', words('Kenen', 'Vems', 'Whose'), partyChoices),
    select('category', words('Ryhmä', 'Kategori', 'Category'), cookieChoices),
    select('kind', words('Millainen', 'Hurdan', 'What kind'), storageChoices),
    text('purpose', words('Tarkoitus', 'Ändamål', 'Purpose'), { rows: 2 }),
    {
      kind: 'number',
      name: 'duration_days',
      label: words('Voimassa, päivää', 'Giltig, dagar', 'Valid for, days'),
      hint: words('0 = istunnon ajan', '0 = under sessionen', '0 = for the session'),
    },
  ],
};

export const rightsKind: ItemKind = {
  key: 'rights',
  part: 'rights',
  title: words('Oikeus', 'Rättighet', 'Right'),
  at: ['rights'],
  list: {
    add: words('Lisää oikeus', 'Lägg till rättighet', 'Add a right'),
    key: 'chosen',
    initial: ({ rights }) => ({
      key: rightChoices.find(({ value }) => !rights.some(({ key }) => key === value))?.value ?? 'access',
      title: noText,
      explanation: noText,
    }),
  },
  shapes: [title, explanation],
};

/** GDPR 29, 32(4): the version counts by itself (`withUndertakingVersion`). */
export const undertakingKind: ItemKind = {
  key: 'undertaking',
  part: 'undertaking',
  title: words('Salassapitositoumus', 'Sekretessförbindelse', 'Confidentiality undertaking'),
  at: ['undertaking'],
  shapes: [
    text('text', words('Teksti', 'Text', 'Text'), {
      rows: 14,
      hint: words(
        'Kun teksti muuttuu, jokainen työntekijä allekirjoittaa sen uudelleen ennen kuin näkee asiakkaita.',
        'När texten ändras undertecknar var och en på nytt innan de ser kunder.',
        'When the text changes, everyone signs it again before they see customers.',
      ),
    }),
  ],
};
