import type { ApiClient } from "./client.js";

/** Operations that belong together; the generated resources extend it. */
export class Resource {
  protected readonly client: ApiClient;

  constructor(client: ApiClient) {
    this.client = client;
  }
}
