/** Fields that several kinds have. */
import type { Text } from '../../ground/language.ts';
import type { Choices, Shape } from '../shape.ts';

export const words = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });

export const text = (
  name: string,
  label: Text,
  more: { rows?: number; optional?: true; hint?: Text } = {},
): Shape => ({
  kind: 'text',
  name,
  label,
  ...more,
});

type Line = Extract<Shape, { kind: 'line' }>;
export const line = (
  name: string,
  label: Text,
  more: Partial<Omit<Line, 'kind' | 'name' | 'label'>> = {},
): Shape => ({
  kind: 'line',
  type: 'text',
  name,
  label,
  ...more,
});
export const select = (
  name: string,
  label: Text,
  choices: Choices,
  more: { optional?: true; hint?: Text } = {},
): Shape => ({
  kind: 'select',
  name,
  label,
  choices,
  ...more,
});
export const checks = (name: string, label: Text, choices: Choices, hint?: Text): Shape => ({
  kind: 'checks',
  name,
  label,
  choices,
  ...(hint ? { hint } : {}),
});

export const title = text('title', words('Otsikko', 'Rubrik', 'Title'), { rows: 1 });
export const explanation = text('explanation', words('Selitys', 'Förklaring', 'Explanation'));
export const retentionLabel = words('Säilytysaika', 'Lagringstid', 'Retention period');
export const country = line(
  'country',
  words('Maa (kaksi kirjainta)', 'Land (två bokstäver)', 'Country (two letters)'),
  {
    size: 'short',
    initial: 'FI',
  },
);

export const contact: readonly Shape[] = [
  line('name', words('Nimi', 'Namn', 'Name')),
  line('email', words('Sähköposti', 'E-post', 'E-mail'), { type: 'email', size: 'medium' }),
  line('phone', words('Puhelin', 'Telefon', 'Phone'), { type: 'tel', size: 'medium' }),
  line('street', words('Katuosoite', 'Gatuadress', 'Street address')),
  line('postcode', words('Postinumero', 'Postnummer', 'Postcode'), { size: 'short' }),
  line('town', words('Postitoimipaikka', 'Postort', 'Town'), { size: 'medium' }),
  country,
];
export const businessId = line('business_id', words('Y-tunnus', 'FO-nummer', 'Business ID'), {
  size: 'short',
});
/** Nobody reads it but whoever tells of a correction or an erasure. */
export const noticeAddress: Shape = {
  kind: 'group',
  name: 'notice_address',
  label: words('Minne ilmoitukset lähetetään', 'Vart meddelanden sänds', 'Where notifications are sent'),
  hint: words(
    'Kun tieto oikaistaan tai poistetaan, siitä ilmoitetaan tähän osoitteeseen (19 artikla). Osoite ei näy selosteessa.',
    'När en uppgift rättas eller raderas meddelas det till den här adressen (artikel 19). Adressen visas inte i informationen.',
    'When data is rectified or erased, this address is told (Article 19). It is not shown in the notice.',
  ),
  optional: true,
  fields: [
    line('name', words('Kenelle', 'Till vem', 'To whom'), { size: 'medium', optional: true }),
    line('email', words('Sähköposti', 'E-post', 'E-mail'), {
      type: 'email',
      size: 'medium',
      optional: true,
    }),
    line(
      'post',
      words(
        'Postiosoite, rivit pilkulla erotettuina',
        'Postadress, rader med komman emellan',
        'Postal address, commas between its rows',
      ),
      { optional: true },
    ),
  ],
};
export const noText = { fi: '' };
