import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "forks",
    // One less than there are cores would be one alone on small machines.
    maxWorkers: "100%",
  },
});
