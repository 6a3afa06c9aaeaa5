/** Destruction lists: gathered, printed, carried out by one, confirmed by another; the certificate. */
import { z } from 'zod';
import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { inlineFile } from '../../http/content-disposition.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import {
  beginDestruction,
  completeDestruction,
  confirmDestruction,
  dropList,
  holdLine,
} from '../destroy-papers.ts';
import { destructionCan, destructionStates, stateOf } from '../destruction.ts';
import { printCertificate, printList } from '../destruction-paper.ts';
import {
  destructionOf,
  lineOf,
  linesOf,
  openDestruction,
  pastDestructions,
  pastPerPage,
  waitingForDestruction,
} from '../destruction-queries.ts';
import { words } from '../pages/archive-words.ts';
import { destructionPage, type ShownDestruction } from '../pages/destruction-page.ts';
import { destructionsPage } from '../pages/destructions-page.ts';
import { holdLinePage } from '../pages/hold-line-page.ts';
import { destructionPath, destructionsPath } from '../paths.ts';
import { destructionCannot, destructionNotFound, onlyPeopleDestroy } from '../problems.ts';
import { params } from './route-parts.ts';

const title = { fi: 'Hävityslista', sv: 'Förstöringslista', en: 'Destruction list' };
const holdTitle = {
  fi: 'Säilytä paperi pidempään',
  sv: 'Bevara ett papper längre',
  en: 'Keep a paper longer',
};
const lineParams = z.object({ id: key, line: key });

const staffIn = ({ caller }: Context): number => {
  if (caller.kind !== 'staff') throw new Problem(onlyPeopleDestroy);
  return caller.id;
};

const all = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/destructions',
  title: words.destruction,
  palette: true,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query: { before } }, context) => {
    const [waiting, open, found] = await Promise.all([
      waitingForDestruction(tx),
      openDestruction(tx),
      pastDestructions(tx, before),
    ]);
    const past = found.slice(0, pastPerPage);
    const next = found.length > past.length ? past.at(-1)?.id : undefined;
    const page = { waiting, open, past, next };
    return shown(page, () => destructionsPage(context, page));
  },
});

const begin = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/destructions',
  title: { fi: 'Kokoa hävityslista', sv: 'Sammanställ en förstöringslista', en: 'Gather a destruction list' },
  handle: async (tx, _input, context) => {
    const id = await beginDestruction(tx, staffIn(context));
    return moved(destructionPath(id), { data: { id } });
  },
});

const known = async (tx: Tx, id: number): Promise<ShownDestruction> => {
  const [destruction, lines] = await Promise.all([destructionOf(tx, id), linesOf(tx, id)]);
  if (!destruction) throw new Problem(destructionNotFound);
  return { destruction, lines };
};

const one = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/destructions/:id',
  title,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const whole = await known(tx, id);
    return shown(whole, () => destructionPage(context, whole));
  },
});

const pdf = (fileName: string, body: Uint8Array): Answer => ({
  kind: 'file',
  contentType: 'application/pdf',
  body,
  headers: inlineFile(fileName),
});

const list = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/destructions/:id/list',
  title: {
    fi: 'Hävityslista tulostettavaksi',
    sv: 'Förstöringslista för utskrift',
    en: 'Destruction list to print',
  },
  params,
  handle: async (tx, { params: { id } }, { language, policy }) => {
    const company = policy.declaration.controller.name;
    return pdf(`havityslista-${id}.pdf`, await printList({ language, company, ...(await known(tx, id)) }));
  },
});

const certificate = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/destructions/:id/certificate',
  title: { fi: 'Hävittämistodistus', sv: 'Intyg över förstöring', en: 'Certificate of destruction' },
  params,
  handle: async (tx, { params: { id } }, { language, policy }) => {
    const whole = await known(tx, id);
    if (!destructionCan(whole.destruction, 'certify'))
      throw new Problem(destructionCannot, { state: destructionStates[stateOf(whole.destruction)] });
    const company = policy.declaration.controller.name;
    return pdf(`havittamistodistus-${id}.pdf`, await printCertificate({ language, company, ...whole }));
  },
});

const complete = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/destructions/:id/completion',
  title: {
    fi: 'Kirjaa paperit hävitetyiksi',
    sv: 'Anteckna att papperen förstörts',
    en: 'Record a destruction',
  },
  params,
  body: formBody(['method', 'destroyed_on']),
  retry: async (tx, typed, problems, context) => {
    const whole = await known(tx, keysIn(context)[0] ?? 0);
    return shown(whole, () => destructionPage(context, whole, againOf(typed, problems)));
  },
  handle: async (tx, { params: { id }, body }, context) => {
    await completeDestruction(tx, id, staffIn(context), body);
    return moved(destructionPath(id), { data: { id } });
  },
});

const confirm = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/destructions/:id/confirmation',
  title: { fi: 'Vahvista hävittäminen', sv: 'Bekräfta förstöringen', en: 'Confirm a destruction' },
  params,
  body: z.object({ confirm: z.literal('yes') }),
  handle: async (tx, { params: { id } }, context) => {
    await confirmDestruction(tx, id, staffIn(context));
    return moved(destructionPath(id), { data: { id } });
  },
});

const drop = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/destructions/:id/dropping',
  title: { fi: 'Pura hävityslista', sv: 'Upplös en förstöringslista', en: 'Drop a destruction list' },
  params,
  handle: async (tx, { params: { id } }) => {
    await dropList(tx, id);
    return moved(destructionsPath, { data: { id } });
  },
});

const holdForm = async (
  tx: Tx,
  id: number,
  line: number,
  context: Context,
  again: Again,
): Promise<Answer> => {
  const found = await lineOf(tx, id, line);
  if (!found) throw new Problem(destructionNotFound);
  return shown(found, () => holdLinePage(context, id, found, again));
};

const askHold = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/destructions/:id/lines/:line/holding',
  title: holdTitle,
  params: lineParams,
  handle: (tx, { params: { id, line } }, context) => holdForm(tx, id, line, context, afresh),
});

const hold = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/destructions/:id/lines/:line/holding',
  title: holdTitle,
  params: lineParams,
  body: formBody(['held_until', 'held_because']),
  retry: (tx, typed, problems, context) => {
    const [id = 0, line = 0] = keysIn(context);
    return holdForm(tx, id, line, context, againOf(typed, problems));
  },
  handle: async (tx, { params: { id, line }, body }) => {
    await holdLine(tx, id, line, body);
    return moved(destructionPath(id), { data: { id, line } });
  },
});

export const destructionRoutes: Route[] = [
  all,
  begin,
  one,
  list,
  certificate,
  complete,
  confirm,
  drop,
  askHold,
  hold,
];
