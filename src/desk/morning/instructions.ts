/** Whoever has instructions to read is told so in the morning. */
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { instructionsToRead } from '../../training/due.ts';
import { trainingTexts } from '../../training/texts.ts';
import { button } from '../../ui/button.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';

export const instructionsOf = async ({ caller, gate }: Context): Promise<number> =>
  caller.kind === 'staff' && caller.hasSigned
    ? gate.open('sign_in', { kind: 'staff', id: caller.id }, (tx) => instructionsToRead(tx, caller.id))
    : 0;

export const instructionsShown = ({ language }: Context, count: number): HtmlValue =>
  count > 0 &&
  noticeBox({
    language,
    kind: 'info',
    sentence: fill(trainingTexts.waits[language], { count }),
    actions: button({ label: trainingTexts.mine[language], href: '/instructions', small: true }),
  });
