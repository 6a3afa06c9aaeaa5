import { staffPage } from '../../../access/staff-page.ts';
import type { Context } from '../../../http/route.ts';
import { confirmStep } from '../../../ui/confirm-step.ts';
import { type Html, html } from '../../../ui/html.ts';
import { bankFilePartPath, bankFilePath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import { undoWords } from './bank-file-deeds.ts';
import { trail } from './bank-file-page.ts';

/** Between the wish and the deed: how many payments, how much money. */
export const undoPage = (context: Context, file: BankFile): Html => {
  const { language } = context;
  const { asks, go, says } = undoWords(file, context);
  return staffPage(context, {
    title: go,
    breadcrumb: trail(file, context, go),
    content: confirmStep({
      language,
      title: asks,
      happens: html`<p>${says}</p>`,
      action: bankFilePartPath(file.id, 'undoing'),
      confirm: go,
      cancelHref: bankFilePath(file.id),
    }),
  });
};
