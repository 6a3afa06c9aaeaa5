/** A letter to the person, as they read it on their own page. */
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import type { Letter } from '../letters/letter.ts';
import { letterHtml } from '../letters/to-html.ts';
import { ownPage } from './own-page.ts';
import { ownLetterFilePath, ownRequestPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';

export const ownLetterPage = (
  context: Context,
  { id, number }: Readonly<{ id: number; number: number }>,
  letter: Letter,
): Html =>
  ownPage(context, {
    place: 'requests',
    title: letter.title,
    content: html`<p class="row no-print">${button({
      label: texts.backToRequest[context.language],
      href: ownRequestPath(id),
      kind: 'quiet',
    })}${button({ label: 'PDF', href: ownLetterFilePath(id, number), icon: 'download' })}</p>${card({
      content: letterHtml(letter),
    })}`,
  });
