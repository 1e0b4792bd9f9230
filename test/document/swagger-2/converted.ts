import { resolvePointer } from "../../../generator/json.js";
import { loadFiles } from "../fixture.js";

/** The document of these lines after its version and info, as it is loaded; or what stands at a pointer of it. */
export async function converted(text: string, pointer = "") {
  const head = 'swagger: "2.0"\ninfo: {title: Shop, version: "1"}\n';
  const paths = /^paths:/m.test(text) ? "" : "\npaths: {}\n";
  const { root } = await loadFiles({ "api.yaml": `${head}${text}${paths}` });
  return resolvePointer(root, pointer);
}

/** The first operation, which is `get /a` or `post /a`. */
export function operation(text: string, method = "get", root = "") {
  return converted(`${root}\npaths: {/a: {${method}: ${text}}}`, `/paths/~1a/${method}`);
}

/** What every operation must have. */
export const ok = "responses: {'200': {description: Good}}";
