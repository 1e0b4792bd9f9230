import { readFileSync } from "node:fs";
import type ts from "typescript";
import type { Place } from "../diagnostic.js";
import { pointerTokens } from "../json.js";
import { compiler } from "./compiler.js";

/**
 * Finds where a setting stands in a configuration module: in the object that it exports by default, through a call of
 * `defineConfig` and names of constants. Where that cannot be followed, the nearest that can.
 */
export function moduleLocator(path: string, shown: string): (pointer: string) => Place {
  let source: ts.SourceFile | undefined;
  return (pointer) => {
    const ts = compiler();
    source ??= ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const exported = source.statements.find(ts.isExportAssignment);
    let node: ts.Node | undefined = exported;
    let value = exported === undefined ? undefined : unwrap(exported.expression, source);
    for (const token of pointerTokens(pointer)) {
      const next: ts.Node | undefined = value === undefined ? undefined : childOf(value, token);
      if (next === undefined) break;
      node = next;
      const initializer = ts.isPropertyAssignment(next) ? next.initializer : next;
      value = ts.isExpression(initializer) ? unwrap(initializer, source) : undefined;
    }
    if (node === undefined) return { file: shown, pointer };
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    return { file: shown, line: line + 1, column: character + 1, pointer };
  };
}

function childOf(value: ts.Expression, token: string): ts.Node | undefined {
  const ts = compiler();
  if (ts.isArrayLiteralExpression(value)) return value.elements[Number(token)];
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  return value.properties.find(({ name }) => name !== undefined && nameText(name) === token);
}

function nameText(name: ts.PropertyName): string | undefined {
  const ts = compiler();
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

/** The literal behind `as`, `satisfies`, parentheses, a call, a function that returns it, or a constant. */
function unwrap(expression: ts.Expression, source: ts.SourceFile, depth = 0): ts.Expression {
  const inner = innerOf(expression, source);
  return inner === undefined || depth > 20 ? expression : unwrap(inner, source, depth + 1);
}

function innerOf(node: ts.Expression, source: ts.SourceFile): ts.Expression | undefined {
  const ts = compiler();
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return node.expression;
  if (ts.isCallExpression(node)) return node.arguments[0];
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? returnedBy(node.body) : node.body;
  if (ts.isIdentifier(node)) return constant(node.text, source);
  return undefined;
}

function returnedBy(body: ts.Block): ts.Expression | undefined {
  return body.statements.find(compiler().isReturnStatement)?.expression;
}

function constant(name: string, source: ts.SourceFile): ts.Expression | undefined {
  const ts = compiler();
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declared.find((one) => ts.isIdentifier(one.name) && one.name.text === name)?.initializer;
}
