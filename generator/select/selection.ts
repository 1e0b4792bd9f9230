/** Picks operations: one that matches every member given. In lists, one pattern that matches is enough. */
export interface Selector {
  /** Globs of tags. */
  readonly tags?: readonly string[] | undefined;
  /** Globs of paths, as the document writes them; of webhooks, their names. */
  readonly paths?: readonly string[] | undefined;
  /** Globs of operation ids, or of a method and path: `GET /tickets/*`. */
  readonly operations?: readonly string[] | undefined;
  /** Whether the operation is deprecated. */
  readonly deprecated?: boolean | undefined;
}

/**
 * Which operations the SDK has. In a glob `*` stands for any characters but `/`, `**` for any at all; `/admin/**`
 * matches `/admin` too.
 */
export interface Selection {
  /** The operations that any of these picks. @default all */
  readonly include?: readonly Selector[] | undefined;
  /** Left out again: the operations that any of these picks. */
  readonly exclude?: readonly Selector[] | undefined;
  /** Globs of schemas to keep although no operation that is left uses them. */
  readonly keepSchemas?: readonly string[] | undefined;
}

/** Whether operations may be left out at all. */
export function isSelective({ include, exclude = [] }: Selection): boolean {
  return include !== undefined || exclude.length > 0;
}

/** A problem of a setting, at a JSON pointer below the settings. */
export interface SettingProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly pointer: string;
  readonly hint?: string | undefined;
}
