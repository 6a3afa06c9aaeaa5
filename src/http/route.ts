/**
 * A route: method, path, who, for which purpose, what goes in. One table of them (src/routes.ts) is the
 * authorisation, the OpenAPI description, the palette and the refusal test.
 */
import type { z } from 'zod';
import type { Gate } from '../db/gate.ts';
import type { Standing, Tx } from '../db/tx.ts';
import type { Category } from '../ground/columns.ts';
import type { Config } from '../ground/config.ts';
import type { Language, Text } from '../ground/language.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import type { Html } from '../ui/html.ts';
import type { IconName } from '../ui/icon.ts';
import type { Fields } from './fields.ts';
import type { KeptCopy } from './kept.ts';
import type { MenuGroup, Places } from './places.ts';

/** Who asks. Staff hold purposes, and so do keys of programs. */
export type Caller =
  | Readonly<{ kind: 'nobody' }>
  | Readonly<{
      kind: 'staff';
      id: number;
      name: string;
      sessionId: number;
      /** Purposes held, in the order of the declaration. */
      purposes: readonly string[];
      /** The purpose at which the person sits now; it comes first where a route allows it. */
      desk: string | undefined;
      /** Signed the confidentiality undertaking of the version in force: without it no purpose may be used. */
      hasSigned: boolean;
      /** What the transaction asks of a caller who is remembered; absent where there is nothing to ask. */
      standing?: Standing;
    }>
  | Readonly<{
      /** A program of the company's own or of a recipient: `src/keys`. */
      kind: 'key';
      id: number;
      name: string;
      /** Key of the declared recipient whose program it is; null: the company's own. */
      recipient: string | null;
      purposes: readonly string[];
      desk: undefined;
      /** Whoever holds the key is bound by the agreement or employed here. */
      hasSigned: true;
    }>
  | Readonly<{
      /** A person on their own page: `src/requests/portal`. `id` is their customer; they hold no purpose. */
      kind: 'person';
      id: number;
      /** The secret that opens their rows and nobody else’s (decision 016). */
      subject: string;
      purposes: readonly [];
      desk: undefined;
      hasSigned: false;
    }>;

/** A file that arrives in a multipart body, as a stream; it must be read to its end or destroyed. */
export type Upload = Readonly<{
  field: string;
  fileName: string;
  contentType: string;
  stream: AsyncIterable<Buffer>;
  /** Files that came with it, each after the one before has been read to its end. */
  others?: AsyncIterable<Upload>;
}>;

/** What a handler knows of the request beside its input. */
export type Context = Readonly<{
  caller: Caller;
  language: Language;
  /** Path and query as asked for, to come back to. */
  url: URL;
  baseUrl: string;
  policy: DeclarationInForce;
  /** The purpose that this request acts for: the desk, or the first of the route's that the caller holds. */
  purpose: string;
  /** For what belongs to another purpose or needs several transactions (upload, long reads). Rare. */
  gate: Gate;
  /** Of the installation: where its key of files lies, what it may reach. */
  config: Config;
  /** Address of the client, for rate limits and lock-out; never stored with a customer. */
  clientAddress: string;
  /** There, where the route's `upload` may not be left out. */
  upload?: Upload | undefined;
  /** A cookie of the browser that is no session: sessions are `caller`. */
  cookie: (name: string) => string | undefined;
  /** What the caller may go to, for the page's frame. */
  places: () => Places;
  /** The turbo-frame that asks for a part of a page: what is typed so far, not yet what is sought. */
  frame?: string | undefined;
}>;

export type Cookie = Readonly<{ name: string; value: string; maxAgeSeconds: number }>;

