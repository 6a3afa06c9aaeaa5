/** What can be done with a bulk edit as it stands. */
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { type BulkAct, type BulkEdit, bulkCan, daysToUndo, isToldOf } from './bulk-edit.ts';
import { count } from './bulk-edits-page.ts';
import { bulkTexts as texts } from './bulk-texts.ts';
import { bulkActPath } from './paths.ts';

type Deed = Readonly<{ act: BulkAct; path: string; label: Text; says?: Text; isMain?: boolean }>;

const deeds: readonly Deed[] = [
  { act: 'run', path: 'run', label: texts.run, says: texts.runSays, isMain: true },
  { act: 'pause', path: 'pause', label: texts.pause },
  { act: 'go_on', path: 'going-on', label: texts.go_on, isMain: true },
  { act: 'undo', path: 'undoing', label: texts.undo, says: texts.undoSays },
  { act: 'close', path: 'closing', label: texts.close },
];

/** Before anything was done, closing gives nothing up. */
const discarding: Deed = { act: 'close', path: 'closing', label: texts.discard, says: texts.discardSays };

const telling: Deed = { act: 'close', path: 'closing', label: texts.close, says: texts.closeTells };

const closing: Deed = { act: 'close', path: 'closing', label: texts.close, says: texts.closeSays };

const closingOf = (edit: BulkEdit): Deed => {
  if (edit.step === 'prepared') return discarding;
  return isToldOf(edit) && edit.rows_done > edit.rows_undone ? telling : closing;
};

export const deedsCard = ({ language }: Context, edit: BulkEdit): HtmlValue => {
  const { id, step, rows_change } = edit;
  const words = { count: count(rows_change, language), days: daysToUndo(edit) };
  const open = deeds.filter(({ act }) => bulkCan(act, step) && (act !== 'run' || rows_change > 0));
  if (open.length === 0) return undefined;
  return card({
    content: html`<ul class="steps">${open.map((deed) => {
      const { path, label, says, isMain = false } = deed.act === 'close' ? closingOf(edit) : deed;
      const button = actionButton({
        language,
        action: bulkActPath(id, path),
        label: fill(label[language], words),
        kind: isMain ? 'main' : 'plain',
        small: !isMain,
      });
      return html`<li><span class="muted">${says && fill(says[language], words)}</span>${button}</li>`;
    })}</ul>`,
  });
};
