/** The page of the staff around one thing, filled from the context of the request. */
import { textIn } from '../ground/language.ts';
import { pathOf } from '../http/asked.ts';
import type { Context } from '../http/route.ts';
import type { Html } from '../ui/html.ts';
import { type PageProps, page } from '../ui/page.ts';
import { type PlainPageProps, plainPage } from '../ui/plain-page.ts';

type FromContext = 'language' | 'path' | 'registerName' | 'desk' | 'person' | 'navigation' | 'commands';
/** `path`: where a form is shown again, the address of the form and not of the deed. */
type Own<P extends { path: string }> = Omit<P, FromContext> & Readonly<{ path?: string }>;

const registerName = ({ policy, language }: Context): string =>
  textIn(policy.declaration.register_name, language);

export const staffPage = (context: Context, props: Own<PageProps>): Html => {
  const { caller, language, policy, url } = context;
  if (caller.kind !== 'staff') throw new Error('a page of the staff was made for nobody');
  const { menu, commands } = context.places();
  const purposes = caller.purposes.map((key) => ({ key, title: policy.words.purpose(key)[language] }));
  // The purpose that this page acts for is the desk that is shown, whichever was chosen.
  const current = caller.purposes.find((key) => key === context.purpose) ?? caller.desk;
  return page({
    ...props,
    language,
    path: props.path ?? pathOf(url),
    registerName: registerName(context),
    person: { name: caller.name },
    navigation: menu,
    commands,
    ...(current === undefined ? {} : { desk: { current, purposes } }),
    search: caller.hasSigned && caller.purposes.some((key) => key !== 'administration') ? {} : false,
  });
};

/** Before one is inside: no menu, no search. */
export const doorPage = (context: Context, props: Own<PlainPageProps>): Html =>
  plainPage({
    ...props,
    language: context.language,
    path: props.path ?? pathOf(context.url),
    registerName: registerName(context),
  });
