import { allCells } from "../cells/all-cells.js";
import { type JudgeOptions, judgeCell } from "../cells/judge-cell.js";

/** What a process is asked to do. */
export interface CellOrder extends Omit<JudgeOptions, "stampMs"> {
  readonly cell: string;
}

/** Runs the cells it is asked for, one after the other, and sends each result. */
process.on("message", async (order: CellOrder) => {
  const cell = allCells.find(({ name }) => name === order.cell);
  if (cell === undefined) throw new Error(`There is no cell "${order.cell}".`);
  process.send?.(await judgeCell(cell, order));
});
