/** What may stand in a package.json of ours, whoever says it. */

/** Names that npm takes for new packages. */
export const packageNamePattern = "^(?:@[a-z0-9-][a-z0-9._-]*/)?[a-z0-9-][a-z0-9._-]*$";

/** SemVer 2.0.0. */
export const versionPattern =
  "^(?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8})(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$";

/** An SPDX expression by its characters, or one of npm's own two forms. */
export const licensePattern =
  "^(?:SEE LICENSE IN [A-Za-z0-9._-]+|\\(*[A-Za-z0-9.+-]+\\)*(?: (?:AND|OR|WITH) \\(*[A-Za-z0-9.+-]+\\)*)*)$";

/** Names that npm or the platforms keep for themselves. */
const keptNames = /^(?:node_modules|favicon\.ico|con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Whether npm and all platforms take the name of a package. */
export function isPackageName(name: string): boolean {
  const own = name.slice(name.indexOf("/") + 1);
  return name.length <= 214 && new RegExp(packageNamePattern).test(name) && !keptNames.test(own);
}

/**
 * A version as SemVer: itself where it is one (a leading `v` aside), else its first three numbers, those missing as 0,
 * and what it says of a stage before release. `0.0.0` where it has no number.
 */
export function toSemVer(version: string): string {
  const text = version
    .slice(0, 100)
    .trim()
    .replace(/^v(?=\d)/i, "");
  if (new RegExp(versionPattern).test(text)) return text;
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits.slice(0, 9)));
  const [major = 0, minor = 0, patch = 0] = numbers.slice(0, 3);
  const [stage] = /(?:alpha|beta|rc|preview|dev)(?=[^a-z]|$)/i.exec(text) ?? [];
  return `${major}.${minor}.${patch}${stage === undefined ? "" : `-${stage.toLowerCase()}`}`;
}

/** Whether the text may stand as the licence of a package. */
export function isLicense(text: string): boolean {
  return text.length <= 200 && new RegExp(licensePattern).test(text);
}

/** The SPDX identifier of a licence by its usual name; undefined where the name is none of the common ones. */
export function spdxOf(name: string): string | undefined {
  return known.find(({ names }) => names.test(name.slice(0, 100).trim()))?.spdx;
}

/** The usual names of common licences, which documents write rather than the SPDX identifier. */
const known: readonly { readonly names: RegExp; readonly spdx: string }[] = [
  { names: /^(?:the )?mit(?: licen[sc]e)?$/i, spdx: "MIT" },
  { names: /^apache(?: licen[sc]e)?,? *(?:v(?:ersion)? *)?2(?:\.0)?$/i, spdx: "Apache-2.0" },
  { names: /^(?:the )?isc(?: licen[sc]e)?$/i, spdx: "ISC" },
  { names: /^bsd[ -]3(?:[ -]clause)?(?: licen[sc]e)?$/i, spdx: "BSD-3-Clause" },
  { names: /^bsd[ -]2(?:[ -]clause)?(?: licen[sc]e)?$/i, spdx: "BSD-2-Clause" },
  { names: /^mozilla public licen[sc]e,? *(?:v(?:ersion)? *)?2(?:\.0)?$/i, spdx: "MPL-2.0" },
  { names: /^(?:cc0|creative commons zero).{0,20}$/i, spdx: "CC0-1.0" },
];
