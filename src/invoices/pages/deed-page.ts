/** A page between the wish and the deed: what will happen, and what must be told with it. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { invoicePath, invoicesPath } from '../paths.ts';
import { texts as words } from './invoice-texts.ts';
import { titleOf } from './invoice-title.ts';

export type DeedPage = Readonly<{
  invoice: Parameters<typeof titleOf>[0] & Readonly<{ id: number }>;
  title: string;
  action: string;
  happens: HtmlValue;
  /** Absent: nothing can be done, and `happens` says why. */
  fields?: (errorOf: (name: string) => string | undefined) => HtmlValue;
  confirm: string;
  problems: readonly FieldProblem[];
  danger?: boolean;
}>;

export const deedPage = (context: Context, props: DeedPage): Html => {
  const { language } = context;
  const { invoice, title, action, fields, danger, confirm, problems } = props;
  const { errors, errorOf } = formErrors(problems, language);
  const back = invoicePath(invoice.id);
  return staffPage(context, {
    title,
    path: action,
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: words.invoices[language], href: invoicesPath },
        { label: titleOf(invoice, language), href: back },
        { label: title },
      ],
    }),
    content: card({
      content: html`<p>${props.happens}</p>${
        fields &&
        form({
          language,
          action,
          errors,
          content: fields(errorOf),
          submit: button({ label: confirm, kind: danger ? 'danger' : 'main', type: 'submit' }),
          cancel: { href: back },
        })
      }`,
    }),
  });
};
