/** The ways from a request to what is done on a page of its own. */
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { excessTexts } from '../excess/excess-texts.ts';
import { identityTexts } from '../identity/identity-texts.ts';
import { correctionsPath, erasurePlanPath, identityPath, packagePath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { rectificationTexts } from '../rectification/rectification-texts.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import { isErasure, isIdentified, requestCan, stateOf } from '../request.ts';
import { requestTexts as texts } from './request-texts.ts';

const planButton = ({ language }: Context, { kind, id, customer_id, events }: WithEvents): HtmlValue => {
  const state = stateOf(events);
  return (
    isErasure(kind) &&
    customer_id !== null &&
    (state === 'waiting' || requestCan('grant', state) || requestCan('carry_out', state)) &&
    button({
      label: texts.plan[language],
      href: erasurePlanPath(id),
      icon: 'erase',
      kind: requestCan('carry_out', state) ? 'main' : 'plain',
    })
  );
};

const identityButton = ({ language }: Context, { id, events }: WithEvents): HtmlValue =>
  requestCan('ask_identity', stateOf(events)) &&
  !isIdentified(events) &&
  button({ label: identityTexts.title[language], href: identityPath(id), kind: 'plain' });

const representativeButton = (
  { language }: Context,
  { id, channel, events, representative }: WithEvents,
): HtmlValue =>
  !representative &&
  channel !== 'portal' &&
  requestCan('ask_identity', stateOf(events)) &&
  button({ label: representativeTexts.add[language], href: stepPath(id, 'representative'), kind: 'plain' });

const excessButton = ({ language }: Context, { id, events }: WithEvents): HtmlValue =>
  requestCan('refuse_excessive', stateOf(events)) &&
  button({ label: excessTexts.title[language], href: stepPath(id, 'excess'), kind: 'plain' });

/** Carried out with what belongs to its kind: fields, or a choice. */
const ownWay = ({ language }: Context, { id, kind, customer_id, events }: WithEvents): HtmlValue => {
  if (customer_id === null || !requestCan('grant', stateOf(events))) return undefined;
  if (kind === 'rectification')
    return button({ label: rectificationTexts.title[language], href: correctionsPath(id), kind: 'main' });
  if (kind === 'objection' || kind === 'restriction' || kind === 'withdrawal')
    return button({ label: rectificationTexts.choice[language], href: stepPath(id, 'choice'), kind: 'main' });
  return undefined;
};

const packageButton = ({ language }: Context, { kind, id, customer_id }: WithEvents): HtmlValue =>
  (kind === 'access' || kind === 'portability') &&
  customer_id !== null &&
  button({ label: texts.package[language], href: packagePath(id), icon: 'document' });

/** Above the page: what belongs to the kind of request first. */
export const requestButtons = (context: Context, request: WithEvents): Html =>
  html`${[ownWay, packageButton, identityButton, representativeButton, excessButton, planButton].map((one) => one(context, request))}`;
