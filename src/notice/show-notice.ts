/** The published notice as a page, as JSON and as a PDF, each made once for every version and language. */
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { type KeptCopy, keepCopy } from '../http/kept.ts';
import { type Answer, shown } from '../http/route.ts';
import { openAnnouncement, waitingAnnouncement } from '../policy/announcement-queries.ts';
import { composeNotice } from './compose.ts';
import { differencesBetween } from './differences.ts';
import type { NoticeDocument } from './document.ts';
import { keptHtml, keptJson, keptOnce } from './kept-copies.ts';
import { type NoticeStanding, noticePage, notPublishedPage } from './pages.ts';
import { noticeNotPublished, versionNotPublished } from './problems.ts';
import { publicDocument } from './public-document.ts';
import { declarationOfVersion, publishedVersion } from './queries.ts';
import { noticePdf } from './to-pdf.ts';

type Asked = Readonly<{ version: number; hash: string; language: Language }>;

const make = async (
  tx: Tx,
  { version, hash, language }: Asked,
  kind: string,
  finish: (notice: NoticeDocument) => KeptCopy | Promise<KeptCopy>,
): Promise<KeptCopy> =>
  keptOnce(`${kind} ${hash} ${version} ${language}`, async () =>
    finish(composeNotice(await declarationOfVersion(tx, version), { version, language })),
  );

const jsonOf = (tx: Tx, asked: Asked) =>
  make(tx, asked, 'json', (notice) => keptJson(publicDocument(notice), asked.language));

const pageOf = (tx: Tx, asked: Asked, standing: NoticeStanding) =>
  make(tx, asked, `${standing} page`, (notice) =>
    keptHtml(noticePage(notice, standing).toString(), asked.language),
  );

const inForce = async (tx: Tx, language: Language): Promise<Asked> => {
  const found = await publishedVersion(tx, tx.declarationVersion);
  if (!found) throw new Problem(noticeNotPublished);
  return { ...found, language };
};

export const showNotice = async (tx: Tx, language: Language): Promise<Answer> => {
  if (tx.declarationVersion === 0) return shown({ published: false }, () => notPublishedPage(language));
  const asked = await inForce(tx, language);
  const standing = (await waitingAnnouncement(tx)) === undefined ? 'in_force' : 'changing';
  return { kind: 'kept', copy: await pageOf(tx, asked, standing), json: await jsonOf(tx, asked) };
};

/** The announced notice; where none waits, what is in force is what it has become. */
export const showComing = async (tx: Tx, language: Language): Promise<Answer> => {
  const open = await openAnnouncement(tx);
  if (!open) return showNotice(tx, language);
  const version = tx.declarationVersion + 1;
  const kept = (kind: string, make: (notice: NoticeDocument) => KeptCopy | Promise<KeptCopy>) =>
    keptOnce(`coming ${kind} ${open.id} ${tx.declarationVersion} ${language}`, async () =>
      make(composeNotice(open.declaration, { version, language })),
    );
  const page = async (notice: NoticeDocument) => {
    const before = {
      version: tx.declarationVersion,
      declaration: await declarationOfVersion(tx, tx.declarationVersion),
    };
    const changes = differencesBetween(before, { version, declaration: open.declaration }, language);
    return keptHtml(noticePage(notice, 'coming', changes).toString(), language);
  };
  const json = (notice: NoticeDocument) => keptJson(publicDocument(notice), language);
  return { kind: 'kept', copy: await kept('page', page), json: await kept('json', json) };
};

export const showNoticeJson = async (tx: Tx, language: Language): Promise<Answer> => ({
  kind: 'kept',
  copy: await jsonOf(tx, await inForce(tx, language)),
});

export const showNoticePdf = async (tx: Tx, language: Language): Promise<Answer> => {
  const asked = await inForce(tx, language);
  const copy = await make(tx, asked, 'pdf', async (notice) =>
    keepCopy('application/pdf', await noticePdf(notice), { 'content-language': language }),
  );
  return { kind: 'kept', copy };
};

export const showVersion = async (tx: Tx, version: number, language: Language): Promise<Answer> => {
  const found = await publishedVersion(tx, version);
  if (!found) throw new Problem(versionNotPublished, { version });
  const asked = { ...found, language };
  const standing = version === tx.declarationVersion ? 'in_force' : 'earlier';
  return { kind: 'kept', copy: await pageOf(tx, asked, standing), json: await jsonOf(tx, asked) };
};
