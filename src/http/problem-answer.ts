/** A problem as an answer: RFC 9457 for programs, a page for people. */
import type { Language, Text } from '../ground/language.ts';
import type { Problem } from '../ground/problem.ts';
import { button } from '../ui/button.ts';
import { html, nothing } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { plainPage } from '../ui/plain-page.ts';
import { say } from '../ui/texts.ts';
import { type Asked, pathOf } from './asked.ts';
import { InputProblem } from './input.ts';
import { methodNotAllowed, tooManyRequests } from './refusals.ts';

const titles: Readonly<Record<number, Text>> = {
  401: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  403: { fi: 'Ei sallittu', sv: 'Inte tillåtet', en: 'Not allowed' },
  404: { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not found' },
  409: { fi: 'Tieto muuttui välillä', sv: 'Uppgiften ändrades under tiden', en: 'Changed in the meantime' },
  422: { fi: 'Tarkista tiedot', sv: 'Kontrollera uppgifterna', en: 'Check the data' },
  429: { fi: 'Liian monta pyyntöä', sv: 'För många förfrågningar', en: 'Too many requests' },
  500: { fi: 'Jotain meni vikaan', sv: 'Något gick fel', en: 'Something went wrong' },
  503: { fi: 'Juuri nyt ei onnistu', sv: 'Går inte just nu', en: 'Not possible right now' },
};
const otherTitle = {
  fi: 'Pyyntöä ei voitu toteuttaa',
  sv: 'Förfrågan kunde inte utföras',
  en: 'The request could not be done',
};
const frontPage = { fi: 'Etusivulle', sv: 'Till förstasidan', en: 'To the front page' };
const ownPage = { fi: 'Omalle sivulle', sv: 'Till din sida', en: 'To your page' };

/** Whoever comes from their own page finds no door for them at the front. */
const wayOn = ({ language, url }: Asked) =>
  /^\/own(\/|$)/.test(url.pathname)
    ? button({ label: say(ownPage, language), href: '/own' })
    : button({ label: say(frontPage, language), href: '/' });

export const problemTitle = (status: number, language: Language): string =>
  say(titles[status] ?? otherTitle, language);

/** Where the code is explained: the `type` of RFC 9457. */
export const problemHref = (code: string): string => `/problems/${code}`;

const headersOf = (problem: Problem): Record<string, string> => {
  if (problem.kind === tooManyRequests) return { 'retry-after': String(problem.values['seconds']) };
  if (problem.kind === methodNotAllowed) return { allow: String(problem.values['allowed']) };
  if (problem.kind.status === 401) return { 'www-authenticate': 'Bearer realm="seloste"' };
  return problem.kind.status === 503 ? { 'retry-after': '5' } : {};
};

const asJson = (problem: Problem, { language, baseUrl, reference }: Asked): string =>
  JSON.stringify({
    type: `${baseUrl}${problemHref(problem.kind.code)}`,
    title: problemTitle(problem.kind.status, language),
    status: problem.kind.status,
    detail: problem.sentence(language),
    code: problem.kind.code,
    ...(problem.kind.status >= 500 ? { reference } : {}),
    ...(problem instanceof InputProblem
      ? { errors: problem.fields.map(({ field, text }) => ({ field, detail: say(text, language) })) }
      : {}),
  });

const fieldList = (problem: Problem, language: Language) =>
  problem instanceof InputProblem
    ? html`<ul>${problem.fields.map(({ field, text }) => html`<li><code>${field}</code> ${say(text, language)}</li>`)}</ul>`
    : nothing;

const asPage = (problem: Problem, asked: Asked, registerName: string): string => {
  const { language, url } = asked;
  return plainPage({
    language,
    title: problemTitle(problem.kind.status, language),
    path: pathOf(url),
    registerName,
    content: html`${noticeBox({ language, kind: 'refused', sentence: problem.sentence(language) })}${fieldList(problem, language)}
<p>${wayOn(asked)}</p>`,
  }).toString();
};

/** `registerName`: whose page it is, as it stands at its top. */
export const problemAnswer = (problem: Problem, asked: Asked, registerName: string): Response => {
  const isJson = asked.wish === 'json';
  return new Response(isJson ? asJson(problem, asked) : asPage(problem, asked, registerName), {
    status: problem.kind.status,
    headers: {
      'content-type': isJson ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-language': asked.language,
      ...headersOf(problem),
    },
  });
};
