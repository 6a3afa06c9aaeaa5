/** When the person’s data was looked at or changed, and for what; and who received it. CJEU C-579/21, C-154/21. */
import { purposeTitle } from '../../customers/purpose-title.ts';
import { formatMoment } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import type { Row } from '../package/package.ts';
import { packageTexts } from '../package/package-texts.ts';
import { type Showing, shownValue } from '../package/shown-value.ts';
import { columnTitle } from '../package/titles/columns.ts';
import { tableTitles } from '../package/titles/tables.ts';
import { ownPage } from './own-page.ts';
import { ownUsesPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnLook } from './queries.ts';

export type Uses = Readonly<{
  looks: readonly OwnLook[];
  next: number | undefined;
  disclosures: readonly Row[];
  showing: Showing;
}>;

const disclosureColumns = ['at', 'recipient_name', 'categories', 'purpose'];

const disclosed = (context: Context, { disclosures, showing }: Uses): Html => {
  const { language } = context;
  const title = tableTitles['disclosures']![language];
  return html`<section><h2>${title}</h2>${table({
    caption: title,
    captionHidden: true,
    rows: [...disclosures],
    columns: disclosureColumns.map((column) => ({
      title: columnTitle('disclosures', column)?.[language] ?? column,
      main: column === 'recipient_name',
      cell: (row: Row) => shownValue('disclosures', column, row[column], showing),
    })),
    empty: { title: packageTexts.disclosedNone[language], text: '' },
  })}</section>`;
};

export const usesPage = (context: Context, uses: Uses): Html => {
  const { language, policy } = context;
  const { looks, next, showing } = uses;
  const title = tableTitles['audit_log']![language];
  return ownPage(context, {
    place: 'uses',
    title: texts.uses[language],
    lead: texts.usesLead[language],
    content: html`${disclosed(context, uses)}<section><h2>${title}</h2>${table({
      caption: title,
      captionHidden: true,
      rows: [...looks],
      columns: [
        { title: texts.when[language], main: true, cell: ({ at }: OwnLook) => formatMoment(at, language) },
        { title: texts.what[language], cell: ({ act }: OwnLook) => showing.actTitle(act, language) },
        {
          title: texts.why[language],
          cell: ({ purpose }: OwnLook) => purposeTitle(policy, purpose, language),
        },
      ],
      empty: { title: texts.noLooks[language], text: texts.noLooksText[language] },
    })}${next && pager({ language, next: `${ownUsesPath}?before=${next}` })}</section>`,
  });
};
