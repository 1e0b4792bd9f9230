import type { StageMaker } from "../kit.js";
import { cacheStage } from "./cache-stage.js";

/** The stage of the client's cache. */
export const caching: StageMaker = (context) => context.shared(cacheStage).stage;
