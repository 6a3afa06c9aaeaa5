/** `seloste import FILE`: the same acts as the page, one after another, with their progress at the terminal. */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Tx } from '../db/tx.ts';
import { type Config, readConfig } from '../ground/config.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Mapping, TargetField } from '../sources/files/fields.ts';
import type { Import } from '../sources/queries/imports.ts';
import type { Work } from '../sources/read-import.ts';
import type { Command } from './command.ts';
import { importSaid as said } from './import-texts.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

const mappingUnknown = problemKind('import_mapping_unknown', 422, {
  fi: 'Kohdetta ”{pair}” ei ole. Kirjoita --mapping muodossa ”Otsikko=email,Toinen=ignore”.',
  sv: 'Målet ”{pair}” finns inte. Skriv --mapping som ”Rubrik=email,Annan=ignore”.',
  en: 'There is no target “{pair}”. Write --mapping as “Header=email,Other=ignore”.',
});

const fileNotThere = problemKind('import_file_not_there', 404, {
  fi: 'Tiedostoa {file} ei voi lukea. Tarkista polku ja oikeudet.',
  sv: 'Filen {file} kan inte läsas. Kontrollera sökvägen och rättigheterna.',
  en: 'The file {file} cannot be read. Check the path and the permissions.',
});

const openFile = (file: string): Promise<FileHandle> =>
  open(file).catch((error) => {
    throw new Problem(fileNotThere, { file: basename(file) }, error);
  });

const filled = (text: Text, values: Readonly<Record<string, string | number | Text>>): Text => {
  const of = (language: Language) =>
    fill(
      text[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    );
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

/** `Header=target` pairs over the mapping that was recognised; a column is named by its header or its number from 1. */
const mappingFrom = async (found: Import, pairs: string | undefined): Promise<Mapping> => {
  const { isTargetField } = await import('../sources/files/fields.ts');
  const mapping: TargetField[] = [...found.mapping];
  for (const pair of pairs?.split(',') ?? []) {
    const [name = '', target = ''] = pair.split('=').map((part) => part.trim());
    const named = found.header?.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()) ?? -1;
    const column = named >= 0 ? named : Number(name) - 1;
    if (mapping[column] === undefined || !isTargetField(target)) throw new Problem(mappingUnknown, { pair });
    mapping[column] = target;
  }
  return mapping;
};

type Opened = Readonly<{ work: Work; declaration: Declaration }>;

const opened = async <T>(config: Config, act: (opened: Opened) => Promise<T>): Promise<T> => {
  const { withOwner } = await import('./with-owner.ts');
  const { createGate } = await import('../db/gate.ts');
  const { tables } = await import('../personal-data.ts');
  const { loadInForce } = await import('../policy/in-force.ts');
  const { masterKey } = await import('../files/master-key.ts');
  return withOwner(config, async ({ installation }) => {
    const load = () => loadInForce(installation, tables);
    const gate = await createGate({
      installation,
      config: { ...config, connectionsMax: 3 },
      load,
      givesWay: true,
    });
    const inTransaction = <R>(step: (tx: Tx) => Promise<R>): Promise<R> =>
      gate.open('register_upkeep', { kind: 'terminal', name: 'import' }, step);
    try {
      const { declaration } = await load();
      return await act({
        work: { inTransaction, master: masterKey(config), isStopping: () => false },
        declaration,
      });
    } finally {
      await gate.end();
    }
  });
};

type Wish = Readonly<{
  file: string;
  source: string;
  purpose: string;
  asOf: string | undefined;
  mapping: string | undefined;
  paidBefore: string | undefined;
  isDry: boolean;
}>;

const wishOf = (options: Readonly<Record<string, unknown>>, file: string): Wish => {
  const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : undefined);
  return {
    file,
    source: text('source') ?? '',
    purpose: text('purpose') ?? 'customer_service',
    asOf: text('asOf'),
    mapping: text('mapping'),
    paidBefore: text('paidBefore'),
    isDry: options['dryRun'] === true,
  };
};

const countsOf = ({ counts }: Import) => {
  const none = { new: 0, update: 0, unchanged: 0, twin: 0, unclear: 0, restricted: 0 };
  return { ...none, refused: 0, erased: 0, ...counts.decisions };
};

