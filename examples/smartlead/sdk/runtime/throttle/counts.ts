/** What an answer costs by its status, as a factor of the call's cost. */
export interface Counts {
  /** Taken when a request is sent. */
  readonly reserved: number;
  /** Room there must be for it; where nothing is taken at first, what an answer may come to. */
  readonly needed: number;
  /** Charged for an answer. */
  readonly of: (status: number) => number;
}

/** Every answer costs the same. */
const plain: Counts = { reserved: 1, needed: 1, of: () => 1 };

/** Reads `counts`: the exact status, else its class (`"4XX"`), else `default`, else 1. */
export function countsOf(declared: Readonly<Record<string, number>> | undefined): Counts {
  if (declared === undefined) return plain;
  const factors = new Map(Object.entries(declared));
  const reserved = factors.get("default") ?? 1;
  const positive = [...factors.values()].filter((factor) => factor > 0);
  return {
    reserved,
    needed: reserved > 0 || positive.length === 0 ? reserved : Math.min(...positive),
    of: (status) => factors.get(String(status)) ?? factors.get(`${Math.floor(status / 100)}XX`) ?? reserved,
  };
}
