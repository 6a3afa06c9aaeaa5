/** The module's statements about templates. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Language } from '../../ground/language.ts';
import type { Template, TemplateText } from './template.ts';

const withTexts = sql`t.id, t.title, t.ended_at, coalesce((select jsonb_object_agg(x.language,
    jsonb_build_object('subject', x.subject, 'body', x.body))
  from mail_template_texts x where x.template_id = t.id), '{}') as texts`;

const templatesMost = 500;

/** Those in use first, each by its name. */
export const allTemplates = async (tx: Tx): Promise<readonly Template[]> => {
  const { rows } = await sql<Template>`select ${withTexts} from mail_templates t
    order by t.ended_at is not null, t.title, t.id limit ${templatesMost}`.execute(tx.db);
  return rows;
};

export const templatesInUse = async (tx: Tx): Promise<readonly Template[]> => {
  const { rows } = await sql<Template>`select ${withTexts} from mail_templates t
    where t.ended_at is null order by t.title, t.id limit ${templatesMost}`.execute(tx.db);
  return rows;
};

/** Locked until the end of the transaction. */
export const lockTemplate = async (tx: Tx, id: number): Promise<Template | undefined> => {
  const { rows } =
    await sql<Template>`select ${withTexts} from mail_templates t where t.id = ${id} for update of t`.execute(
      tx.db,
    );
  return rows[0];
};

export const insertTemplate = async (tx: Tx, title: string): Promise<number> => {
  const { id } = await tx.db
    .insertInto('mail_templates')
    .values({ title })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

export const renameTemplate = async (tx: Tx, id: number, title: string): Promise<void> => {
  await tx.db.updateTable('mail_templates').set({ title }).where('id', '=', id).execute();
};

export const endTemplate = async (tx: Tx, id: number, isEnded: boolean): Promise<void> => {
  await sql`update mail_templates set ended_at = ${isEnded ? sql`now()` : sql`null`} where id = ${id}`.execute(
    tx.db,
  );
};

/** The texts as they are from now on; a language that is not among them goes. */
export const putTexts = async (
  tx: Tx,
  id: number,
  texts: Readonly<Partial<Record<Language, TemplateText>>>,
): Promise<void> => {
  const rows = Object.entries(texts).map(([language, text]) => ({ template_id: id, language, ...text }));
  const languages = rows.map(({ language }) => language);
  await Promise.all([
    sql`delete from mail_template_texts where template_id = ${id} and language <> all(${languages}::text[])`.execute(
      tx.db,
    ),
    tx.db
      .insertInto('mail_template_texts')
      .values(rows)
      .onConflict((same) =>
        same
          .columns(['template_id', 'language'])
          .doUpdateSet((row) => ({ subject: row.ref('excluded.subject'), body: row.ref('excluded.body') })),
      )
      .execute(),
  ]);
};
