import type { NoticeDocument } from './document.ts';

/** For programs: the document without the paths of the editor. */
export const publicDocument = (notice: NoticeDocument): unknown =>
  JSON.parse(JSON.stringify(notice, (key, value: unknown) => (key === 'from' ? undefined : value)));
