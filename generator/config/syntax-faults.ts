import ts from "typescript";

/** A syntax error of a module; line and column from 1. */
export interface SyntaxFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The syntax errors of a module in TypeScript or JavaScript. */
export function syntaxFaults(text: string, path: string): SyntaxFault[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, allowJs: true },
  });
  return diagnostics.map(({ file, start = 0, messageText }) => {
    const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
    return {
      message: ts.flattenDiagnosticMessageText(messageText, " "),
      line: line + 1,
      column: character + 1,
    };
  });
}
