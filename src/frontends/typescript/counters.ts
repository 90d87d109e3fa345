/** What a loop's condition says of its counter: `for (let attempt = 0; attempt < 3; attempt++)`. */
import { ts } from "ts-morph";

/** The bounds of a counter in the body of its loop; `up`: it grows from turn to turn. */
export interface Counter {
  readonly first?: ts.Expression;
  readonly last: ts.Expression;
  /** What is added to `last`: -1 for `<`, and one for each `++` in the body. */
  readonly more: number;
  readonly up: boolean;
}

/** Returns the bounds of a variable where the loop around its use counts with it; nothing where the body does more than to count on, or back where the count goes up. */
export function counterOf(use: ts.Identifier): Counter | undefined {
  for (let node: ts.Node = use; node.parent && !ts.isSourceFile(node); node = node.parent) {
    const loop = node.parent;
    if ((!ts.isForStatement(loop) && !ts.isWhileStatement(loop)) || loop.statement !== node) continue;
    const bound = boundOf(use.text, ts.isForStatement(loop) ? loop.condition : loop.expression);
    if (bound) return inLoop(use.text, loop, bound);
  }
  return undefined;
}

type Bound = Pick<Counter, "last" | "more" | "up">;

function boundOf(name: string, condition: ts.Expression | undefined): Bound | undefined {
  if (!condition) return undefined;
  if (ts.isParenthesizedExpression(condition)) return boundOf(name, condition.expression);
  if (!ts.isBinaryExpression(condition)) return undefined;
  const { left, operatorToken: { kind }, right } = condition;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return boundOf(name, left) ?? boundOf(name, right);
  const side = SIDES.get(kind);
  return side && ts.isIdentifier(left) && left.text === name ? { last: right, ...side } : undefined;
}

const SIDES: ReadonlyMap<ts.SyntaxKind, Omit<Bound, "last">> = new Map([
  [ts.SyntaxKind.LessThanToken, { up: true, more: -1 }],
  [ts.SyntaxKind.LessThanEqualsToken, { up: true, more: 0 }],
  [ts.SyntaxKind.GreaterThanToken, { up: false, more: 1 }],
  [ts.SyntaxKind.GreaterThanEqualsToken, { up: false, more: 0 }],
]);

function inLoop(name: string, loop: ts.ForStatement | ts.WhileStatement, { last, more, up }: Bound): Counter | undefined {
  const steps = stepsIn(name, loop.statement);
  if (!steps) return undefined;
  const on = steps.filter((step) => step > 0 === up);
  const declared = ts.isForStatement(loop) && loop.initializer && ts.isVariableDeclarationList(loop.initializer) ? loop.initializer.declarations : [];
  const first = declared.find((d) => d.name.getText() === name)?.initializer;
  return { last, up, more: more + on.reduce((sum, step) => sum + step, 0), ...(first && steps.length === on.length ? { first } : {}) };
}

/** By how much the body changes the counter, in order; nothing where it sets it, or changes it again and again. */
function stepsIn(name: string, body: ts.Statement): readonly number[] | undefined {
  const steps: number[] = [];
  let isPlain = true;
  const visit = (node: ts.Node, again: boolean): void => {
    const step = stepOf(name, node);
    if (step === "unknown" || (step !== undefined && again)) isPlain = false;
    else if (step !== undefined) steps.push(step);
    const inner = again || ts.isIterationStatement(node, false) || ts.isFunctionLike(node);
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(body, false);
  return isPlain ? steps : undefined;
}

function stepOf(name: string, node: ts.Node): number | "unknown" | undefined {
  const is = (e: ts.Expression): boolean => ts.isIdentifier(e) && e.text === name;
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && is(node.operand)) return node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : node.operator === ts.SyntaxKind.MinusMinusToken ? -1 : undefined;
  if (!ts.isBinaryExpression(node) || !is(node.left)) return undefined;
  const { operatorToken: { kind }, right } = node;
  if (kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment) return undefined;
  const by = ts.isNumericLiteral(right) ? Number(right.text) : undefined;
  if (by === undefined) return "unknown";
  return kind === ts.SyntaxKind.PlusEqualsToken ? by : kind === ts.SyntaxKind.MinusEqualsToken ? -by : "unknown";
}