/** HTML for people, JSON of the same for programs. */
export type Answer =
  | Readonly<{
      kind: 'shown';
      data: unknown;
      page: () => Html;
      /** 410: what a form was sent with is over, and the page offers the way to begin anew. */
      status?: 200 | 201 | 410 | 422;
      cookies?: readonly Cookie[];
    }>
  | Readonly<{ kind: 'moved'; to: string; data?: unknown; cookies?: readonly Cookie[] }>
  /** A public page, or a file, that is made once for everybody; programs that wish JSON get `json`. */
  | Readonly<{ kind: 'kept'; copy: KeptCopy; json?: KeptCopy }>
  | Readonly<{
      kind: 'file';
      contentType: string;
      body: ReadableStream | Uint8Array | string;
      /** Offered as a download under this name; absent: shown in the browser. */
      fileName?: string;
      headers?: Readonly<Record<string, string>>;
    }>;

export const shown = (
  data: unknown,
  page: () => Html,
  more: { status?: 200 | 201 | 410 | 422; cookies?: readonly Cookie[] } = {},
): Answer => ({
  kind: 'shown',
  data,
  page,
  ...more,
});

/** 303 after a deed: to the page that shows what was done. Programs get 200 with `data` and the same Location. */
export const moved = (to: string, more: { data?: unknown; cookies?: readonly Cookie[] } = {}): Answer => ({
  kind: 'moved',
  to,
  ...more,
});

/** A function is called when the transaction is over: for what calls another system, which may take its time. */
export type Handled = Answer | (() => Promise<Answer>);

type Schema = z.ZodObject;
type Parsed<S> = S extends z.ZodType ? z.output<S> : Record<never, never>;

export type Input<P, Q, B> = Readonly<{ params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> }>;

export type RouteDefinition<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
> = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's form: `/customers/:id`. */
  path: string;
  title: Text;
  /**
   * `anyone`: no sign-in asked. `staff`: signed in, whether or not the undertaking is signed (signing it, one's own
   * sessions). `purpose`: holds one of `purposes` and has signed. `person`: signed in to their own page.
   */
  who: 'anyone' | 'staff' | 'purpose' | 'person';
  /** The purposes that may use it; for `anyone`, `staff` and `person` the built-in one that it acts for. */
  purposes: readonly [string, ...string[]];
  /**
   * Every declared purpose that reads the category may use it, the company's own too; `purposes` is then the order in which
   * a holder of several acts (src/http/under-declaration.ts).
   */
  forWhoeverReads?: Category;
  params?: P;
  query?: Q;
  /** Form fields or JSON of the same names. */
  body?: B;
  /**
   * Takes a file, and several where it says so; body fields before it in the form are parsed, each file is a stream. Limit in
   * bytes, of all together.
   */
  upload?: Readonly<{ bytesMax: number; filesMost?: number; mayBeLeftOut?: boolean }>;
  /** Stands in the menu (and so in the palette) of those who may use it. A GET without parameters. */
  menu?: Readonly<{
    group: MenuGroup;
    order: number;
    icon: IconName;
    keys?: string;
    /** How many wait there for this member of the staff; asked beside the request and remembered for a while. */
    waiting?: (tx: Tx, staffId: number) => Promise<number>;
  }>;
  /** The handler sends all its statements together and COMMIT goes with them: `Manner` of src/db/gate.ts. */
  atOnce?: boolean | ((query: Parsed<Q>) => boolean);
  /** The deed asks nothing but its own transaction and calls nobody: `Manner` too. */
  isWithin?: boolean;
  /** Stands in the palette alone. */
  palette?: boolean;
  /** Asked where the handler found nothing (404), in a transaction of its own: where that stands now. */
  elsewhere?: (tx: Tx, params: Fields, context: Context) => Promise<Answer | undefined>;
  /** Asked when the body does not fit `body`: the form again, with what was typed and what is wrong. */
  retry?: (
    tx: Tx,
    typed: Readonly<Record<string, unknown>>,
    problems: readonly FieldProblem[],
    context: Context,
  ) => Promise<Answer>;
  handle: (tx: Tx, input: Input<P, Q, B>, context: Context) => Promise<Handled>;
}>;

export type FieldProblem = Readonly<{ field: string; text: Text }>;

/** As the table holds it: the input types are known to the handler alone. */
export type Route = RouteDefinition<undefined, undefined, undefined>;

export const route = <
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(
  definition: RouteDefinition<P, Q, B>,
): Route => definition as unknown as Route;
