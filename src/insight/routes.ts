import { z } from 'zod';
import { type Route, route, shown } from '../http/route.ts';
import { figuresPage } from './figures-page.ts';
import { figuresTexts } from './figures-texts.ts';
import { type Span, shownFigures, spans } from './shown-figures.ts';

const keys = Object.keys(spans) as [Span, ...Span[]];

const figures = route({
  method: 'GET',
  path: '/figures',
  title: figuresTexts.title,
  who: 'purpose',
  purposes: ['statistics', 'business_development'],
  query: z.object({ span: z.enum(keys).optional() }),
  menu: { group: 'register', order: 9, icon: 'statistics', keys: 'g f' },
  handle: async (tx, { query: { span = 'year' } }, context) => {
    const found = await shownFigures(tx, span);
    return shown(found, () => figuresPage(context, found));
  },
});

export const insightRoutes: Route[] = [figures];
