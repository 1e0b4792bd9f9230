/** Joins a client to a shared limiter; for the runtime's own modules. */
export const joinLimiter = /* @__PURE__ */ Symbol("joinLimiter");
/** The ids of credentials, which clients of a shared limiter must agree on; for the runtime's own modules. */
export const sharedIdentities = /* @__PURE__ */ Symbol("sharedIdentities");
