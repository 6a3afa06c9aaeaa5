/**
 * A breach that touched the person is said in words from the day on which it was found to have, also while it is being assessed:
 * what is held about them is answered as it stands (GDPR 15(1)), and nothing lets it wait. Article 34 asks to be told unasked of
 * a high risk; here somebody asks. What happened stands in the company's own log and in the letter of Article 34.
 */
import type { Text } from '../../ground/language.ts';
import type { Part } from './package.ts';

export const standing = 'standing';
const table = 'breach_customers';

export const standingTitles: Readonly<Record<string, Text>> = {
  assessing: {
    fi: 'Tietojasi on voinut joutua väärään paikkaan, muuttua tai kadota. Selvitämme parhaillaan, mitä on tapahtunut ja voiko siitä olla sinulle haittaa. Jos riski on korkea, kerromme siitä sinulle viipymättä.',
    sv: 'Dina uppgifter kan ha hamnat fel, ändrats eller förlorats. Vi utreder som bäst vad som har hänt och om det kan vara till skada för dig. Om risken är hög meddelar vi dig utan dröjsmål.',
    en: 'Your data may have come into the wrong hands, been changed or lost. We are finding out what happened and whether it can harm you. If the risk is high, we will tell you without delay.',
  },
  unlikely: {
    fi: 'Tietojasi on voinut joutua väärään paikkaan, muuttua tai kadota. Olemme arvioineet, ettei siitä todennäköisesti ole sinulle haittaa.',
    sv: 'Dina uppgifter kan ha hamnat fel, ändrats eller förlorats. Enligt vår bedömning är det osannolikt att det är till skada för dig.',
    en: 'Your data may have come into the wrong hands, been changed or lost. We have assessed that it is unlikely to harm you.',
  },
  risk: {
    fi: 'Tietojasi on voinut joutua väärään paikkaan, muuttua tai kadota. Olemme arvioineet, että siitä voi olla sinulle haittaa, mutta riski ei ole korkea.',
    sv: 'Dina uppgifter kan ha hamnat fel, ändrats eller förlorats. Enligt vår bedömning kan det vara till skada för dig, men risken är inte hög.',
    en: 'Your data may have come into the wrong hands, been changed or lost. We have assessed that it may harm you, but that the risk is not high.',
  },
  high: {
    fi: 'Tietojasi on voinut joutua väärään paikkaan, muuttua tai kadota. Olemme arvioineet, että siitä voi olla sinulle huomattavaa haittaa. Kerromme siitä ja siitä, mitä voit tehdä, erikseen.',
    sv: 'Dina uppgifter kan ha hamnat fel, ändrats eller förlorats. Enligt vår bedömning kan det vara till betydande skada för dig. Vi berättar separat om det och om vad du kan göra.',
    en: 'Your data may have come into the wrong hands, been changed or lost. We have assessed that it may harm you considerably. We tell you separately about it and about what you can do.',
  },
};

/** Of each breach, how far it is (`own_breaches`). */
export const withStandings = (
  parts: readonly Part[],
  standings: ReadonlyMap<number, string>,
): readonly Part[] =>
  parts.map((part) =>
    part.table.table === table
      ? {
          ...part,
          shown: [...part.shown, standing],
          rows: part.rows.map((row) => ({
            ...row,
            [standing]: standings.get(Number(row['breach_id'])) ?? 'assessing',
          })),
        }
      : part,
  );
