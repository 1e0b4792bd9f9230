import { member } from "../../json.js";
import { pathPointer } from "../path.js";
import type { Rule } from "./rule.js";

/** Checks that a request body says what it consists of (OpenAPI 3.1.1 §4.8.13: `content` is required). */
export const checkRequestBody: Rule = ({ value, path }) => {
  const content = member(value, "content");
  if (content !== undefined && content !== null) return [];
  return [
    {
      code: "missing-member",
      message: "The request body has no `content`, so nothing says what is sent.",
      hint: 'Add `content` with a media type, such as "application/json", and its schema.',
      pointer: pathPointer(path),
    },
  ];
};
