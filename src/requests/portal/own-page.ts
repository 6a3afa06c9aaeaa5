/** The frame of the person’s own pages: the company’s name, four places to go, the way out. */
import { pathOf } from '../../http/asked.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { tabs } from '../../ui/tabs.ts';
import { companyOf } from '../public-frame.ts';
import { ownDataPath, ownPath, ownRequestsPath, ownUsesPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';

type OwnPage = Readonly<{
  title: string;
  content: HtmlValue;
  lead?: HtmlValue;
  said?: HtmlValue;
  /** Which of the four places it belongs to. */
  place: 'start' | 'data' | 'uses' | 'requests';
  path?: string;
  refreshSeconds?: number;
}>;

const places = { start: ownPath, data: ownDataPath, uses: ownUsesPath, requests: ownRequestsPath } as const;

export const ownPage = (context: Context, { place, content, path, ...rest }: OwnPage): Html => {
  const { language, url } = context;
  const keys = Object.keys(places) as (keyof typeof places)[];
  const menu = tabs({
    label: texts.title[language],
    items: keys.map((key) => ({ href: places[key], label: texts[key][language], current: key === place })),
  });
  return plainPage({
    ...rest,
    language,
    path: path ?? pathOf(url),
    registerName: companyOf(context),
    width: 'document',
    noticeHref: `/notice/${language}`,
    keepsNoCopy: true,
    actions: actionButton({
      language,
      action: '/own/sign-out',
      label: texts.signOut[language],
      kind: 'quiet',
      wholePage: true,
    }),
    content: html`${menu}<div class="stack own-page">${content}</div>`,
  });
};
