/** Deeds that need a note or a confirmation at most; one page and one route for each, from one table. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { forbiddenText } from '../../customers/forbidden-text.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { confirmField, demandRight } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { demandRecipient } from '../../disclosures/record-disclosure.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, type Text } from '../../ground/language.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../../http/route.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { field } from '../../ui/field.ts';
import { html } from '../../ui/html.ts';
import { actPurposes } from '../act-purposes.ts';
import { type InvoiceAct, invoiceActs } from '../allowed-acts.ts';
import { discardDraft } from '../discard-draft.ts';
import { disputeInvoice, settleDispute } from '../dispute-invoice.ts';
import { euros } from '../documents/numbers.ts';
import { endCollection } from '../end-collection.ts';
import { collectionAgency, disclosedToAgency, handToCollection } from '../hand-to-collection.ts';
import type { Invoice } from '../invoice.ts';
import { deedPage } from '../pages/deed-page.ts';
import { deedTexts as texts } from '../pages/deed-texts.ts';
import { type InvoicePart, invoicePartPath, invoicePath, invoicesPath } from '../paths.ts';
import { demandAct, type Place, placeOf } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { refundCredit } from '../set-off-credit.ts';
import { undoWriteOff, writeOffInvoice } from '../write-off-invoice.ts';
import { params } from './route-parts.ts';

type Doing = Readonly<{ tx: Tx; place: Place; note: string; declaration: Declaration }>;
type Deed = Readonly<{
  part: InvoicePart & keyof typeof texts;
  /** What the table of acts says of it; none where the act itself decides. */
  act?: InvoiceAct;
  title: Text;
  purposes: readonly [string, ...string[]];
  note: 'none' | 'may' | 'must';
  run: (doing: Doing) => Promise<unknown>;
  danger?: boolean;
  to?: string;
}>;

const ofAct = (act: InvoiceAct) => ({ act, title: invoiceActs[act].title, purposes: actPurposes[act] });

const deeds: readonly Deed[] = [
  {
    ...ofAct('discard'),
    ...{ part: 'discarding', note: 'none', danger: true, to: invoicesPath },
    run: ({ tx, place }) => discardDraft(tx, place),
  },
  {
    ...ofAct('dispute'),
    part: 'dispute',
    note: 'must',
    run: ({ tx, place, note }) => disputeInvoice(tx, place, note),
  },
  {
    ...ofAct('end_dispute'),
    ...{ part: 'settlement', note: 'must' },
    run: ({ tx, place, note }) => settleDispute(tx, place, note),
  },
  {
    ...ofAct('write_off'),
    ...{ part: 'write-off', note: 'must' },
    run: ({ tx, place, note }) => writeOffInvoice(tx, place, note),
  },
  {
    ...ofAct('end_write_off'),
    ...{ part: 'write-off-undoing', note: 'must' },
    run: ({ tx, place, note }) => undoWriteOff(tx, place, note),
  },
  {
    ...ofAct('collect'),
    ...{ part: 'collection', note: 'none' },
    run: ({ tx, place, declaration }) => handToCollection(tx, declaration, place),
  },
  {
    ...ofAct('end_collection'),
    ...{ part: 'collection-end', note: 'may' },
    run: ({ tx, place, note }) => endCollection(tx, place, note),
  },
  {
    ...{ part: 'refund', title: texts.refundTitle, purposes: ['invoicing'], note: 'may' },
    run: ({ tx, place, note, declaration }) =>
      refundCredit(tx, declaration, place, { on: helsinkiDate(new Date()), note }),
  },
];

const happens = ({ part }: Deed, { open_cents }: Invoice, { language, policy, purpose }: Context): string => {
  const name =
    part === 'collection'
      ? demandRecipient(policy.declaration, purpose, collectionAgency, disclosedToAgency).name
      : '';
  return fill(texts[part][language], { sum: euros(Math.abs(open_cents)), name });
};

type Again = Readonly<{ note: string; problems: readonly FieldProblem[] }>;

const page = async (tx: Tx, deed: Deed, id: number, context: Context, again: Again): Promise<Answer> => {
  const { language } = context;
  const place = await placeOf(tx, id);
  const invoice = await readInvoice(tx, place);
  if (deed.act) demandAct(invoice, deed.act);
  await looked(tx, 'card', [place.customerId], `invoice:${id}`);
  const words = happens(deed, invoice, context);
  return shown({ id, happens: words }, () =>
    deedPage(context, {
      invoice,
      title: deed.title[language],
      action: invoicePartPath(id, deed.part),
      happens: words,
      confirm: deed.title[language],
      problems: again.problems,
      ...(deed.danger ? { danger: true } : {}),
      fields: (errorOf) =>
        deed.note !== 'none' &&
        html`${field({
          kind: 'textarea',
          name: 'note',
          label: texts.note[language],
          hint: texts.noteHint[language],
          language,
          rows: 3,
          maxLength: 2000,
          required: deed.note === 'must',
          value: again.note,
          error: errorOf('note'),
        })}${confirmCode(again.problems, language)}`,
    }),
  );
};

const idIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);

const bodyOf = ({ note }: Deed) =>
  z.object({
    note: note === 'must' ? z.string().trim().min(1).max(2000) : z.string().trim().max(2000).optional(),
    [confirmField]: z.string().max(10).optional(),
  });

const routesOf = (deed: Deed): Route[] => {
  const shared = {
    path: `/invoices/:id/${deed.part}`,
    title: deed.title,
    who: 'purpose',
    purposes: deed.purposes,
    params,
  } as const;
  return [
    route({
      ...shared,
      method: 'GET',
      handle: (tx, { params: { id } }, context) => page(tx, deed, id, context, { note: '', problems: [] }),
    }),
    route({
      ...shared,
      method: 'POST',
      body: bodyOf(deed),
      retry: (tx, typed, problems, context) =>
        page(tx, deed, idIn(context), context, { note: String(typed['note'] ?? ''), problems }),
      handle: async (tx, { params: { id }, body }, { policy }) => {
        const note = typeof body.note === 'string' ? body.note : '';
        demandRight(
          forbiddenText([{ field: 'note', title: texts.note, text: note }], body[confirmField] === 'yes'),
        );
        await deed.run({ tx, place: await placeOf(tx, id), note, declaration: policy.declaration });
        return moved(deed.to ?? invoicePath(id), { data: { id } });
      },
    }),
  ];
};

export const deedRoutes: Route[] = deeds.flatMap(routesOf);
