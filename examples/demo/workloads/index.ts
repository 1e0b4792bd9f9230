import type { Workload } from "../workload.js";
import { onestack } from "./onestack.js";
import { sematryx } from "./sematryx.js";
import { smartlead } from "./smartlead.js";
import { smenso } from "./smenso.js";
import { suiteop } from "./suiteop.js";

/** Every workload, in the order of the table. */
export const workloads: readonly Workload[] = [smenso, onestack, smartlead, sematryx, suiteop];
