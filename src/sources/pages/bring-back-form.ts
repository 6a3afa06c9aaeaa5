/** The form by which a person says that somebody erased has come back themself: one row, or all such rows. */
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { section } from '../../ui/section.ts';
import { statedReason } from '../bring-back-erased.ts';
import { erasedRowsPath } from '../paths.ts';

const own = {
  one: { fi: 'Tuo rivi takaisin', sv: 'För in raden', en: 'Bring the row in' },
  all: {
    fi: 'Tuo tiedoston kaikki tällaiset rivit',
    sv: 'För in alla sådana rader i filen',
    en: 'Bring in all such rows of the file',
  },
  lead: {
    fi: 'Vain, jos henkilö on itse palannut asiakkaaksi. Syy jää näkyviin tuonnin riville, ja lokiin jää, kuka näin päätti.',
    sv: 'Bara om personen själv har blivit kund på nytt. Skälet syns på importens rad, och loggen visar vem som beslutade det.',
    en: 'Only where the person has become a customer again themself. The reason stays with the row, and the log shows who decided it.',
  },
  hint: {
    fi: 'Esimerkiksi: uusi tilaus verkkokaupasta 22.11.2026.',
    sv: 'Till exempel: ny beställning i webbutiken 22.11.2026.',
    en: 'For example: a new order in the web shop on 22.11.2026.',
  },
} as const satisfies Record<string, Text>;

export const bringBackForm = (importId: number, { language }: Context, line?: number): Html => {
  const label = (line === undefined ? own.all : own.one)[language];
  const stated = field({
    kind: 'text',
    name: 'stated',
    label: statedReason[language],
    hint: own.hint[language],
    language,
    required: true,
    maxLength: 500,
  });
  return section({
    title: label,
    lead: own.lead[language],
    content: form({
      language,
      action: erasedRowsPath(importId),
      content: html`${line !== undefined && hiddenFields({ line: String(line) })}${stated}`,
      submit: label,
    }),
  });
};
