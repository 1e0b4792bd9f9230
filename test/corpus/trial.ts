/** What is to be tried: a document, and the folder its SDK may be written to. */
export interface Trial {
  readonly file: string;
}

/** What came of one document. `crashed` is everything that a user would call a bug. */
export type Outcome =
  | { readonly kind: "generated"; readonly typeErrors: readonly string[] }
  | { readonly kind: "rejected"; readonly code: string; readonly message: string }
  | { readonly kind: "crashed"; readonly message: string };
