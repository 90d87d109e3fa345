/** Writes a program otherwise, so that it does the same: what the rules say of it should be the same as well. */
import { ts } from "ts-morph";

const { factory: f } = ts;

/** Returns a program's text written otherwise; the same text where there is nothing to write so. Comments are lost. */
export function rewritten(text: string, path: string, rewrite: Rewrite): string {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : undefined;
  let names = 0;
  const fresh = (): string => `value$${++names}`;
  const { transformed } = ts.transform(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind), [(context) => (file) => {
    const visit = (node: ts.Node): ts.Node => (ts.isBlock(node) ? f.createBlock(statements(node), true) : (rewrite.node?.(node, (inner) => ts.visitEachChild(inner, visit, context)) ?? ts.visitEachChild(node, visit, context)));
    const statements = (block: ts.Block): readonly ts.Statement[] => {
      const done: ts.Statement[] = [];
      for (const [i, statement] of block.statements.entries()) {
        const made = rewrite.statement?.(statement, fresh, block.statements.slice(i + 1), block.parent);
        done.push(...(made?.statements ?? [statement]).map((each) => (made ? ts.visitEachChild(each, visit, context) : (visit(each) as ts.Statement))));
        if (made?.isRest) break;
      }
      return done;
    };
    return ts.visitEachChild(file, visit, context);
  }]);
  return ts.createPrinter({ removeComments: true }).printFile(transformed[0]!);
}

interface Made {
  readonly statements: readonly ts.Statement[];
  /** What comes after it in the block is in them. */
  readonly isRest?: boolean;
}

export interface Rewrite {
  /** Returns what a statement becomes; nothing: it stays. */
  statement?(statement: ts.Statement, fresh: () => string, rest: readonly ts.Statement[], around: ts.Node): Made | undefined;
  /** Returns what another node becomes; `inside` rewrites what is in it. */
  node?(node: ts.Node, inside: <T extends ts.Node>(node: T) => T): ts.Node | undefined;
}

/** By what is written otherwise. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  "the same": {},
  "conditions by a name": {
    statement(statement, fresh) {
      if (!ts.isIfStatement(statement) || !isPlain(statement.expression)) return undefined;
      const name = fresh();
      return { statements: [constant(name, statement.expression), f.createIfStatement(f.createIdentifier(name), statement.thenStatement, statement.elseStatement)] };
    },
  },
  "conditions as Boolean()": {
    node: (node, inside) => (ts.isIfStatement(node) ? ((made) => f.createIfStatement(f.createCallExpression(f.createIdentifier("Boolean"), undefined, [made.expression]), made.thenStatement, made.elseStatement))(inside(node)) : undefined),
  },
  "branches the other way round": {
    node: (node, inside) => (ts.isIfStatement(node) ? ((made) => f.createIfStatement(not(made.expression), made.elseStatement ?? f.createBlock([]), made.thenStatement))(inside(node)) : undefined),
  },
  "loops that test inside": {
    node: (node, inside) => (ts.isWhileStatement(node) && node.expression.kind !== ts.SyntaxKind.TrueKeyword ? ((made) => f.createWhileStatement(f.createTrue(), f.createBlock([f.createIfStatement(not(made.expression), f.createBreakStatement()), made.statement], true)))(inside(node)) : undefined),
  },
  "promises kept before they are awaited": {
    statement(statement, fresh) {
      const call = awaitedCall(statement);
      if (!call) return undefined;
      const name = fresh();
      const wait = f.createAwaitExpression(f.createIdentifier(name));
      return { statements: [constant(name, call.of), call.as ? f.createVariableStatement(undefined, f.createVariableDeclarationList([f.updateVariableDeclaration(call.as, call.as.name, call.as.exclamationToken, call.as.type, wait)], ts.NodeFlags.Const)) : f.createExpressionStatement(wait)] };
    },
  },
  "results kept before they are returned": {
    statement(statement, fresh) {
      if (!ts.isReturnStatement(statement) || !statement.expression || !ts.isCallExpression(statement.expression)) return undefined;
      const name = fresh();
      return { statements: [constant(name, statement.expression), f.createReturnStatement(f.createIdentifier(name))] };
    },
  },
  "callbacks by a name": {
    statement(statement, fresh) {
      const callback = ts.isExpressionStatement(statement) || ts.isVariableStatement(statement) || ts.isReturnStatement(statement) ? callbackIn(statement) : undefined;
      if (!callback) return undefined;
      const name = fresh();
      return { statements: [constant(name, callback), instead(statement, callback, f.createIdentifier(name))] };
    },
  },
  "chains instead of awaits": {
    statement(statement, _fresh, rest, around) {
      const call = awaitedCall(statement);
      if (!call || rest.length === 0 || !ts.isFunctionLike(around) || !isAsync(around) || ("asteriskToken" in around && around.asteriskToken)) return undefined;
      const parameters = call.as ? [f.createParameterDeclaration(undefined, undefined, call.as.name, undefined, call.as.type)] : [];
      const next = f.createArrowFunction([f.createModifier(ts.SyntaxKind.AsyncKeyword)], undefined, parameters, undefined, undefined, f.createBlock(rest, true));
      return { statements: [f.createReturnStatement(f.createCallExpression(f.createPropertyAccessExpression(call.of, "then"), undefined, [next]))], isRest: true };
    },
  },
};

/** `await ask()`, `const answer = await ask()`. */
function awaitedCall(statement: ts.Statement): { readonly of: ts.CallExpression; readonly as?: ts.VariableDeclaration } | undefined {
  const list = ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const ? statement.declarationList.declarations : undefined;
  const as = list?.length === 1 ? list[0] : undefined;
  const e = ts.isExpressionStatement(statement) ? statement.expression : as?.initializer;
  return e && ts.isAwaitExpression(e) && ts.isCallExpression(e.expression) ? { of: e.expression, as } : undefined;
}

/** The first arrow function that is given to a call, outside other functions. */
function callbackIn(node: ts.Node): ts.ArrowFunction | undefined {
  if (ts.isFunctionLike(node)) return undefined;
  const given = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments?.find(ts.isArrowFunction) : undefined;
  return given ?? ts.forEachChild(node, callbackIn);
}

function instead<T extends ts.Node>(inside: T, old: ts.Node, by: ts.Node): T {
  const { transformed } = ts.transform(inside, [(context) => (root) => {
    const visit = (node: ts.Node): ts.Node => (node === old ? by : ts.visitEachChild(node, visit, context));
    return ts.visitEachChild(root, visit, context);
  }]);
  return transformed[0]!;
}

function constant(name: string, value: ts.Expression): ts.Statement {
  return f.createVariableStatement(undefined, f.createVariableDeclarationList([f.createVariableDeclaration(name, undefined, undefined, value)], ts.NodeFlags.Const));
}

function not(e: ts.Expression): ts.Expression {
  return f.createLogicalNot(f.createParenthesizedExpression(e));
}

function isAsync(node: ts.SignatureDeclaration): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false);
}

/** It only looks. */
function isPlain(node: ts.Node): boolean {
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node) || ts.isFunctionLike(node) || ts.isPostfixUnaryExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator !== ts.SyntaxKind.ExclamationToken) return false;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) return false;
  return !(ts.forEachChild(node, (part) => (isPlain(part) ? undefined : true)) ?? false);
}
