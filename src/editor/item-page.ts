/** The form of one item: in its place on the page of the declaration, or as a page of its own without JavaScript. */
import { formErrors } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { hiddenFields } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { fieldHtml } from './form-fields.ts';
import { diffOf } from './item-html.ts';
import { type Placed, titleOf } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemId, places } from './places.ts';
import type { Shape } from './shape.ts';
import type { ChangedLine } from './shown.ts';
import type { Typed } from './typed.ts';
import { say } from './words.ts';

export type Form = Readonly<{
  kind: ItemKind;
  /** Absent: a new item. */
  placed: Placed | undefined;
  shapes: readonly Shape[];
  typed: Typed;
  was: string;
  declaration: Declaration;
  problems?: readonly FieldProblem[];
  /** What another changed meanwhile in the same item. */
  theirs?: readonly ChangedLine[];
}>;

type Placing = Readonly<{ action: string; cancel: string; token: string | undefined }>;

const removal = ({ kind, placed }: Form, language: Context['language']): HtmlValue =>
  placed &&
  (kind.list || kind.optional) &&
  html`<p class="editor-removal"><a href="${places.remove(kind, placed.name)}" data-turbo-frame="_top">${say('remove', language)}…</a></p>`;

const formHtml = ({ language }: Context, shown: Form, { action, cancel, token }: Placing): Html => {
  const { kind, shapes, typed, was, declaration, problems = [], theirs = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const fields = shapes.map((shape) => fieldHtml(shape, { typed, declaration, language, errorOf }));
  const caption = say('theirs', language);
  return html`${theirs.length > 0 && diffOf(caption, theirs, language)}<div class="editor-form">${form({
    language,
    action,
    token,
    errors,
    mayHaveGaps: true,
    keep: `declaration-${kind.key}-${shown.placed?.name ?? 'new'}`,
    content: html`${hiddenFields({ was })}${fields}`,
    submit: say('save', language),
    cancel: { href: cancel },
  })}${removal(shown, language)}</div>`;
};

export const editPage = (context: Context, shown: Form): Html => {
  const { kind, placed } = shown;
  const { language } = context;
  const name = placed?.name ?? '';
  const title = placed ? titleOf(kind, placed, language) : kind.title[language];
  const action = places.edit(kind, name);
  return staffPage(context, {
    title: say('editOf', language, { title }),
    path: action,
    content: html`<turbo-frame id="${itemId(kind, name)}" class="editor-item"><article class="editor-editing"><h2 class="editor-heading">${title}</h2>${formHtml(
      context,
      shown,
      { action, cancel: places.item(kind, name), token: undefined },
    )}</article></turbo-frame>`,
  });
};

export const addPage = (context: Context, shown: Form): Html => {
  const { kind } = shown;
  const { language } = context;
  const action = places.add(kind);
  return staffPage(context, {
    title: kind.list?.add[language] ?? kind.title[language],
    path: action,
    content: formHtml(context, shown, { action, cancel: places.declaration, token: undefined }),
  });
};
