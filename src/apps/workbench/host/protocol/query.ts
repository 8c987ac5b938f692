/** Answers to `load`: selected properties under their wire names, nested objects, items of collections. */

import type { Json } from '../model/types';
import { apiNotFound } from './errors';
import type { Node } from './registry';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The answer for one object or collection. */
export function query(node: Node, info: QueryInfo): Json {
  const select = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)].filter(
    (name) => name !== '',
  );
  if (!node.items) return object(node, select);
  const own = select.filter((name) => member(node.properties, name) !== undefined);
  const forItems = select
    .filter((name) => !own.includes(name) && name !== 'items')
    .map((n) => n.replace(/^items\//i, ''));
  const skip = info.Skip ?? 0;
  const items = node.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const scalars = own.length > 0 ? object(node, own) : node.id();
  return {
    ...scalars,
    _Items: items.map((item) => object(item, own.length > 0 && forItems.length === 0 ? [] : forItems)),
  };
}

/** Matches a name as the add-in typed it with the wire's, without regard to case. */
const member = (names: readonly string[], typed: string): string | undefined =>
  names.find((name) => name.toLowerCase() === typed.toLowerCase());

function object(node: Node, select: readonly string[]): Record<string, Json> {
  const answer: Record<string, Json> = { ...node.id() };
  const nested = new Map<string, string[]>();
  for (const typed of select.length === 0 ? ['*'] : select) {
    if (typed === '*') {
      for (const name of node.properties) answer[name] = read(node, name);
      continue;
    }
    const [head = '', ...rest] = typed.split('/');
    const property = rest.length === 0 ? member(node.properties, head) : undefined;
    if (property !== undefined) answer[property] = read(node, property);
    else {
      const navigation = member(node.navigations, head);
      if (navigation === undefined) throw apiNotFound(`property ${node.className}.${head}`);
      const list = nested.get(navigation) ?? [];
      nested.set(navigation, [...list, ...(rest.length > 0 ? [rest.join('/')] : [])]);
    }
  }
  for (const [name, inner] of nested) {
    const child = node.navigation(name)?.();
    if (child) answer[name] = child.isNull ? null : query(child, { Select: inner });
  }
  return answer;
}

function read(node: Node, name: string): Json {
  return node.property(name)?.() ?? null;
}
