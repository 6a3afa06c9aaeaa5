/** Electronic invoices as files: one from its page, or those of a period. */
import { z } from 'zod';
import { helsinkiDate } from '../../ground/calendar.ts';
import { type Route, route, shown } from '../../http/route.ts';
import { placeOf } from '../queries.ts';
import { invoicing, params } from '../routes/route-parts.ts';
import { type ElectronicFormat, electronicFile, electronicFiles, formats } from './electronic-file.ts';
import {
  electronicPage,
  electronicPath,
  electronicTexts,
  electronicZipPath,
} from './pages/electronic-page.ts';

const one = (format: ElectronicFormat): Route =>
  route({
    ...invoicing,
    method: 'GET',
    path: `/invoices/:id/${format}.xml`,
    title: electronicTexts[format],
    params,
    handle: async (tx, { params: { id } }) => {
      const { fileName, xml } = await electronicFile(tx, await placeOf(tx, id), format);
      return { kind: 'file', contentType: 'application/xml; charset=utf-8', body: xml, fileName };
    },
  });

/** The month so far. */
const thisMonth = () => {
  const to = helsinkiDate(new Date());
  return { from: `${to.slice(0, 8)}01`, to };
};

const choose = route({
  ...invoicing,
  method: 'GET',
  path: electronicPath,
  title: electronicTexts.title,
  palette: true,
  handle: async (_tx, _input, context) => shown({}, () => electronicPage(context, { period: thisMonth() })),
});

const several = route({
  ...invoicing,
  method: 'GET',
  path: electronicZipPath,
  title: electronicTexts.several,
  query: z.object({ from: z.iso.date(), to: z.iso.date(), format: z.enum(formats) }),
  handle: async (tx, { query: { format, ...period } }, context) => ({
    kind: 'file',
    contentType: 'application/zip',
    body: await electronicFiles(tx, (act) => context.gate.open('invoicing', tx.actor, act), {
      period,
      format,
      language: context.language,
    }),
    fileName: `${format}-${period.from}-${period.to}.zip`,
  }),
});

export const electronicRoutes: Route[] = [one('finvoice'), one('ubl'), choose, several];
