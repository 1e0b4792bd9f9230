/** The time one way takes, to the server or back. */
export interface Delay {
  readonly name: string;
  /** Expected value, in milliseconds. */
  readonly meanMs: number;
  /** Takes the time of one way. */
  readonly takeMs: (random: () => number) => number;
}

/** The longest a way takes where it takes long. */
const longestMs = 20_000;

/** Every way takes the same. */
const constant: Delay = { name: "constant", meanMs: 25, takeMs: () => 25 };

/** As between two machines of one country. */
const jitter: Delay = { name: "jitter", meanMs: 20, takeMs: (random) => 10 + 20 * random() };

/** A Pareto tail (α = 1.5): one in three thousand takes over a second, one in a million twenty. */
const heavyTail: Delay = {
  name: "heavy-tail",
  meanMs: 20,
  takeMs: (random) => Math.min(longestMs, 10 + 5 * ((1 - random()) ** (-1 / 1.5) - 1)),
};

/** So uneven that most requests are counted in another order than they were sent. */
const reordering: Delay = { name: "reordering", meanMs: 400, takeMs: (random) => 1 + 798 * random() };

/** Every kind of way. */
export const delays = { constant, jitter, "heavy-tail": heavyTail, reordering } as const;

/** The name of a kind of way. */
export type DelayName = keyof typeof delays;
