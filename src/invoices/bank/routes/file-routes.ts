/** Files of bank statements: the list, a new one, and the deeds with a whole file. */
import { z } from 'zod';
import type { Tx } from '../../../db/tx.ts';
import { masterKey } from '../../../files/master-key.ts';
import { key } from '../../../http/key.ts';
import { moved, type Route, route, shown } from '../../../http/route.ts';
import { confirmAccounts, matchAgain } from '../decide-file.ts';
import { bankFilePage } from '../pages/bank-file-page.ts';
import { bankFilesPage } from '../pages/bank-files-page.ts';
import { bankTexts as texts } from '../pages/bank-texts.ts';
import { newBankFilePage } from '../pages/new-bank-file-page.ts';
import { undoPage } from '../pages/undo-page.ts';
import { bankFilePath, bankFilesPath, newBankFilePath } from '../paths.ts';
import { findBankFile, listBankFiles, statementsOf, stepsOf } from '../queries/bank-files.ts';
import { undoBankFile } from '../undo-bank-file.ts';
import { bankFileBytesMax, uploadBankFile } from '../upload-bank-file.ts';
import { fileParams, invoicing, pageRows } from './route-parts.ts';

const deed = (part: string, title: Route['title'], act: (tx: Tx, id: number) => Promise<void>): Route =>
  route({
    ...invoicing,
    method: 'POST',
    path: `/bank-statements/:id/${part}`,
    title,
    params: fileParams,
    handle: async (tx, { params: { id } }) => {
      await act(tx, id);
      return moved(bankFilePath(id));
    },
  });

const list = route({
  ...invoicing,
  method: 'GET',
  path: bankFilesPath,
  title: texts.title,
  menu: { group: 'money', order: 5, icon: 'download', keys: 'g b' },
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query }, context) => {
    const files = await listBankFiles(tx, query.before, pageRows);
    const next = files.length < pageRows ? undefined : files.at(-1)?.id;
    return shown({ files }, () => bankFilesPage(context, files, next));
  },
});

const add = route({
  ...invoicing,
  method: 'GET',
  path: newBankFilePath,
  title: texts.add,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => newBankFilePage(context)),
});

const upload = route({
  ...invoicing,
  method: 'POST',
  path: bankFilesPath,
  title: texts.add,
  upload: { bytesMax: bankFileBytesMax },
  body: z.object({}),
  retry: async (_tx, _typed, problems, context) => shown({}, () => newBankFilePage(context, problems)),
  handle: async (tx, _input, context) => {
    const id = await uploadBankFile(
      {
        inTransaction: (act) => context.gate.open('invoicing', tx.actor, act),
        master: masterKey(context.config),
      },
      context.upload!,
    );
    return moved(bankFilePath(id), { data: { id } });
  },
});

const one = route({
  ...invoicing,
  method: 'GET',
  path: '/bank-statements/:id',
  title: texts.one,
  params: fileParams,
  handle: async (tx, { params: { id } }, context) => {
    const [file, statements, steps] = await Promise.all([
      findBankFile(tx, id),
      statementsOf(tx, id),
      stepsOf(tx, id),
    ]);
    const data = { file, statements, steps };
    return shown(data, () => bankFilePage(context, data));
  },
});

const beforeUndoing = route({
  ...invoicing,
  method: 'GET',
  path: '/bank-statements/:id/undoing',
  title: { fi: 'Ota tiliote takaisin', sv: 'Ta tillbaka kontoutdraget', en: 'Undo the statement' },
  params: fileParams,
  handle: async (tx, { params: { id } }, context) => {
    const file = await findBankFile(tx, id);
    return shown({ file }, () => undoPage(context, file));
  },
});

export const bankFileRoutes: Route[] = [
  list,
  add,
  upload,
  one,
  beforeUndoing,
  deed(
    'accounts',
    { fi: 'Tili on yrityksen', sv: 'Kontot är företagets', en: 'The account is the company’s' },
    confirmAccounts,
  ),
  deed('matching', { fi: 'Kohdista uudelleen', sv: 'Pricka av på nytt', en: 'Match again' }, matchAgain),
  deed(
    'undoing',
    { fi: 'Ota tiliote takaisin', sv: 'Ta tillbaka kontoutdraget', en: 'Undo the statement' },
    undoBankFile,
  ),
];
