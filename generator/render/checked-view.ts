/**
 * A view that throws when a template reads a name it does not define. Handlebars' strict mode does not: a misspelt
 * `{{#if x}}` or `{{#each x}}` would print nothing in silence.
 */
export function checkedView<View extends object>(view: View, path = "view"): View {
  return new Proxy(view, {
    get(target, name, receiver) {
      if (typeof name === "string" && !(name in target)) {
        throw new TypeError(`The template reads "${path}.${name}", which the view does not define.`);
      }
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "object" || value === null) return value;
      return checkedView(value, `${path}.${String(name)}`);
    },
  });
}
