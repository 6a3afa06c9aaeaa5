/** An `Answer` of a handler as an HTTP response. */
import type { Asked } from './asked.ts';
import { attachment } from './content-disposition.ts';
import { cookieHeader } from './cookie.ts';
import { keptResponse } from './kept.ts';
import type { Answer, Cookie } from './route.ts';

type Kind<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

const json = (data: unknown, status: number, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(data ?? null), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/**
 * Turbo takes no page with 200 from a form: it would stay on the old page in silence, with the act done. What a form brings
 * there is a page that was made.
 */
const pageStatus = (status: number, { method, headers }: Request): number =>
  status === 200 && method === 'POST' && headers.get('accept')?.includes('text/vnd.turbo-stream.html')
    ? 201
    : status;

const shownAnswer = (
  { data, page, status = 200 }: Kind<'shown'>,
  { wish, language, request }: Asked,
): Response =>
  wish === 'json'
    ? json(data, status)
    : new Response(page().toString(), {
        status: pageStatus(status, request),
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': language },
      });

const movedAnswer = ({ to, data }: Kind<'moved'>, { wish }: Asked): Response =>
  wish === 'json'
    ? json(data ?? { location: to }, 200, { location: to })
    : new Response(null, { status: 303, headers: { location: to } });

/** What came from outside and is shown as a page of its own may run nothing here; a PDF viewer needs no sandbox off. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";

const fileAnswer = ({ contentType, body, fileName, headers }: Kind<'file'>): Response =>
  new Response(body as ReadableStream | string, {
    headers: {
      'content-type': contentType,
      ...(contentType.startsWith('application/pdf') ? {} : { 'content-security-policy': filePolicy }),
      ...(fileName === undefined ? {} : { 'content-disposition': attachment(fileName) }),
      ...headers,
    },
  });

export const addCookies = (response: Response, cookies: readonly Cookie[], isHttps: boolean): void => {
  for (const cookie of cookies) response.headers.append('set-cookie', cookieHeader(cookie, isHttps));
};

export const responseOf = (answer: Answer, asked: Asked): Response => {
  if (answer.kind === 'file') return fileAnswer(answer);
  if (answer.kind === 'kept')
    return keptResponse((asked.wish === 'json' && answer.json) || answer.copy, asked.request);
  const response = answer.kind === 'shown' ? shownAnswer(answer, asked) : movedAnswer(answer, asked);
  addCookies(response, answer.cookies ?? [], asked.isHttps);
  return response;
};
