import { Sematryx } from "../../sematryx/sdk/index.js";
import { callEach, callInTurn, clientOptions, times } from "../each.js";
import { idealBucketMs } from "../ideal.js";
import { submit } from "../pages/sematryx.js";
import type { Environment, Round, Workload } from "../workload.js";

const token = "sx_key1";
const problems = times(120, (index) => ({
  objective: `(x - ${index})^2`,
  variables: [{ kind: "continuous" as const, name: "x", lower: -200, upper: 200 }],
}));
const tiers = [
  { tier: "free", perMinute: 10, burst: 15 },
  { tier: "pro", perMinute: 300, burst: 450 },
] as const;

/** 120 problems submitted on the Free tier, then 120 on Pro, whose burst takes them all at once. */
export const sematryx: Workload = {
  api: "sematryx",
  title: "submit 120 problems on Free, then 120 on Pro",
  note: "both tiers are summed up in one row",
  exclusive: true,
  calls: problems.length * tiers.length,
  timeScale: 20,
  rounds: tiers.map(roundOn),
  /** All that the burst does not take comes in at the tier's rate. */
  idealMs: () =>
    tiers.reduce(
      (sum, { perMinute, burst }) =>
        sum + idealBucketMs(problems.length, { quota: perMinute, windowMs: 60_000 }, burst),
      0,
    ),
};

function roundOn({ tier, perMinute, burst }: (typeof tiers)[number]): Round {
  return {
    tier,
    bound: { perMinute: perMinute + burst, label: `${burst} at once and ${perMinute} a minute` },
    async sdk(env: Environment) {
      const client = new Sematryx({ ...clientOptions(env), token, tier });
      await callEach(env, problems, (body) => client.optimizations.submit({ body }));
      await client.close();
    },
    page: (env: Environment) => callInTurn(env, problems, (problem) => submit(env, token, problem)),
  };
}
