/** What the forms about customers send: the fields, what each showed when it was opened, source and confirmation. */
import { z } from 'zod';
import { masterKey } from '../../files/master-key.ts';
import type { Context } from '../../http/route.ts';
import { becauseField } from '../change-or-correction.ts';
import { cameBackField, type Returning } from '../details/erased-contact.ts';
import { fromForm, sawName, type Typed } from '../merge-typed.ts';
import { ownNotice } from '../source.ts';
import { suppressionKey } from '../suppression/suppression.ts';
import { confirmField } from '../wrong-fields.ts';

const text = z.string().max(10_000).optional();

/** An object of optional texts: what they must be is said by the act, in the words of the field. */
export const formBody = (fields: readonly string[]) =>
  z.object(
    Object.fromEntries(
      [...fields, ...fields.map(sawName), fromForm, 'source', confirmField, cameBackField, becauseField].map(
        (name) => [name, text],
      ),
    ),
  );

/** By the key of the installation: whoever writes a contact point meets the suppression list. */
const returningOf = ({ config }: Pick<Context, 'config'>, stated = ''): Returning => ({
  key: suppressionKey(masterKey(config)),
  stated,
});

/** Source and confirmation with what stands for them where a program leaves them out. */
export const changeOf = (
  typed: Typed,
  context: Pick<Context, 'config'>,
): { typed: Typed; source: string; confirmed: boolean; returning: Returning } => ({
  typed,
  source: typed.source ?? ownNotice,
  confirmed: typed[confirmField] === 'yes',
  returning: returningOf(context, typed[cameBackField]),
});
