import {
  type ParameterWriters,
  serializeCookie,
  serializeHeader,
  serializePath,
  serializeQuery,
} from "./serialize-parameter.js";
import { serializeQuerystring } from "./serialize-querystring.js";

/** Writes parameters of every style and media type. */
export const parameterWriters: ParameterWriters = {
  path: serializePath,
  query: serializeQuery,
  querystring: serializeQuerystring,
  header: serializeHeader,
  cookie: serializeCookie,
};
