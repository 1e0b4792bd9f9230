import { callCells } from "./call-cells.js";
import type { Cell } from "./cell.js";
import { faultCells, headerCells } from "./fault-cells.js";
import { fullCells } from "./full-cells.js";
import { serverCells } from "./server-cells.js";
import { userCells } from "./user-cells.js";

/** Every world the throttle is tried in. */
export const allCells: readonly Cell[] = [
  ...serverCells,
  ...headerCells,
  ...fullCells,
  ...faultCells,
  ...userCells,
  ...callCells,
];
