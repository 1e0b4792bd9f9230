import { expect } from "vitest";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { batchedTickets } from "../runtime/batch/batch-scene.js";
import { textOf } from "../runtime/cache/fixture.js";
import { clientHarness, getThing } from "../runtime/client-harness.js";
import { collect, pagedList } from "../runtime/paginate/paged-list.js";
import { done, jobScene, outcome, started } from "../runtime/poll/job-scene.js";
import { answerRows } from "./answer-rows.js";

/** What a client must survive at run time, as a test of its own. */
export interface RuntimeRow {
  /** Its number in the table of hostile inputs. */
  readonly row: number;
  readonly name: string;
  readonly run: () => Promise<void>;
}

const list: Operation = { id: "list", method: "GET", path: "/things", security: [["key"]] };
const elsewhere = [
  "https://evil.example/v1/things",
  "//evil.example/v1/things",
  "http://api.example.com/v1/things",
  "https://api.example.com@evil.example/v1/things",
  "https://user:pw@api.example.com/v1/things",
  "https://api.example.com:8443/v1/things",
  "https://api.example.com.evil.example/v1",
  "\\\\evil.example\\v1",
];

const rejectionOf = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => error,
  );

/** Row 42: where a server may send a client, and what it may be given. */
const wayRows: readonly RuntimeRow[] = [
  ...elsewhere.flatMap((url): RuntimeRow[] => [
    {
      row: 42,
      name: `a URL of the server's, ${url}, is not followed`,
      run: async () => {
        const { client, seen } = clientHarness(() => Response.json([1]), { options: { apiKey: "k1" } });

        expect(await rejectionOf(client.follow(list, url))).toBeInstanceOf(ConfigurationError);
        expect(seen).toEqual([]);
      },
    },
    {
      row: 42,
      name: `a redirect to ${url} is not followed, with a key or without`,
      run: async () => {
        const { client, seen } = clientHarness(
          () => new Response(null, { status: 302, headers: { location: url } }),
          { options: { apiKey: "k1", retry: false } },
        );

        expect(await rejectionOf(client.send(getThing, { id: "1" }))).toBeInstanceOf(Error);
        expect(seen.map((request) => new URL(request.url).host)).toEqual(["api.example.com"]);
      },
    },
  ]),
  ...(["link", "next-url"] as const).map(
    (style): RuntimeRow => ({
      row: 42,
      name: `a next page elsewhere is not read, by ${style}`,
      run: async () => {
        const next = "https://evil.example/things?page=2";
        const { asked, read } = pagedList(
          { style, items: "/items", ...(style === "link" ? {} : { next: "/next" }) },
          () => ({ body: { items: [1], next }, link: `<${next}>; rel="next"` }),
        );

        expect(await rejectionOf(collect(read()))).toBeInstanceOf(Error);
        expect(asked).toHaveLength(1);
      },
    }),
  ),
  {
    row: 42,
    name: "a job's address elsewhere is not asked",
    run: async () => {
      const id = "../../evil.example/x";
      const scene = jobScene([{ ...started, body: { id } }, done]);

      await outcome(scene);

      expect(scene.asked.every(({ path }) => path === "/jobs" || path.startsWith("/jobs/"))).toBe(true);
    },
  },
  {
    row: 42,
    name: "an answer that was kept for one credential is nothing to another",
    run: async () => {
      let apiKey = "one";
      const { client, seen } = clientHarness(
        ({ headers }) =>
          Response.json(
            { id: headers.get("x-api-key") },
            { headers: { etag: '"same"', "cache-control": "max-age=60" } },
          ),
        { options: { apiKey: () => apiKey } },
      );

      const first = await client.send(getThing, { id: "1" });
      apiKey = "two";
      const second = await client.send(getThing, { id: "1" });

      expect([first, second]).toEqual([{ id: "one" }, { id: "two" }]);
      expect(seen.map(({ headers }) => headers.get("if-none-match"))).toEqual([null, null]);
    },
  },
  {
    row: 42,
    name: "a batch's items go to who asked for them, whatever their order and number",
    run: async () => {
      const tickets = [{ id: "3", n: 3 }, { id: "9" }, null, { id: "1", n: 1 }, { id: "1", n: 2 }, "x"];
      const { get } = batchedTickets(() => ({ body: { tickets } }));

      const exchanges = await Promise.all([get("1"), get("2"), get("3")]);

      expect(exchanges.map(({ reply }) => reply.status)).toEqual([200, 404, 200]);
      expect([exchanges[0], exchanges[2]].map(textOf)).toEqual(['{"id":"1","n":1}', '{"id":"3","n":3}']);
    },
  },
  ...["..", ".", "%2e%2e", "%2E.", ""].map(
    (id): RuntimeRow => ({
      row: 42,
      name: `a path value of ${JSON.stringify(id)} is refused`,
      run: async () => {
        const { client, seen } = clientHarness(() => Response.json({}), { options: { apiKey: "k1" } });

        expect(await rejectionOf(client.send(getThing, { id }))).toBeInstanceOf(ConfigurationError);
        expect(seen).toEqual([]);
      },
    }),
  ),
  ...["a\r\nInjected: 1", "a\nb", "a\0b"].map(
    (value): RuntimeRow => ({
      row: 42,
      name: `a header of ${JSON.stringify(value)} is refused, from whomever it comes`,
      run: async () => {
        const { client, seen } = clientHarness(() => Response.json({}), { options: { apiKey: value } });
        const other = clientHarness(() => Response.json({}), { options: { apiKey: "k1" } });

        expect(await rejectionOf(client.send(getThing, { id: "1" }))).toBeInstanceOf(ConfigurationError);
        expect(
          await rejectionOf(other.client.send(getThing, { id: "1" }, { headers: { "X-A": value } })),
        ).toBeInstanceOf(ConfigurationError);
        expect([...seen, ...other.seen]).toEqual([]);
      },
    }),
  ),
];

/** Rows 41 and 42. */
export const runtimeRows: readonly RuntimeRow[] = [...answerRows, ...wayRows];
