import { type Diagnostic, DiagnosticError, hasErrors } from "./diagnostic.js";
import type { GenerateOptions } from "./generate-options.js";
import type { Api } from "./ir/api.js";
import { checkNames } from "./plan/check-names.js";
import type { WantedNames } from "./plan/naming.js";
import { selectOperations } from "./select/select-operations.js";
import type { SettingProblem } from "./select/selection.js";

/** The API as the caller wants it. */
export interface SettledApi {
  readonly api: Api;
  readonly names: WantedNames;
}

/**
 * Applies the caller's settings: the operations that were chosen, and the names they are to have. What settings name in
 * vain is among the API's warnings.
 *
 * @throws {DiagnosticError} settings that cannot be followed, all of them
 */
export function applySettings(api: Api, options: GenerateOptions): SettledApi {
  const selected = selectOperations(api, options);
  const { names, problems } = checkNames(selected.api, options);
  const isTaken = ({ code }: SettingProblem) => code === "name-taken";
  // Names are looked up in the whole document: what a filter leaves out is not misspelt.
  const misnamed = selected.api === api ? problems : checkNames(api, options).problems;
  const found = [
    ...selected.problems,
    ...misnamed.filter((one) => !isTaken(one)),
    ...problems.filter(isTaken),
  ];
  const diagnostics = found.map((problem) => toDiagnostic(problem, options));
  if (hasErrors(diagnostics)) throw new DiagnosticError(diagnostics);
  return { api: { ...selected.api, warnings: [...api.warnings, ...diagnostics] }, names };
}

function toDiagnostic(
  { severity, code, message, pointer, hint }: SettingProblem,
  { locateSetting }: GenerateOptions,
): Diagnostic {
  return { severity, code, message, pointer, ...locateSetting?.(pointer), hint };
}
