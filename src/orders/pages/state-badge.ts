import type { Language } from '../../ground/language.ts';
import { badge } from '../../ui/badge.ts';
import type { Html } from '../../ui/html.ts';
import { html } from '../../ui/html.ts';
import type { Standing } from '../order.ts';
import { stateColours, stateNames } from '../order-words.ts';

/** Where an order stands; of an archived one that too. */
export const stateBadge = ({ state, archived_at }: Standing, language: Language): Html =>
  html`${badge({ state: stateColours[state], label: stateNames[state][language] })}${
    archived_at && html` ${badge({ state: stateColours.archived, label: stateNames.archived[language] })}`
  }`;
