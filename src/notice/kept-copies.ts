/** What was made once is kept: a published version never changes, so its hash names everything made from it. */
import { type KeptCopy, keepCopy } from '../http/kept.ts';

/** Three languages of a page, a PDF and a JSON for some versions; the least recently asked for goes first. */
const copiesMax = 60;
const copies = new Map<string, Promise<KeptCopy>>();

/** `key` names the content wholly. What fails is not kept. */
export const keptOnce = (key: string, make: () => Promise<KeptCopy>): Promise<KeptCopy> => {
  const copy = copies.get(key) ?? make();
  copies.delete(key);
  copies.set(key, copy);
  copy.catch(() => copies.delete(key));
  const [oldest] = copies.keys();
  if (copies.size > copiesMax && oldest !== undefined) copies.delete(oldest);
  return copy;
};

export const keptHtml = (html: string, language: string): KeptCopy =>
  keepCopy('text/html; charset=utf-8', html, { 'content-language': language });

export const keptJson = (value: unknown, language: string): KeptCopy =>
  keepCopy('application/json; charset=utf-8', JSON.stringify(value), { 'content-language': language });
