import { SharedLimiter, Smenso } from "../../smenso/sdk/index.js";
import { callEach, callInTurn, clientOptions, groupsOf, times } from "../each.js";
import { idealRollingMs } from "../ideal.js";
import { importTasks } from "../pages/smenso.js";
import type { Environment, Workload } from "../workload.js";

const tokens = ["acme_token1", "acme_token2"];
const imports = groupsOf(
  times(1_000, (index) => ({ title: `Task ${index + 1}` })),
  8,
);
/** The imports of each token: every second one. */
const importsOf = tokens.map((_, owner) => imports.filter((_, index) => index % tokens.length === owner));

/** 1,000 tasks imported in batches of 8 by two tokens of one workspace, each followed to the end of its ticket. */
export const smenso: Workload = {
  api: "smenso",
  title: "import 1,000 tasks in 125 batches from two tokens, wait for every ticket",
  note: "the two clients share a limiter, as they share the workspace",
  exclusive: true,
  calls: imports.length,
  timeScale: 10,
  rounds: [{ bound: { perMinute: 200, label: "two tokens, 100 a minute each" }, jobMs: 1_500, sdk, page }],
  /** One token's share: each import is a submission and at least one look at its ticket, 100 requests a minute. */
  idealMs() {
    const share = Math.max(...importsOf.map((own) => own.length));
    return idealRollingMs(share * 2, [{ quota: 100, windowMs: 60_000 }]);
  },
};

async function sdk(env: Environment): Promise<void> {
  const limiter = new SharedLimiter();
  await Promise.all(
    tokens.map(async (token, owner) => {
      const client = new Smenso({
        ...clientOptions(env),
        token,
        workspace: "acme",
        limiter,
      });
      await callEach(env, importsOf[owner] ?? [], (tasks) =>
        client.tasks.createMany({ body: tasks }).untilDone(),
      );
      await client.close();
    }),
  );
}

async function page(env: Environment): Promise<void> {
  await Promise.all(
    tokens.map((token, owner) =>
      callInTurn(env, importsOf[owner] ?? [], (tasks) => importTasks(env, token, tasks)),
    ),
  );
}
