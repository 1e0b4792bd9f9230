import type { Figures, Row, Workload } from "../../../examples/demo/workload.js";

/** A workload whose figures are made up; nothing of it can be run. */
export function madeUpRow(options: {
  readonly exclusive?: boolean;
  readonly sdk?: Partial<Figures>;
  readonly page?: Partial<Figures>;
}): Row {
  const workload: Workload = {
    api: "example",
    title: "read <everything>",
    note: "nothing is sent",
    exclusive: options.exclusive ?? true,
    calls: 10,
    timeScale: 1,
    rounds: [
      {
        bound: { perMinute: 5, label: "5 & no more" },
        sdk: () => Promise.reject(new Error("not to be run")),
        page: () => Promise.reject(new Error("not to be run")),
      },
    ],
    idealMs: () => 1_500,
  };
  const figures = { requests: 10, rejected: 0, failed: 0, seconds: 2, timelines: [[]] };
  return { workload, sdk: { ...figures, ...options.sdk }, page: { ...figures, ...options.page } };
}
