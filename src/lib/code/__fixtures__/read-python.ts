import { parser } from '@lezer/python';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** As much of a Python expression as the generated files use. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | {
      readonly kind: 'call';
      /** `slim.conv2d`, `self.fc`; of a call on a call, that of the inner one. */
      readonly callee: string;
      /** Of a call on a call, the outer one's first argument: `layers.Dense(…)(x)`. */
      readonly on: Value | null;
      readonly given: readonly Value[];
      readonly named: Readonly<Record<string, Value>>;
    };

export interface Assignment {
  /** Line, from 0. */
  readonly line: number;
  /** `inception_v3`, `Mixed_5b.__init__`, or empty at the top. */
  readonly place: string;
  /** First arguments of the `with` calls around it. */
  readonly scopes: readonly string[];
  readonly target: string;
  readonly value: Value;
}

/** Parses a file and lists its assignments and returns (target `return`). Throws at a syntax error. */
export function readPython(source: string): readonly Assignment[] {
  const found: Assignment[] = [];
  const text = (node: SyntaxNode) => source.slice(node.from, node.to);
  const lineAt = (position: number) => source.slice(0, position).split('\n').length - 1;

  parser.parse(source).iterate({
    enter: ({ type, from }) => {
      if (type.isError)
        throw new Error(
          `Syntax error in line ${lineAt(from) + 1}: ${source.split('\n')[lineAt(from)]}`
        );
    }
  });

  const visit = (node: SyntaxNode, place: string, scopes: readonly string[]): void => {
    switch (node.name) {
      case 'FunctionDefinition':
      case 'ClassDefinition': {
        const name = text(node.getChild('VariableName')!);
        const inner = place === '' ? name : `${place}.${name}`;
        return each(node.getChild('Body')!, (child) => visit(child, inner, scopes));
      }
      case 'WithStatement': {
        const entered = node.getChildren('CallExpression').flatMap((child) => {
          const call = readValue(child, text);
          if (call.kind !== 'call' || !call.callee.endsWith('variable_scope')) return [];
          return call.given[0].kind === 'text' ? [call.given[0].text] : [];
        });
        const inner = [...scopes, ...entered];
        return each(node.getChild('Body')!, (child) => visit(child, place, inner));
      }
      case 'AssignStatement':
      case 'ReturnStatement': {
        const isReturn = node.name === 'ReturnStatement';
        const children = listChildren(node).filter(({ name }) => name !== 'AssignOp');
        const values = children
          .slice(1)
          .filter(({ name }) => name !== ',')
          .map((child) => readValue(child, text));
        if (values.length === 0) return;
        found.push({
          line: lineAt(node.from),
          place,
          scopes,
          target: isReturn ? 'return' : text(children[0]),
          value: values.length === 1 ? values[0] : { kind: 'list', items: values }
        });
        return;
      }
      default:
        return each(node, (child) => visit(child, place, scopes));
    }
  };
  visit(parser.parse(source).topNode, '', []);
  return found;
}

function readValue(node: SyntaxNode, text: (node: SyntaxNode) => string): Value {
  switch (node.name) {
    case 'String':
      return { kind: 'text', text: text(node).slice(1, -1) };
    case 'Number':
      return { kind: 'number', number: Number(text(node)) };
    case 'ArrayExpression':
    case 'TupleExpression': {
      const items = listChildren(node).filter(({ name }) => !/^[[\](),]$/.test(name));
      return { kind: 'list', items: items.map((item) => readValue(item, text)) };
    }
    case 'CallExpression': {
      const [callee, list] = listChildren(node);
      const { given, named } = readArguments(list, text);
      if (callee.name !== 'CallExpression') {
        return { kind: 'call', callee: text(callee), on: null, given, named };
      }
      const inner = readValue(callee, text);
      if (inner.kind !== 'call') throw new Error(`Not a call: ${text(callee)}`);
      return { ...inner, on: given[0] };
    }
    default:
      return { kind: 'name', name: text(node) };
  }
}

function readArguments(list: SyntaxNode, text: (node: SyntaxNode) => string) {
  const given: Value[] = [];
  const named: Record<string, Value> = {};
  const children = listChildren(list).filter(({ name }) => !/^[(),]$/.test(name));
  for (let i = 0; i < children.length; i++) {
    if (children[i + 1]?.name === 'AssignOp') {
      named[text(children[i])] = readValue(children[i + 2], text);
      i += 2;
    } else given.push(readValue(children[i], text));
  }
  return { given, named };
}

function each(node: SyntaxNode, visit: (child: SyntaxNode) => void): void {
  listChildren(node).forEach(visit);
}

function listChildren(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') children.push(child);
  }
  return children;
}

export function numberOf(value: Value | undefined, otherwise: number): number {
  return value?.kind === 'number' ? value.number : otherwise;
}

export function textOf(value: Value | undefined, otherwise: string): string {
  return value?.kind === 'text' ? value.text : otherwise;
}

/** [height, width] of `3`, `(1, 7)` or `[1, 7]`. */
export function pairOf(value: Value | undefined, otherwise: readonly number[]): readonly number[] {
  if (value?.kind === 'number') return [value.number, value.number];
  if (value?.kind === 'list') return value.items.map((item) => numberOf(item, NaN));
  return otherwise;
}

export function nameOf(value: Value | undefined): string {
  if (value?.kind !== 'name')
    throw new Error(`A variable was expected, not ${JSON.stringify(value)}`);
  return value.name;
}

export function listOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}
