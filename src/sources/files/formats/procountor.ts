import type { Text } from '../../../ground/language.ts';
import type { TargetField } from '../fields.ts';

/**
 * Procountor's partner file has no header and at least 53 columns. Only these positions are documented as
 * matching keys; what the others hold is told from their contents.
 */
export const procountor = {
  key: 'procountor',
  title: {
    fi: 'Procountor, liikekumppanit',
    sv: 'Procountor, affärspartner',
    en: 'Procountor business partners',
  },
  columnsMin: 53,
  positions: new Map<number, TargetField>([
    [1, 'business_id'],
    [13, 'ignore'],
    [52, 'customer_number'],
  ]),
  notes: [
    {
      fi: 'Procountorin B-sarakkeessa on joko Y-tunnus tai henkilötunnus. Y-tunnukset tuodaan, henkilötunnukset hylätään solu kerrallaan.',
      sv: 'Kolumn B i Procountors fil innehåller antingen ett FO-nummer eller en personbeteckning. FO-numren importeras, personbeteckningarna avvisas cell för cell.',
      en: 'Column B of a Procountor file holds either a Business ID or a personal identity code. Business IDs are imported, identity codes are refused cell by cell.',
    },
    {
      fi: 'Tyhjä solu tyhjentää tiedon Procountorissa. Täällä tyhjä solu ei muuta mitään.',
      sv: 'En tom cell tömmer uppgiften i Procountor. Här ändrar en tom cell ingenting.',
      en: 'An empty cell empties the value in Procountor. Here an empty cell changes nothing.',
    },
  ] satisfies Text[],
} as const;
