import { staffPage } from '../access/staff-page.ts';
import type { Context } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { type Html, html } from '../ui/html.ts';
import { spaced } from './allowances.ts';
import { fingerprint } from './fingerprint.ts';
import { itemsOf, type Placed, titleOf } from './items.ts';
import type { ItemKind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { places } from './places.ts';
import { isItem } from './typed.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

const mentions = (value: unknown, name: string): boolean => {
  if (Array.isArray(value)) return value.includes(name);
  return value === name;
};

/** Names of the fields by which items of other kinds point at one of this kind. */
const pointers: Readonly<Record<string, readonly string[]>> = {
  purposes: ['purposes'],
  categories: ['reads', 'writes', 'categories'],
  recipients: ['recipient'],
  retention: ['retention'],
  registers: ['register'],
};

const usersOf = (
  declaration: Declaration,
  kind: ItemKind,
  name: string,
  language: Context['language'],
): string[] =>
  kinds
    .filter((other) => other.list)
    .flatMap((other) =>
      itemsOf(declaration, other)
        .filter(({ value }) =>
          (pointers[kind.key] ?? []).some((field) => isItem(value) && mentions(value[field], name)),
        )
        .map((placed) => titleOf(other, placed, language)),
    );

const consequences = (view: View, kind: ItemKind, placed: Placed): string[] => {
  const { language, declaration, use } = view;
  const users = usersOf(declaration, kind, placed.name, language);
  const told = [say('removeHappens', language)];
  if (kind.key === 'purposes')
    told.push(say('removePurpose', language, { number: String(placed.value['number']) }));
  if (kind.key === 'extra_fields') {
    const rows = use.find((one) => one.kind === 'extra_field' && one.key === placed.name)?.rows ?? 0;
    told.push(say('removeField', language, { count: spaced(rows, language) }));
  }
  if (users.length > 0) told.push(say('usedBy', language, { titles: users.join(', ') }));
  return told;
};

export const removePage = (
  context: Context,
  view: View,
  { kind, placed, error }: { kind: ItemKind; placed: Placed; error?: string },
): Html => {
  const { language } = context;
  const title = say('removeOf', language, { title: titleOf(kind, placed, language) });
  return staffPage(context, {
    title,
    path: places.remove(kind, placed.name),
    content: html`${error && html`<p role="alert">${error}</p>`}${confirmStep({
      language,
      title,
      happens: html`<ul>${consequences(view, kind, placed).map((one) => html`<li>${one}</li>`)}</ul>`,
      action: places.remove(kind, placed.name),
      confirm: say('remove', language),
      cancelHref: places.item(kind, placed.name),
      hidden: { was: fingerprint(kind.shapes, placed.value) },
    })}`,
  });
};
