/** Who is held back from the sweep, and the form that holds somebody back. */

import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { type Again, errorOf, shownValue } from '../../customers/forms/form-fields.ts';
import type { NamedCustomer } from '../../customers/named-customer.ts';
import { addMonths, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import { holdFields, monthsAtMost } from '../hold-back.ts';
import type { HoldRow } from '../hold-queries.ts';
import { endHoldPath, holdsPath, retentionPath } from '../paths.ts';
import { retentionTabs } from './retention-page.ts';
import { retentionTexts } from './retention-texts.ts';

export const holdTexts = {
  title: { fi: 'Poistumisen estot', sv: 'Uppehåll i raderingen', en: 'Held back' },
  lead: {
    fi: 'Näiden asiakkaiden tiedot eivät poistu, vaikka säilytysaika päättyy. Kun viimeinen päivä on ohi, ne poistuvat seuraavana yönä.',
    sv: 'Dessa kunders uppgifter raderas inte fastän lagringstiden går ut. När den sista dagen är förbi raderas de nästa natt.',
    en: 'The data of these customers does not go although its period ends. When the last day is over, it goes the next night.',
  },
  hold: { fi: 'Estä poistuminen', sv: 'Håll tillbaka', en: 'Hold back' },
  holdLead: {
    fi: 'Asiakkaan tiedot eivät poistu säilytysajan päättyessä ennen kuin tämä päivä on ohi. Oma poistopyyntö toteutetaan silti.',
    sv: 'Kundens uppgifter raderas inte när lagringstiden går ut förrän den här dagen är förbi. Kundens egen begäran om radering genomförs ändå.',
    en: 'The customer’s data does not go at the end of its period before this day is over. A request for erasure of their own is carried out all the same.',
  },
  reasonHint: {
    fi: 'Esimerkiksi kesken oleva riita tai viranomaisen selvitys. Asiakas saa lukea tämän.',
    sv: 'Till exempel en pågående tvist eller en myndighets utredning. Kunden får läsa detta.',
    en: 'Such as a dispute under way or the inquiry of an authority. The customer may read this.',
  },
  untilHint: {
    fi: 'Enintään vuosi tästä päivästä.',
    sv: 'Högst ett år från i dag.',
    en: 'A year from today at most.',
  },
  by: { fi: 'Kirjannut', sv: 'Antecknat av', en: 'Written by' },
  end: { fi: 'Lopeta esto', sv: 'Avsluta', en: 'End' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Act' },
  none: { fi: 'Ketään ei ole estetty poistumasta', sv: 'Ingen hålls tillbaka', en: 'Nobody is held back' },
  noneText: {
    fi: 'Avaa säilytysajan kohdalta, keitä poistuu, ja valitse asiakkaan riviltä ”Estä poistuminen”.',
    sv: 'Öppna vid en lagringstid vilka som raderas och välj ”Håll tillbaka” på kundens rad.',
    en: 'Open at a retention period who goes, and choose “Hold back” in the customer’s row.',
  },
} as const satisfies Record<string, Text>;

export const holdsPage = (context: Context, holds: readonly HoldRow[]): Html => {
  const { language } = context;
  return staffPage(context, {
    title: retentionTexts.title[language],
    lead: holdTexts.lead[language],
    tabs: retentionTabs(context, 'holds'),
    content: table<HoldRow>({
      caption: holdTexts.title[language],
      captionHidden: true,
      rows: holds,
      empty: { title: holdTexts.none[language], text: holdTexts.noneText[language] },
      columns: [
        {
          title: retentionTexts.customer[language],
          main: true,
          cell: ({ name, customer_id }) => html`<a href="/customers/${customer_id}">${name}</a>`,
        },
        { title: holdFields.reason[language], cell: ({ reason }) => reason },
        { title: holdFields.until[language], cell: ({ held_until }) => formatDate(held_until, language) },
        { title: holdTexts.by[language], cell: ({ by_name }) => by_name },
        {
          title: holdTexts.act[language],
          cell: ({ customer_id, id }) =>
            actionButton({
              language,
              action: endHoldPath(customer_id, id),
              label: holdTexts.end[language],
              small: true,
            }),
        },
      ],
    }),
  });
};

export const newHoldPage = (context: Context, customer: NamedCustomer, again: Again): Html => {
  const { language } = context;
  const today = helsinkiDate(new Date());
  return staffPage(context, {
    title: holdTexts.hold[language],
    lead: customer.name,
    breadcrumb: breadcrumb({
      language,
      items: [
        { href: retentionPath, label: retentionTexts.title[language] },
        { href: holdsPath, label: holdTexts.title[language] },
        { label: holdTexts.hold[language] },
      ],
    }),
    content: html`<div class="narrow stack"><p>${holdTexts.holdLead[language]}</p>${form({
      language,
      action: holdsPath,
      errors: formErrors(again.problems, language).errors,
      submit: holdTexts.hold[language],
      cancel: { href: holdsPath },
      content: html`${hiddenFields({ customer: String(customer.id) })}${field({
        kind: 'text',
        name: 'reason',
        language,
        label: holdFields.reason[language],
        hint: holdTexts.reasonHint[language],
        required: true,
        maxLength: 500,
        value: shownValue(again, 'reason', ''),
        error: errorOf(again, context, 'reason'),
      })}${field({
        kind: 'date',
        name: 'until',
        language,
        label: holdFields.until[language],
        hint: holdTexts.untilHint[language],
        required: true,
        value: shownValue(again, 'until', addMonths(today, monthsAtMost / 2)),
        error: errorOf(again, context, 'until'),
      })}`,
    })}</div>`,
  });
};
