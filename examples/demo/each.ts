import type { Environment } from "./workload.js";

/** Makes one call for each item, all issued at once, and settles each by how it ended. */
export async function callEach<Item>(
  env: Environment,
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    items.map((item) =>
      call(item).then(
        () => env.settle("done"),
        () => env.settle("failed"),
      ),
    ),
  );
}

/** Makes one call after the other, as the pages' loops do, and settles each by how it ended. */
export async function callInTurn<Item>(
  env: Environment,
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    await call(item).then(
      () => env.settle("done"),
      () => env.settle("failed"),
    );
  }
}

/** `count` items made from their index. */
export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The items in groups of at most `size`. */
export function groupsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return times(Math.ceil(items.length / size), (index) => items.slice(index * size, (index + 1) * size));
}

/**
 * Options of every client of the demo: the run's server, time and transport. No timeout: a minute of the server's is a
 * few seconds of the machine's, which a busy one may take.
 */
export function clientOptions({ baseUrl, clock, fetch }: Environment) {
  return { baseUrl, clock, fetch, timeoutMs: 0 } as const;
}
