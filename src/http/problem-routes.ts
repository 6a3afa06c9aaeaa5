/** The page that a problem's `type` leads to: what the code means, in the reader's language. */
import { z } from 'zod';
import { problemKinds } from '../ground/problem.ts';
import { definitionList } from '../ui/definition-list.ts';
import { html } from '../ui/html.ts';
import { plainPage } from '../ui/plain-page.ts';
import { say } from '../ui/texts.ts';
import { pathOf } from './asked.ts';
import { problemTitle } from './problem-answer.ts';
import { found } from './refusals.ts';
import { type Route, route, shown } from './route.ts';

const title = { fi: 'Virheilmoitus', sv: 'Felmeddelande', en: 'Problem' };
const codeTerm = { fi: 'Tunnus', sv: 'Kod', en: 'Code' };
const statusTerm = { fi: 'HTTP-tila', sv: 'HTTP-status', en: 'HTTP status' };
const values = {
  fi: 'Aaltosulkeissa olevan sanan paikalle tulee tapauksen oma tieto.',
  sv: 'I stället för ordet inom klammer står uppgiften i det enskilda fallet.',
  en: 'A word in braces stands for what it was in the case at hand.',
};

const problemPage = route({
  method: 'GET',
  path: '/problems/:code',
  title,
  who: 'anyone',
  purposes: ['publication'],
  params: z.object({ code: z.string().max(100) }),
  handle: async (_tx, { params }, { language, url }) => {
    const { code, status, text } = found(problemKinds().find((kind) => kind.code === params.code));
    const items = [
      { term: say(codeTerm, language), value: html`<code>${code}</code>` },
      { term: say(statusTerm, language), value: status },
    ];
    const content = html`<p>${say(text, language)}</p><p class="muted">${say(values, language)}</p>${definitionList({ language, items })}`;
    return shown({ code, status, text }, () =>
      plainPage({ language, path: pathOf(url), title: problemTitle(status, language), content }),
    );
  },
});

export const problemRoutes: Route[] = [problemPage];
