/**
 * The notice without sign-in (GDPR 12(1), M15). Each language has addresses of its own, so that a link and a printed
 * address stay in one language and no cookie is set; without one the reader's own language is taken.
 */
import { z } from 'zod';
import { type Language, languages, type Text } from '../ground/language.ts';
import { type Route, route } from '../http/route.ts';
import { recordRoutes } from './record-routes.ts';
import { showComing, showNotice, showNoticeJson, showNoticePdf, showVersion } from './show-notice.ts';
import { showDifferences, showVersions } from './show-versions.ts';
import { words } from './words.ts';

const publicly = { method: 'GET', who: 'anyone', purposes: ['publication'] } as const;

const format = (ending: string): Text => ({
  fi: `${words.notice.fi} (${ending})`,
  sv: `${words.notice.sv} (${ending})`,
  en: `${words.notice.en} (${ending})`,
});

/** `3`, or `2..3` for what is different. */
const which = z.object({ which: z.string().regex(/^\d{1,6}(\.\.\d{1,6})?$/) });

/** Below `/notice` in the reader's language, below `/notice/sv` in Swedish. */
const pagesAt = (start: string, fixed?: Language): Route[] => [
  route({
    ...publicly,
    path: start,
    title: words.notice,
    palette: fixed === undefined,
    handle: (tx, _input, { language }) => showNotice(tx, fixed ?? language),
  }),
  route({
    ...publicly,
    path: `${start}/coming`,
    title: words.coming,
    handle: (tx, _input, { language }) => showComing(tx, fixed ?? language),
  }),
  route({
    ...publicly,
    path: `${start}/versions`,
    title: words.versions,
    palette: fixed === undefined,
    handle: (tx, _input, { policy, language }) => showVersions(tx, policy, fixed ?? language),
  }),
  route({
    ...publicly,
    path: `${start}/versions/:which`,
    title: words.versions,
    params: which,
    handle: (tx, { params }, { policy, language }) => {
      const [from = 0, to] = params.which.split('..').map(Number);
      return to === undefined
        ? showVersion(tx, from, fixed ?? language)
        : showDifferences(tx, { from, to }, policy, fixed ?? language);
    },
  }),
];

const filesOf = (language: Language): Route[] => [
  route({
    ...publicly,
    path: `/notice/${language}.pdf`,
    title: format('PDF'),
    handle: (tx) => showNoticePdf(tx, language),
  }),
  route({
    ...publicly,
    path: `/notice/${language}.json`,
    title: format('JSON'),
    handle: (tx) => showNoticeJson(tx, language),
  }),
];

export const noticeRoutes: Route[] = [
  ...pagesAt('/notice'),
  ...languages.flatMap((language) => pagesAt(`/notice/${language}`, language)),
  ...languages.flatMap(filesOf),
  ...recordRoutes,
];
