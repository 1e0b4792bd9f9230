/**
 * A value of a module as plain data: members that are undefined are left out. What JSON cannot say stays as it is (a
 * function) or gives way to what it is called (`[object Map]`), for the check to refuse it.
 */
export function readPlainData(value: unknown, depth = 0): unknown {
  if (depth > 20) return undefined;
  if (Array.isArray(value)) return value.map((item: unknown) => readPlainData(item, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  if (!isPlain(value)) return Object.prototype.toString.call(value);
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(members.map(([name, item]) => [name, readPlainData(item, depth + 1)]));
}

function isPlain(value: object): boolean {
  // A module namespace and a null prototype are plain; what a class made is not.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
