/**
 * Sets an own member of an object or array that this stage built or parsed itself. A plain assignment would
 * call the `__proto__` setter.
 */
export function setMember(container: object, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}
