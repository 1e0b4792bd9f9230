import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, type Usage } from "../measured-process.js";
import { median, type Row } from "../row.js";
import type { Subject } from "../subjects.js";
import { bundleSizes } from "./bundle-sizes.js";
import { checkTypes } from "./check-types.js";
import type { Tool } from "./tools.js";

/** What is to be measured. */
export interface GenerationPlan {
  readonly tools: readonly Tool[];
  readonly subjects: readonly Subject[];
  readonly runs: number;
  /** The Node that all run on. */
  readonly node: string;
  readonly say: (text: string) => void;
}

/** Every tool on every document, who is first rotating from run to run; then what came of it is checked and bundled. */
export async function measureGeneration(plan: GenerationPlan): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const subject of plan.subjects) {
    const folder = await mkdtemp(join(tmpdir(), "ratesmith-bench-"));
    try {
      rows.push(...(await measureSubject(plan, subject, folder)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function measureSubject(plan: GenerationPlan, subject: Subject, folder: string): Promise<Row[]> {
  const { tools, runs, say } = plan;
  const usages = new Map<Tool, Usage[]>();
  for (let round = 0; round < runs; round++) {
    const first = round % tools.length;
    for (const tool of [...tools.slice(first), ...tools.slice(0, first)]) {
      const usage = await generateOnce(plan, { tool, subject, folder: folderOf(folder, tool) });
      say(
        `${subject.name}, ${tool.name}: ${usage.wallS.toFixed(2)} s${usage.code === 0 ? "" : `, exit ${usage.code}`}`,
      );
      usages.set(tool, [...(usages.get(tool) ?? []), usage]);
    }
  }
  const rows: Row[] = [];
  for (const tool of tools)
    rows.push(
      ...(await rowsOf(plan, { tool, subject, folder: folderOf(folder, tool) }, usages.get(tool) ?? [])),
    );
  return rows;
}

interface Job {
  readonly tool: Tool;
  readonly subject: Subject;
  readonly folder: string;
}

function folderOf(folder: string, { name }: Tool): string {
  return join(folder, name.replaceAll(/[@/]/g, "_"));
}

async function generateOnce({ node }: GenerationPlan, { tool, subject, folder }: Job): Promise<Usage> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "out"), { recursive: true });
  const run = await tool.prepare(subject, folder);
  return measure({ node, ...run });
}

/** A run that failed has no figures. */
async function rowsOf(plan: GenerationPlan, job: Job, usages: readonly Usage[]): Promise<Row[]> {
  const { tool, subject, folder } = job;
  const name = { subject: subject.name, tool: tool.name } as const;
  const failed = usages.find(({ code }) => code !== 0);
  if (failed !== undefined) {
    plan.say(`${subject.name}, ${tool.name} failed:\n${failed.output.slice(-2_000)}`);
    return [];
  }
  const { errors, cpuS } = await checkTypes(folder, plan.node);
  const again = tool.name === "ratesmith" ? await noop(plan, job) : [];
  return [
    { metric: "wall", ...name, value: median(usages.map(({ wallS }) => wallS)), unit: "s" },
    { metric: "cpu", ...name, value: median(usages.map((usage) => usage.cpuS)), unit: "s" },
    { metric: "memory", ...name, value: median(usages.map(({ memoryMb }) => memoryMb)), unit: "MB" },
    { metric: "typeErrors", ...name, value: errors, unit: "errors" },
    { metric: "tsc", ...name, value: cpuS, unit: "s" },
    ...again,
    ...(await bundleSizes(tool, subject, folder)),
  ];
}

/** The same run again, when nothing has changed. */
async function noop(plan: GenerationPlan, { tool, subject, folder }: Job): Promise<Row[]> {
  const run = await tool.prepare(subject, folder);
  const walls: number[] = [];
  for (let round = 0; round < plan.runs; round++)
    walls.push((await measure({ node: plan.node, ...run })).wallS);
  return [{ metric: "noop", subject: subject.name, tool: tool.name, value: median(walls), unit: "s" }];
}
