import { z } from 'zod';
import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import { words } from '../pages/archive-words.ts';
import { kindsPage } from '../pages/kinds-page.ts';
import { kindsPath } from '../paths.ts';
import { paperKinds } from '../queries.ts';
import { addKind, endKind, kindTexts } from '../save-kind.ts';

const answer = async (tx: Tx, context: Context, again: Again): Promise<Answer> => {
  const kinds = await paperKinds(tx);
  return shown({ kinds }, () => kindsPage(context, kinds, again));
};

const list = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/kinds',
  title: words.kinds,
  palette: true,
  handle: (tx, _input, context) => answer(tx, context, afresh),
});

const add = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/kinds',
  title: {
    fi: 'Lisää asiakirjojen laji',
    sv: 'Lägg till ett slag av handlingar',
    en: 'Add a kind of documents',
  },
  body: formBody(kindTexts),
  retry: (tx, typed, problems, context) => answer(tx, context, againOf(typed, problems)),
  handle: async (tx, { body }, { policy }) => {
    const kind = await addKind(tx, policy.declaration, body);
    return moved(kindsPath, { data: { kind } });
  },
});

const end = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/kinds/ending',
  title: { fi: 'Poista laji käytöstä', sv: 'Ta ett slag ur bruk', en: 'Take a kind out of use' },
  body: z.object({ kind: z.string().max(60), ended: z.enum(['yes', 'no']) }),
  handle: async (tx, { body: { kind, ended } }) => {
    await endKind(tx, kind, ended === 'yes');
    return moved(kindsPath, { data: { kind, ended: ended === 'yes' } });
  },
});

export const kindRoutes: Route[] = [list, add, end];
