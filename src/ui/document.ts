/**
 * The HTML document around a staff or public page. The style sheet comes first and `theme.js` is the one script that
 * waits for nothing: without it a dark choice would flash light. All other scripts are modules, so they run after the page.
 */
import type { Language } from '../ground/language.ts';
import { assetUrl, scriptNames } from './assets.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { texts } from './texts.ts';

export type DocumentProps = Readonly<{
  language: Language;
  title: string;
  body: HtmlValue;
  /** `staff` or `plain`; the style sheet lays the frame out by it. */
  frame: 'staff' | 'plain';
  /** Of a public page: whose it is, by the name that people outside know. */
  registerName?: string | undefined;
  /** Load the page again after so many seconds, for browsers without JavaScript. */
  refreshSeconds?: number | undefined;
  nonce?: string | undefined;
  /** Of a page that may be open on a computer of others: going back asks the server anew, which knows whether the visit is over. */
  keepsNoCopy?: boolean | undefined;
}>;

const script = (name: string, nonce: string | undefined) =>
  html`<script type="module" src="${assetUrl(name)}" data-turbo-track="reload"${attribute('nonce', nonce)}></script>`;

const windowTitle = (
  title: string,
  { frame, registerName }: Pick<DocumentProps, 'frame' | 'registerName'>,
): string => {
  const whose = (frame === 'plain' && registerName) || texts.product.fi;
  return title === whose ? title : `${title} · ${whose}`;
};

/**
 * `rel="expect"`: the first paint waits for the end of the page, so that nothing is pushed aside while it is read in;
 * the pages are small. Turbo neither fetches on hover (a read of a customer is logged) nor shows an old copy of a page while the new one
 * comes (it could show what has since been erased).
 */
const head = ({ title, nonce, refreshSeconds, keepsNoCopy, ...whose }: DocumentProps): Html => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="turbo-prefetch" content="false">
<meta name="turbo-cache-control" content="${keepsNoCopy ? 'no-cache' : 'no-preview'}">
${nonce ? html`<meta name="csp-nonce" content="${nonce}">` : ''}
<title>${windowTitle(title, whose)}</title>
<link rel="stylesheet" href="${assetUrl('seloste.css')}" data-turbo-track="reload">
<script src="${assetUrl('theme.js')}"${attribute('nonce', nonce)}></script>
<link rel="expect" href="#end" blocking="render">
<link rel="icon" type="image/svg+xml" href="${assetUrl('favicon.svg')}">
${scriptNames.map((name) => script(name, nonce))}
${refreshSeconds ? html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>` : ''}
</head>`;

export const htmlDocument = (props: DocumentProps): Html => html`<!doctype html>
<html lang="${props.language}">
${head(props)}
<body class="${props.frame}">
${props.body}
<div id="end" hidden></div>
</body>
</html>
`;
