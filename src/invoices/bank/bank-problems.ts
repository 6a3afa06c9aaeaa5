import { problemKind } from '../../ground/problem.ts';

export const notABankStatement = problemKind('bank_statement_not_recognised', 422, {
  fi: 'Tiedosto ei ole tiliote: siinä ei ole camt.053- eikä camt.054-sanomaa. Hae verkkopankista tiliote (camt.053) tai saapuvien maksujen erittely (camt.054) XML-muodossa.',
  sv: 'Filen är inget kontoutdrag: den har inget meddelande camt.053 eller camt.054. Hämta kontoutdraget (camt.053) eller specifikationen av inkommande betalningar (camt.054) som XML i nätbanken.',
  en: 'The file is no bank statement: it has no message camt.053 or camt.054. Fetch the statement (camt.053) or the notification of incoming payments (camt.054) as XML from the online bank.',
});

export const intradayReport = problemKind('bank_statement_intraday', 422, {
  fi: 'Tiedosto on tilitapahtumien välitieto (camt.052), jossa tapahtumat eivät vielä ole lopullisia. Hae verkkopankista tiliote (camt.053) tai saapuvien maksujen erittely (camt.054).',
  sv: 'Filen är en dagrapport (camt.052), vars händelser ännu inte är slutliga. Hämta kontoutdraget (camt.053) eller specifikationen av inkommande betalningar (camt.054) i nätbanken.',
  en: 'The file is an intraday report (camt.052), whose entries are not final yet. Fetch the statement (camt.053) or the notification of incoming payments (camt.054) from the online bank.',
});
