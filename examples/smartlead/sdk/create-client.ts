// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { SmartLeadOptions } from "./client.js";
import { definition } from "./definition.js";
import { FunctionClient, type FunctionOptions } from "./runtime/functions.js";

/** Makes the client that functions are called with: options and identity, and whatever their calls share. */
export function createClient(options: FunctionOptions<SmartLeadOptions> = {}): FunctionClient {
  return new FunctionClient(definition, { ...options });
}
