import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';

const texts = {
  orders: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  title: { fi: 'Tilausten arkistointi', sv: 'Arkivering av beställningar', en: 'Archiving of orders' },
  lead: {
    fi: 'Päättyneet tilaukset siirtyvät arkistoon itsestään, kun valittu aika on kulunut. Arkistossa tilauksia voi vain lukea, ja vain harvat näkevät ne.',
    sv: 'Avslutade beställningar flyttas till arkivet av sig själva när den valda tiden har gått. I arkivet kan de bara läsas, och få ser dem.',
    en: 'Closed orders move to the archive by themselves when the chosen time has passed. There they can only be read, and few see them.',
  },
  days: {
    fi: 'Arkistoi, kun tilaus on ollut päättynyt näin monta päivää',
    sv: 'Arkivera när beställningen har varit avslutad så här många dagar',
    en: 'Archive when an order has been closed for this many days',
  },
  hint: {
    fi: 'Tyhjänä mitään ei arkistoida itsestään. Yksittäisen tilauksen voi arkistoida sen omalta sivulta.',
    sv: 'Om fältet är tomt arkiveras inget av sig självt. En enskild beställning arkiveras på sin egen sida.',
    en: 'Left empty, nothing is archived by itself. A single order is archived on its own page.',
  },
} as const satisfies Record<string, Text>;

export const archivingPage = (
  context: Context,
  days: string,
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: '/orders/archiving',
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.orders[language], href: '/orders' }, { label: texts.title[language] }],
    }),
    content: html`<div class="narrow">${form({
      language,
      action: '/orders/archiving',
      errors,
      cancel: { href: '/orders' },
      content: field({
        kind: 'text',
        name: 'days',
        label: texts.days[language],
        language,
        hint: texts.hint[language],
        value: days,
        inputMode: 'numeric',
        size: 'short',
        autocomplete: 'off',
        error: errorOf('days'),
      }),
    })}</div>`,
  });
};
