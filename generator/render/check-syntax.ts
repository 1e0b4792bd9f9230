import type Typescript from "typescript";
import { ts } from "./compiler.js";
import { GeneratedSyntaxError } from "./generated-syntax-error.js";

/** Comments hold half of the text and nothing that could run: they are not parsed. */
const parsing: Typescript.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ES2022,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/**
 * Parses generated code and looks at its statements: only imports, exports, types, classes, functions and constants
 * that hold data may stand at the top of a module, so that nothing from a document runs at import.
 *
 * @throws {GeneratedSyntaxError} naming the file and line
 */
export function checkSyntax(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = ts.createSourceFile(path, text, parsing);
    const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly Typescript.Diagnostic[] };
    const [first] = parseDiagnostics;
    if (first !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(first.start ?? 0);
      const message = ts.flattenDiagnosticMessageText(first.messageText, " ");
      throw new GeneratedSyntaxError(
        `${path}:${line + 1} does not parse: ${message}. Please report the document that led to it.`,
      );
    }
    for (const statement of file.statements) {
      if (isAllowed(statement)) continue;
      const { line } = file.getLineAndCharacterOfPosition(statement.getStart(file));
      throw new GeneratedSyntaxError(
        `${path}:${line + 1} holds a ${ts.SyntaxKind[statement.kind]}, which no template writes.`,
      );
    }
  }
}

const allowedKinds: readonly Typescript.SyntaxKind[] = [
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
];

function isAllowed(statement: Typescript.Statement): boolean {
  if (allowedKinds.includes(statement.kind)) return true;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ initializer }) => initializer !== undefined && isData(initializer),
  );
}

/** Literals, objects and arrays of them, and functions. */
function isData(node: Typescript.Expression): boolean {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) =>
        ts.isShorthandPropertyAssignment(property) ||
        (ts.isPropertyAssignment(property) && isData(property.initializer)),
    );
  }
  if (ts.isArrayLiteralExpression(node))
    return node.elements.every((element) => ts.isIdentifier(element) || isData(element));
  if (ts.isAsExpression(node)) return ts.isConstTypeReference(node.type) && isData(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  return isLiteral(node) || ts.isArrowFunction(node);
}

function isLiteral(node: Typescript.Expression): boolean {
  const keywords = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
  return ts.isStringLiteral(node) || ts.isNumericLiteral(node) || keywords.includes(node.kind);
}
