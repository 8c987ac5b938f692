/**
 * The classes of the Excel API that the host knows, each as one table of members. A class is added by one file and
 * one line in families.ts; a property or method by one line in its class. Names are the wire's: the API's with a
 * capital first letter.
 */

import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { Area, Json } from '../model/types';

/** What members work with. */
export interface Context {
  readonly book: Book;
  readonly session: Session;
}

/** A range as the add-in holds it: it follows its cells when rows and columns move. */
export interface RangeRef {
  readonly sheet: Sheet;
  /** One for a Range, more for RangeAreas, none once its cells are deleted. */
  areas: readonly Area[];
  reference?: string;
}

/** What outlives a single action: references to ranges, registered events. */
export interface Session {
  /** Follows a range until the end of the batch, or longer where it is kept. */
  track(range: RangeRef): void;
  /** Keeps a range for later batches; the answer is its `_ReferenceId`. */
  keep(range: RangeRef): string;
  release(id: string): void;
  kept(id: string): RangeRef | undefined;
  /** The range of a past event. */
  eventRange(id: string): RangeRef | undefined;
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  eventsEnabled: boolean;
  /** Range that a large write of several parts fills; the parts are one undo step and one event. */
  parts: { readonly range: RangeRef; readonly token: string } | null;
}

/** An object of the API, bound to its class's members. */
export interface Node {
  readonly className: string;
  readonly isNull?: true;
  /** Id data of an Instantiate answer: {}, {Id}, {_Id} or {_ReferenceId}. */
  id(): Record<string, Json>;
  property(name: string): (() => Json) | undefined;
  setter(name: string): ((value: Json | Node) => void) | undefined;
  navigation(name: string): (() => Node) | undefined;
  method(name: string): ((args: readonly Argument[]) => Node | Json | undefined) | undefined;
  /** Names of all properties that can be read, and of all navigation properties. */
  readonly properties: readonly string[];
  readonly navigations: readonly string[];
  /** Present on collections. */
  readonly items?: () => readonly Node[];
  readonly item?: (key: string) => Node | null;
  /** What the members work on; for arguments that are objects. */
  readonly self: unknown;
}

export type Argument = Json | Node;

export const isNode = (argument: Argument | undefined): argument is Node =>
  typeof argument === 'object' && argument !== null && 'className' in argument && 'self' in argument;

export interface Members<T> {
  readonly id?: (self: T, context: Context) => Record<string, Json>;
  readonly get?: Readonly<Record<string, (self: T, context: Context) => Json>>;
  readonly set?: Readonly<Record<string, (self: T, value: Json | Node, context: Context) => void>>;
  readonly nav?: Readonly<Record<string, (self: T, context: Context) => Node>>;
  readonly call?: Readonly<
    Record<string, (self: T, args: readonly Argument[], context: Context) => Node | Json | undefined>
  >;
  readonly items?: (self: T, context: Context) => readonly Node[];
  readonly item?: (self: T, key: string, context: Context) => Node | null;
}

/** What an object of each class works on. Objects that may go are named by their ids and looked up each time. */
export interface Selves {
  Workbook: null;
  Application: null;
  Runtime: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  WorkbookProtection: null;
  WorksheetCollection: null;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  Range: RangeRef;
  RangeAreas: RangeRef;
  RangeCollection: RangeRef;
  RangeView: RangeRef;
  RangeViewCollection: RangeRef;
  RangeSort: RangeRef;
  RangeFormat: RangeRef;
  RangeFill: RangeRef;
  RangeFont: RangeRef;
  FormatProtection: RangeRef;
  RangeBorderCollection: RangeRef;
  RangeBorder: { readonly range: RangeRef; readonly side: string };
  DataValidation: RangeRef;
  ConditionalFormatCollection: RangeRef;
  ConditionalFormat: HighlightRef;
  CustomConditionalFormat: HighlightRef;
  ConditionalFormatRule: HighlightRef;
  ConditionalRangeFormat: HighlightRef;
  ConditionalRangeFill: HighlightRef;
  ConditionalRangeFont: HighlightRef;
  TableCollection: { readonly sheet: Sheet | null };
  TableScopedCollection: { readonly range: RangeRef; readonly fully: boolean };
  Table: string;
  TableColumnCollection: string;
  TableColumn: ColumnRef;
  TableRowCollection: string;
  TableRow: { readonly table: string; readonly index: number };
  TableSort: string;
  AutoFilter: { readonly table: string } | { readonly sheet: Sheet };
  Filter: ColumnRef;
  NamedItemCollection: { readonly scope: Sheet | null };
  NamedItem: { readonly name: string; readonly scope: string | null };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: string;
  SettingCollection: null;
  Setting: string;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  CommentCollection: { readonly sheet: Sheet | null };
  Comment: string;
  CommentReplyCollection: string;
  CommentReply: { readonly comment: string; readonly reply: string };
}

export interface HighlightRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ColumnRef {
  readonly table: string;
  readonly column: number;
}

/** Names of every class and member, for the test that compares them with the client's own. */
export const known = new Map<
  string,
  { readonly props: readonly string[]; readonly navs: readonly string[]; readonly methods: readonly string[] }
>();

type Maker<T> = (self: T, context: Context) => Node;
const makers: { [K in keyof Selves]?: Maker<Selves[K]> } = {};

/** The node of an object of a class. */
export function make<K extends keyof Selves>(className: K, self: Selves[K], context: Context): Node {
  const maker: Maker<Selves[K]> | undefined = makers[className];
  if (!maker) throw new Error(`The class ${className} is not defined.`);
  return maker(self, context);
}

/** Defines a class by its table of members. */
export function define<K extends keyof Selves>(className: K, members: Members<Selves[K]>): void {
  const { get = {}, set = {}, nav = {}, call = {}, items, item, id } = members;
  const properties = Object.keys(get);
  known.set(className, {
    props: [...new Set([...properties, ...Object.keys(set)])],
    navs: Object.keys(nav),
    methods: Object.keys(call),
  });
  const maker: Maker<Selves[K]> = (self, context) => ({
    className,
    self,
    properties,
    navigations: Object.keys(nav),
    id: () => id?.(self, context) ?? {},
    property: (name) => bind(get[name], (fn) => () => fn(self, context)),
    setter: (name) => bind(set[name], (fn) => (value) => fn(self, value, context)),
    navigation: (name) => bind(nav[name], (fn) => () => fn(self, context)),
    method: (name) => bind(call[name], (fn) => (args) => fn(self, args, context)),
    ...(items ? { items: () => items(self, context) } : {}),
    ...(item ? { item: (key: string) => item(self, key, context) } : {}),
  });
  Object.assign(makers, { [className]: maker });
}

const bind = <F, B>(fn: F | undefined, how: (fn: F) => B): B | undefined =>
  fn === undefined ? undefined : how(fn);

/** The node that stands for "there is none"; its children are none as well. */
export const NULL_NODE: Node = {
  className: 'Null',
  isNull: true,
  self: null,
  id: () => ({}),
  properties: [],
  navigations: [],
  property: () => undefined,
  setter: () => undefined,
  navigation: () => undefined,
  method: () => undefined,
};
