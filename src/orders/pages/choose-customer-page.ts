import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';

const texts = {
  lead: {
    fi: 'Kenelle tilaus kirjataan? Voit myös hakea asiakkaan ja aloittaa hänen kortiltaan.',
    sv: 'För vem antecknas beställningen? Du kan också söka kunden och börja från kundens kort.',
    en: 'For whom is the order? You can also search for the customer and begin from their card.',
  },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  unknown: {
    fi: 'Tällä numerolla ei löydy asiakasta. Tarkista numero.',
    sv: 'Ingen kund hittas med det här numret. Kontrollera numret.',
    en: 'No customer has this number. Check the number.',
  },
  go: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
} as const satisfies Record<string, Text>;

/** An order is somebody's: without a customer, their number is asked first. */
export const chooseCustomerPage = (context: Context, title: Text, sought: string): Html => {
  const { language } = context;
  return staffPage(context, {
    title: title[language],
    lead: texts.lead[language],
    content: html`<div class="narrow">${form({
      language,
      method: 'get',
      action: '/orders/new',
      submit: texts.go[language],
      cancel: { href: '/orders' },
      content: field({
        kind: 'text',
        name: 'customer_number',
        label: texts.number[language],
        language,
        required: true,
        value: sought,
        size: 'short',
        autocomplete: 'off',
        error: sought === '' ? undefined : texts.unknown[language],
      }),
    })}</div>`,
  });
};
