/** Runs a batch of the rich API against the workbook: object paths, actions, answers, errors. */

import type { Book } from '../model/book';
import { contains } from '../model/address';
import { Refusal, type Json } from '../model/types';
import { apiNotFound, invalidArgument, itemNotFound, statusOf } from './errors';
import { service } from './families';
import { isRangeRef } from './families/ranges';
import { query, type QueryInfo } from './query';
import { isInSet } from './since';
import { isNode, make, NULL_NODE, type Argument, type Context, type Node, type Session } from './registry';

export interface Arguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface Path {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface Answer {
  readonly Results: Result[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string };
}

/** A failure to be played at one action (counted from 0) of a batch. */
export interface Injected {
  readonly action: number;
  readonly code: string;
}

export class Executor {
  private readonly nodes = new Map<number, Node>();
  private readonly context: Context;
  /** Where the batch is, for errors: "Range.values". */
  private place = '';

  constructor(
    private readonly book: Book,
    session: Session,
    private readonly batch: Batch,
    /** ExcelApi set that the host declares. */
    private readonly excelApi: string,
  ) {
    this.context = { book, session };
  }

  /** Runs the actions in order; the first that fails ends the batch, what was done before stays done. */
  run(injected: Injected | null): Answer {
    const answer: Answer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        this.place = '';
        if (injected?.action === index)
          throw new Refusal(injected.code, 'A failure asked for by the workbench.');
        const Value = this.act(action);
        if (action.ActionType === 5) answer.TraceIds.push(action.Id);
        answer.Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        const { code, message } = refusalOf(error);
        answer.Error = {
          Code: code,
          Message: message,
          HttpStatusCode: statusOf(code),
          ActionIndex: index,
          Location: this.place,
        };
        break;
      }
    }
    return answer;
  }

  private act(action: Action): Json {
    if (action.ActionType === 5) return null;
    const node = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return node.isNull ? null : node.id();
      case 2:
        return node.isNull ? null : query(node, action.QueryInfo ?? {});
      case 3:
        return this.callScalar(node, action);
      case 4:
        this.setProperty(node, action.Name, this.argumentsOf(action.ArgumentInfo)[0] ?? null);
        return null;
      case 8:
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(node, name, value);
        return null;
      default:
        throw apiNotFound(`action of type ${action.ActionType}`);
    }
  }

  private callScalar(node: Node, action: Action): Json {
    if (node.isNull) {
      if (action.Name === '_KeepReference') return null;
      throw itemNotFound();
    }
    const value = this.call(node, action.Name, this.argumentsOf(action.ArgumentInfo));
    return isNode(value) || value === undefined ? null : value;
  }

  private setProperty(node: Node, name: string, value: Argument): void {
    if (node.isNull) throw itemNotFound();
    this.place = `${node.className}.${lowerFirst(name)}`;
    const set = this.has(node, name) ? node.setter(name) : undefined;
    if (!set) throw apiNotFound(`writable property ${this.place}`);
    this.book.tx('addin', () => set(value), this.partsToken(node));
  }

  private call(node: Node, name: string, args: readonly Argument[]): Node | Json | undefined {
    this.place = `${node.className}.${lowerFirst(name)}`;
    const method = this.has(node, name) ? node.method(name) : undefined;
    if (!method) throw apiNotFound(`method ${this.place}`);
    return this.book.tx('addin', () => method(args), this.partsToken(node));
  }

  private has(node: Node, member: string): boolean {
    return isInSet(node.className, member, this.excelApi);
  }

  /** Parts of one large write share an undo step (the client splits writes above 1,500 cells). */
  private partsToken(node: Node): string | undefined {
    const { parts } = this.context.session;
    if (!parts || !isRangeRef(node.self)) return undefined;
    const whole = parts.range.areas[0];
    const own = node.self.areas[0];
    return whole && own && node.self.sheet === parts.range.sheet && contains(whole, own)
      ? parts.token
      : undefined;
  }

  // ---- object paths ----

  private resolve(id: number): Node {
    const done = this.nodes.get(id);
    if (done) return done;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw invalidArgument('The batch names an object path that it does not hold.');
    const node = this.make(path);
    this.nodes.set(id, node);
    return node;
  }

  private make(path: Path): Node {
    switch (path.ObjectPathType) {
      case 1:
        return make('Workbook', null, this.context);
      case 2:
        return service(path.Name);
      case 6:
        return this.keptRange(path.Name);
      case 7:
        return NULL_NODE;
      default:
        return this.child(path, this.resolve(path.ParentObjectPathId ?? -1));
    }
  }

  private keptRange(id: string): Node {
    const range = this.context.session.kept(id);
    if (!range || range.areas.length === 0)
      throw new Refusal('InvalidReference', 'The range is no longer there.');
    return make(range.areas.length === 1 ? 'Range' : 'RangeAreas', range, this.context);
  }

  private child(path: Path, parent: Node): Node {
    if (parent.isNull) return NULL_NODE;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 4) {
      this.place = `${parent.className}.${lowerFirst(path.Name)}`;
      const navigate = this.has(parent, path.Name) ? parent.navigation(path.Name) : undefined;
      if (!navigate) throw apiNotFound(`property ${this.place}`);
      return navigate();
    }
    if (path.ObjectPathType === 5) {
      this.place = `${parent.className}.getItem`;
      const found = parent.item?.(String(args[0] ?? ''));
      if (!found) throw itemNotFound();
      return found;
    }
    const made = this.call(parent, path.Name, args);
    return isNode(made) ? made : NULL_NODE;
  }

  /** Arguments with the objects among them in place of their path ids. */
  private argumentsOf(info: Arguments | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => {
      const id = references[i];
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : argument;
    });
  }
}

/** A pane that gets no answer waits for ever, so a fault of the host is told as one. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const what = error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error);
  return new Refusal('GeneralException', `A fault of the workbench's host: ${what}`);
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
