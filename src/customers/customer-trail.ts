/** The way back from a page below a customer's card. */
import type { Language } from '../ground/language.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import type { Html } from '../ui/html.ts';

const customers = { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' } as const;

export const customerTrail = (
  language: Language,
  { id, name }: Readonly<{ id: number; name: string }>,
  title: string,
): Html =>
  breadcrumb({
    language,
    items: [
      { label: customers[language], href: '/customers' },
      { label: name, href: `/customers/${id}` },
      { label: title },
    ],
  });
