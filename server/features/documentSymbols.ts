import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { type Assignment, type ClassDeclaration, type Declarator, type Expression, type Node } from '../groovy/ast';
import { type Handlers, walk } from '../groovy/walk';
import { unwrap } from '../groovy/nodeFacts';
import { type Range } from '../text/range';
import { toRange } from './convert';
import { methodTitle } from './describe';
import { type RuleDocument } from './ruleDocument';
import { trackerVariable } from './trackerVariable';

/** The longest detail that an outline shows. */
const longestDetail = 60;

/**
 * The outline of a rule: its methods and classes, the variables it declares, the fields it gives a value, and around
 * these the conditions and loops they stand in.
 */
export function documentSymbols(document: RuleDocument): DocumentSymbol[] {
  const outline = new Outline(document);
  walk(document.parsed.script, [{ enter: outline.entered, leave: outline.left }]);
  return outline.symbols;
}

interface Open {
  readonly node: Node;
  readonly symbol: DocumentSymbol;
  /** A condition or loop is told of only for what is in it. */
  readonly onlyAround: boolean;
}

class Outline {
  readonly symbols: DocumentSymbol[] = [];
  private readonly open: Open[] = [];
  readonly entered: Handlers;
  readonly left: Handlers;

  constructor(private readonly document: RuleDocument) {
    this.entered = {
      ClassDeclaration: (node) => {
        this.begin(node, node.name.text, classKind(node), node.name, node.form);
      },
      MethodDeclaration: (node) => {
        this.begin(node, methodTitle(node), SymbolKind.Method, node.name);
      },
      ConstructorDeclaration: (node) => {
        this.begin(node, node.name.text, SymbolKind.Constructor, node.name);
      },
      EnumConstant: (node) => {
        this.begin(node, node.name.text, SymbolKind.EnumMember, node.name);
      },
      FieldDeclaration: (node) => {
        for (const one of node.declarators) this.addVariable(one, SymbolKind.Field);
      },
      VariableDeclaration: (node) => {
        for (const one of node.declarators) this.addVariable(one, SymbolKind.Variable);
      },
      If: (node) => {
        this.around(node, `if (${this.shorten(node.condition)})`, node.condition);
      },
      ForIn: (node) => {
        this.around(node, `for (${node.variable.name.text} in ${this.shorten(node.iterable)})`, node.iterable);
      },
      Closure: (node, parent) => {
        if (parent.kind === 'Call') this.around(node, this.shorten(parent.callee), node);
      },
      Assignment: (node, parent) => {
        if (parent.kind === 'ExpressionStatement') this.addAssignment(node);
      },
    };
    const leave = (node: Node) => {
      this.end(node);
    };
    this.left = {
      ClassDeclaration: leave,
      MethodDeclaration: leave,
      ConstructorDeclaration: leave,
      EnumConstant: leave,
      If: leave,
      ForIn: leave,
      Closure: leave,
    };
  }

  private begin(node: Node, name: string, kind: SymbolKind, at: Range, detail?: string): void {
    this.open.push({ node, symbol: this.symbolOf(name, kind, node, at, detail), onlyAround: false });
  }

  private around(node: Node, name: string, at: Range): void {
    this.open.push({ node, symbol: this.symbolOf(name, SymbolKind.Namespace, node, at), onlyAround: true });
  }

  private end(node: Node): void {
    const last = this.open.at(-1);
    if (last?.node !== node) return;
    this.open.pop();
    if (!last.onlyAround || (last.symbol.children?.length ?? 0) > 0) this.add(last.symbol);
  }

  private addVariable(declarator: Declarator, kind: SymbolKind): void {
    const detail = declarator.value && this.shorten(declarator.value);
    if (declarator.name.text !== '')
      this.add(this.symbolOf(declarator.name.text, kind, declarator, declarator.name, detail));
  }

  /** Only what the synchronisation is about: fields of the record and of the replica. */
  private addAssignment(node: Assignment): void {
    const root = rootOf(node.target);
    if (root.kind !== 'Variable' || root === node.target) return;
    const role = trackerVariable(this.document, root.name)?.role;
    if (role !== 'record' && role !== 'replica') return;
    const { text } = this.document;
    this.add(
      this.symbolOf(
        text.slice(node.target.start, node.target.end),
        SymbolKind.Property,
        node,
        node.target,
        this.shorten(node.value),
      ),
    );
  }

  private add(symbol: DocumentSymbol): void {
    const around = this.open.at(-1);
    if (around) (around.symbol.children ??= []).push(symbol);
    else this.symbols.push(symbol);
  }

  private symbolOf(name: string, kind: SymbolKind, range: Range, at: Range, detail?: string): DocumentSymbol {
    const { lines } = this.document;
    return {
      // An outline refuses a symbol without a name.
      name: name.trim() === '' ? '?' : name.replace(/\s+/g, ' '),
      kind,
      range: toRange(lines, range),
      selectionRange: toRange(lines, at),
      ...(detail !== undefined && { detail }),
    };
  }

  private shorten({ start, end }: Range): string {
    const text = this.document.text.slice(start, Math.min(end, start + 4 * longestDetail)).replace(/\s+/g, ' ');
    return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
  }
}

/** `issue` of `issue.customFields."Team".value`. */
function rootOf(expression: Expression): Expression {
  let at = unwrap(expression);
  while (at.kind === 'Property' || at.kind === 'Index') at = unwrap(at.object);
  return at;
}

const classKinds: Partial<Record<ClassDeclaration['form'], SymbolKind>> = {
  interface: SymbolKind.Interface,
  '@interface': SymbolKind.Interface,
  enum: SymbolKind.Enum,
  record: SymbolKind.Struct,
};

function classKind({ form }: ClassDeclaration): SymbolKind {
  return classKinds[form] ?? SymbolKind.Class;
}
