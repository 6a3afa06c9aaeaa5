/** What is written down is somebody's: without a customer, they are looked for first. Who is chosen gets the form. */
import { staffPage } from '../../access/staff-page.ts';
import { looked } from '../../audit/looked.ts';
import { notShownLately } from '../../audit/shown-lately.ts';
import type { Tx } from '../../db/tx.ts';
import type { Text } from '../../ground/language.ts';
import { type Answer, type Context, shown } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { type Html, html } from '../../ui/html.ts';
import { searchBox } from '../../ui/search.ts';
import { readsOf } from '../reads.ts';
import { searchCustomers } from '../search-customers.ts';
import { customerHits, type FoundCustomers } from './customer-hits.ts';

export type Choosing = Readonly<{
  title: Text;
  lead: Text;
  /** Of the field in which one searches. */
  label: Text;
  /** Of the page itself. */
  path: string;
  list: Readonly<{ label: Text; href: string }>;
  /** Of the form, with `{id}` in it. */
  form: string;
  /** What the log says of the search. */
  about: string;
}>;

const choosePage = (context: Context, choosing: Choosing, query: string, hits: Html): Html => {
  const { language } = context;
  const { title, lead, label, path, list } = choosing;
  return staffPage(context, {
    title: title[language],
    lead: lead[language],
    path,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: list.label[language], href: list.href }, { label: title[language] }],
    }),
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: path,
      value: query,
      label: label[language],
      id: 'buyer-search',
      frame: 'hits',
    })}${hits}</div>`,
  });
};

/** Logged as the search of the register is: each letter shows hits, and nobody is shown unlogged. */
export const chooseCustomer = async (
  tx: Tx,
  query: string,
  context: Context,
  choosing: Choosing,
): Promise<Answer> => {
  const reads = readsOf(context.policy.declaration, context.purpose);
  const hits = query === '' ? [] : await searchCustomers(tx, reads, query);
  const ids = hits.map(({ id }) => id);
  const isTyping = context.frame !== undefined;
  await looked(tx, 'hits', isTyping ? notShownLately(tx, ids) : ids, choosing.about);
  const found: FoundCustomers = { query, hits };
  return shown(found, () => {
    const frame = customerHits(context.language, found, choosing.form);
    return isTyping ? frame : choosePage(context, choosing, query, frame);
  });
};
