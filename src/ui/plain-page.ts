/** The public page, without the frame of the staff: the notice, sign-in, first run, the person's own pages. */
import type { Language } from '../ground/language.ts';
import { htmlDocument } from './document.ts';
import { footer, skipLink } from './footer.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { languageSwitch } from './language-switch.ts';
import { pageHead } from './page-head.ts';
import { texts } from './texts.ts';

export type PlainPageProps = Readonly<{
  language: Language;
  title: string;
  content: HtmlValue;
  /** Path and query of this page: where a change of language comes back to. */
  path: string;
  registerName?: string;
  lead?: HtmlValue;
  actions?: HtmlValue;
  /** `form`: a narrow card, as for sign-in; `document`: a page of text that prints well. */
  width?: 'form' | 'document';
  said?: HtmlValue;
  noticeHref?: string;
  languageHref?: (language: Language) => string;
  refreshSeconds?: number;
  keepsNoCopy?: boolean;
  nonce?: string;
}>;

export const plainPage = (props: PlainPageProps): Html => {
  const { language, content, said, registerName, width = 'form' } = props;
  return htmlDocument({
    ...props,
    frame: 'plain',
    body: html`${skipLink(language)}
<header class="top"><span class="brand"><span class="mark" aria-hidden="true"></span><span class="product">${
      registerName ?? texts.product.fi
    }</span></span>${languageSwitch(props)}</header>
<main id="content" tabindex="-1" class="${width}">${pageHead(props)}${said}<div class="content">${content}</div></main>
${footer(props)}`,
  });
};
