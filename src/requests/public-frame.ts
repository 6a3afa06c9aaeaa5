/** Around the pages for people outside: the company’s name, which they know; the register’s is the company’s own word. */
import { textIn } from '../ground/language.ts';
import type { Context } from '../http/route.ts';

export const companyOf = ({ policy, language }: Context): string =>
  policy.declaration.controller.name || textIn(policy.declaration.register_name, language);

export const publicFrame = (context: Context) => ({
  language: context.language,
  registerName: companyOf(context),
  noticeHref: `/notice/${context.language}`,
  width: 'form' as const,
});