/** Up to the dry run; the import as it is then. */
const prepare = async ({ work, declaration }: Opened, wish: Wish, terminal: Terminal): Promise<Import> => {
  const { uploadImport } = await import('../sources/upload-import.ts');
  const { mapImport } = await import('../sources/map-import.ts');
  const { readImport } = await import('../sources/read-import.ts');
  const { checkImport } = await import('../sources/check-import.ts');
  const { findImport } = await import('../sources/queries/imports.ts');
  const { inTransaction } = work;
  const { source, purpose, asOf, file } = wish;
  const handle = await openFile(file);
  const id = await uploadImport(
    { ...work, declaration },
    { fileName: basename(file), stream: handle.createReadStream(), source, purpose, asOf },
  );
  const uploaded = await inTransaction((tx) => findImport(tx, id));
  const { title, why } = uploaded.recognised;
  terminal.note(filled(said.recognised, { file: basename(file), format: title, why }));
  const mapping = await mappingFrom(uploaded, wish.mapping);
  await inTransaction((tx) => mapImport(tx, id, { mapping, paidBefore: wish.paidBefore }, declaration));
  await readImport(work, id);
  terminal.note(filled(said.read, { rows: (await inTransaction((tx) => findImport(tx, id))).rows_read }));
  await checkImport(work, id);
  return inTransaction((tx) => findImport(tx, id));
};

const bringIn = async (given: Opened, wish: Wish, terminal: Terminal): Promise<void> => {
  const { startImport } = await import('../sources/start-import.ts');
  const { runImport } = await import('../sources/run-import.ts');
  const { findImport } = await import('../sources/queries/imports.ts');
  const { inTransaction } = given.work;
  const checked = await prepare(given, wish, terminal);
  const { id } = checked;
  const counts = countsOf(checked);
  terminal.note(filled(said.checked, counts));
  if (wish.isDry)
    return terminal.say({ id, step: checked.step, ...checked.counts }, filled(said.dry, { id }));
  await inTransaction((tx) => startImport(tx, id));
  await runImport(given.work, id);
  const {
    step,
    rows_made: made,
    rows_changed: changed,
    rows_left,
  } = await inTransaction((tx) => findImport(tx, id));
  const left = rows_left + counts.twin + counts.unclear + counts.restricted + counts.refused + counts.erased;
  terminal.say(
    { id, step, made, changed, left, ...checked.counts },
    filled(said.done, { id, made, changed, left }),
  );
};

const option = (flags: string, fi: string, sv: string, en: string) => ({ flags, about: { fi, sv, en } });

export const importCommand: Command = {
  name: 'import',
  about: {
    fi: 'tuo asiakasluettelon (CSV, TSV, XLSX, vCard), tilaukset tai myyntilaskut (Finvoice) rekisteriin',
    sv: 'för in en kundlista (CSV, TSV, XLSX, vCard), beställningar eller försäljningsfakturor (Finvoice) i registret',
    en: 'brings a list of customers (CSV, TSV, XLSX, vCard), orders or sales invoices (Finvoice) into the register',
  },
  takes: [option('<file>', 'tiedosto', 'fil', 'the file')],
  options: [
    option(
      '--source <key>',
      'selosteen tietolähde, esim. webshop',
      'källa i beskrivningen, t.ex. webshop',
      'source in the notice, as webshop',
    ),
    option(
      '--purpose <key>',
      'selosteen käyttötarkoitus (oletus customer_service)',
      'ändamål i beskrivningen (förvalt customer_service)',
      'purpose in the notice (default customer_service)',
    ),
    option(
      '--as-of <date>',
      'mille päivälle tiedot ovat, VVVV-KK-PP',
      'dagen som uppgifterna gäller, ÅÅÅÅ-MM-DD',
      'the day that the data speaks of, YYYY-MM-DD',
    ),
    option(
      '--mapping <pairs>',
      'sarakkeiden kohteet: Otsikko=email,Toinen=ignore',
      'kolumnernas mål: Rubrik=email,Annan=ignore',
      'targets of columns: Header=email,Other=ignore',
    ),
    option(
      '--paid-before <date>',
      'Finvoice: ennen tätä päivää erääntyneet laskut on maksettu, VVVV-KK-PP',
      'Finvoice: fakturor som förfallit före dagen är betalda, ÅÅÅÅ-MM-DD',
      'Finvoice: invoices that fell due before this day have been paid, YYYY-MM-DD',
    ),
    option('--dry-run', 'vain tarkistaa', 'kontrollerar bara', 'checks only'),
  ],
  run: async (terminal, options, given): Promise<ExitCode | undefined> => {
    const wish = wishOf(options, given[0] ?? '');
    await opened(readConfig(), (ready) => bringIn(ready, wish, terminal));
    return exitCodes.ok;
  },
};
