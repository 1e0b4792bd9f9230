import { SuiteOp } from "../../suiteop/sdk/index.js";
import { callEach, callInTurn, clientOptions, times } from "../each.js";
import { idealRollingMs } from "../ideal.js";
import { readTask } from "../pages/suiteop.js";
import type { Environment, Workload } from "../workload.js";

const token = "sk_test_your_key_here";
const ids = times(3_000, (index) => `task_${index + 1}`);

/** 3,000 tasks read as fast as both windows allow: three times the minute's budget, so it nears its end three times. */
export const suiteop: Workload = {
  api: "suiteop",
  title: "read 3,000 tasks as fast as allowed, slowing down when fewer than 50 requests remain",
  note: "below 50 remaining requests the page asks to slow down, which costs the SDK time against the ideal",
  exclusive: true,
  calls: ids.length,
  timeScale: 16,
  rounds: [{ bound: { perMinute: 1_000, label: "1,000 a minute" }, sdk, page }],
  idealMs: () =>
    idealRollingMs(ids.length, [
      { quota: 1_000, windowMs: 60_000 },
      { quota: 50, windowMs: 1_000 },
    ]),
};

async function sdk(env: Environment): Promise<void> {
  const client = new SuiteOp({ ...clientOptions(env), token });
  await callEach(env, ids, (id) => client.tasks.get({ id }));
  await client.close();
}

async function page(env: Environment): Promise<void> {
  await callInTurn(env, ids, (id) => readTask(env, token, id));
}
