/** How long jobs take. */
export interface JobPace {
  /** Status requests that find a job unfinished. */
  readonly polls: number;
  /** Server milliseconds until a job is done, in place of `polls`. */
  readonly jobMs: number | undefined;
}

/** The jobs that were started, by id. Ids nobody started are taken for new jobs. */
export interface JobBook {
  /** The number the next job will get. */
  readonly nextNumber: number;
  start(id: string, nowMs: number): void;
  isDone(id: string, nowMs: number): boolean;
  /** Counts a status request. */
  poll(id: string, nowMs: number): void;
}

interface Job {
  readonly startedAtMs: number;
  readonly polls: number;
}

const maxJobs = 10_000;

/** Opens a book without jobs; beyond 10,000, the oldest is forgotten. */
export function openJobBook({ polls, jobMs }: JobPace): JobBook {
  const jobs = new Map<string, Job>();
  let started = 0;
  const keep = (id: string, job: Job) => {
    const oldest = jobs.size >= maxJobs && !jobs.has(id) ? jobs.keys().next().value : undefined;
    if (oldest !== undefined) jobs.delete(oldest);
    jobs.set(id, job);
  };
  const jobOf = (id: string, nowMs: number) => jobs.get(id) ?? { startedAtMs: nowMs, polls: 0 };
  return {
    get nextNumber() {
      return started + 1;
    },
    start(id, nowMs) {
      started++;
      keep(id, { startedAtMs: nowMs, polls: 0 });
    },
    isDone(id, nowMs) {
      const job = jobOf(id, nowMs);
      return jobMs === undefined ? job.polls >= polls : nowMs - job.startedAtMs >= jobMs;
    },
    poll(id, nowMs) {
      const job = jobOf(id, nowMs);
      keep(id, { ...job, polls: job.polls + 1 });
    },
  };
}
