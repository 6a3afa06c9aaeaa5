/** What can be done with a bank file, each with what it does. */
import { fill, type Text } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { actionButton } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Html, html } from '../../../ui/html.ts';
import { euros } from '../../documents/numbers.ts';
import { type BankFileAct, bankFileCan } from '../bank-file.ts';
import { bankFilePartPath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import { bankFileTexts } from './bank-file-texts.ts';

type Deed = Readonly<{ act: BankFileAct; part: 'matching' | 'undoing'; says: Text; label: Text }>;

const deeds: readonly Deed[] = [
  { act: 'match_again', part: 'matching', says: bankFileTexts.again, label: bankFileTexts.againGo },
  { act: 'undo', part: 'undoing', says: bankFileTexts.undo, label: bankFileTexts.undoGo },
];

/** Undoing has a page of its own before it; the other deeds may be done again at will. */
export const deedsCard = (file: BankFile, { language }: Context): Html | undefined => {
  const open = deeds.filter(
    ({ act }) => bankFileCan(act, file.step) && !(act === 'undo' && file.step === 'undo_started'),
  );
  if (open.length === 0) return undefined;
  const row = ({ act, part, says, label }: Deed): Html => {
    const href = bankFilePartPath(file.id, part);
    const deed =
      act === 'undo'
        ? html`<a class="btn btn-sm" href="${href}">${label[language]}</a>`
        : actionButton({ language, action: href, label: label[language], kind: 'plain', small: true });
    return html`<li><span class="muted">${says[language]}</span>${deed}</li>`;
  };
  return card({ content: html`<ul class="steps">${open.map(row)}</ul>` });
};

/** Numbers of what would be taken back, for the page before it. */
export const undoWords = (
  { counts }: BankFile,
  { language }: Context,
): { asks: string; go: string; says: string } => {
  const taken = (['matched', 'accepted', 'credited'] as const).map((one) => counts.outcomes?.[one]);
  const payments = taken.reduce((sum, one) => sum + (one?.payments ?? 0), 0);
  const cents = taken.reduce((sum, one) => sum + (one?.cents ?? 0), 0);
  return {
    asks: fill(bankFileTexts.undoAsk[language], {
      payments: payments.toLocaleString(language),
      sum: euros(cents),
    }),
    go: bankFileTexts.undoGo[language],
    says: bankFileTexts.undo[language],
  };
};
