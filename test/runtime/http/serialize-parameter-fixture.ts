import type { ParameterFormat } from "../../../templates/runtime/http/serialize-parameter.js";
import type { ParameterStyle } from "../../../templates/runtime/operation.js";

/** How a parameter called `color` is written. */
export function format(
  style: ParameterStyle,
  explode: boolean,
  rest: Partial<ParameterFormat> = {},
): ParameterFormat {
  return {
    name: "color",
    style,
    explode,
    allowReserved: false,
    content: undefined,
    where: 'Parameter "color" of GET /x',
    ...rest,
  };
}

/** The array of OpenAPI's table of styles. */
export const list = ["blue", "black", "brown"];
/** The object of OpenAPI's table of styles. */
export const rgb = { R: 100, G: 200, B: 150 };
