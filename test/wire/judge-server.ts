import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type NextFunction, type Request, type Response } from "express";
import { middleware } from "express-openapi-validator";
import type { OpenApiRequestHandler } from "express-openapi-validator/dist/framework/types.js";
import { type JsonObject, member } from "../../generator/json.js";
import { adaptDocument } from "./adapt-document.js";

/** What the server made of a request. */
export interface Verdict {
  /** Method and path template, its names made identifiers (`adaptPath`); undefined where no path fits. */
  readonly route: string | undefined;
  /** What in it breaks the document; empty where nothing does. */
  readonly breaks: readonly string[];
  /** The URL as it was sent. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** What was read, by the document's styles and types. */
  readonly read: Readonly<Record<"path" | "query" | "header" | "body", unknown>>;
}

/** A server that judges requests by documents. */
export interface JudgeServer {
  readonly url: string;
  /** Judges requests by this document, until it is given another. `coerces`: bodies are forms, which hold text only. */
  expect(document: JsonObject, coerces: boolean): void;
  /** The verdicts since the last time, oldest first. */
  take(): readonly Verdict[];
  close(): Promise<void>;
}

/** Names of formats that documents made up, which say nothing that a validator could check. */
const ownFormats = Object.fromEntries(
  ["unix-time", "decimal", "int-or-string", "repo.nwo", "unixtime"].map((name) => [name, true as const]),
);

/** Starts the server on 127.0.0.1. express-openapi-validator does the judging. */
export async function startJudgeServer(): Promise<JudgeServer> {
  const verdicts: Verdict[] = [];
  let judge = judgeOf({ document: { paths: {}, openapi: "3.0.3" }, coerces: false, verdicts });
  const server = createServer((request, response) => judge(request, response));
  // The next request may be long in coming, while a validator is made.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    expect: (document, coerces) => {
      judge = judgeOf({ document, coerces, verdicts });
    },
    take: () => verdicts.splice(0),
    close: () => closed(server),
  };
}

interface Judging {
  readonly document: JsonObject;
  readonly coerces: boolean;
  readonly verdicts: Verdict[];
}

function judgeOf({ document, coerces, verdicts }: Judging): express.Express {
  const app = express();
  app.set("query parser", "extended");
  app.set("etag", false);
  app.use(
    express.json({
      type: (request) => /json/i.test(request.headers["content-type"] ?? ""),
      strict: false,
      limit: "10mb",
    }),
    express.urlencoded({ extended: true, parameterLimit: 100_000, limit: "10mb" }),
    express.text({ type: ["text/*", "application/*yaml", "application/xml"] }),
    express.raw({ type: (request) => !/json|form|text|yaml/i.test(request.headers["content-type"] ?? "") }),
    ...withJsonParts(
      middleware({
        apiSpec: adaptDocument(document) as never,
        validateApiSpec: false,
        validateRequests: { coerceTypes: coerces ? "array" : false, allErrors: true },
        validateSecurity: true,
        // Formats that only one API knows.
        formats: ownFormats,
      }),
    ),
  );
  app.use((request: Request, response: Response) => {
    verdicts.push({ breaks: [], ...seen(request) });
    response.status(200).json({});
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const breaks = reasons(error, request.originalUrl);
    verdicts.push({ breaks, ...seen(request) });
    response.status(breaks.length > 0 ? 400 : 200).json({});
  });
  return app;
}

/** The validator reads JSON parts only where the schema is plainly an object; here all are read before it judges. */
function withJsonParts(handlers: readonly OpenApiRequestHandler[]): OpenApiRequestHandler[] {
  const readParts: OpenApiRequestHandler = (request, _response, next) => {
    if (/^multipart/i.test(request.headers["content-type"] ?? ""))
      for (const [name, text] of Object.entries(request.body ?? {})) {
        if (typeof text === "string" && /^[[{]/.test(text)) request.body[name] = JSON.parse(text);
      }
    next();
  };
  return [...handlers.slice(0, -1), readParts, ...handlers.slice(-1)];
}

function seen(request: Request): Omit<Verdict, "breaks"> {
  const { query, headers, body } = request;
  // Express forgets the parameters of a path between middlewares.
  const openapi: unknown = Reflect.get(request, "openapi");
  const { pathParams, openApiRoute } = (openapi ?? {}) as Readonly<Record<string, unknown>>;
  return {
    route: openApiRoute === undefined ? undefined : `${request.method} ${openApiRoute}`,
    url: request.originalUrl,
    contentType: headers["content-type"],
    read: { path: pathParams, query, header: headers, body },
  };
}

function reasons(error: unknown, url: string): string[] {
  const found: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "errors") : undefined;
  if (!Array.isArray(found) || found.length === 0)
    return [error instanceof Error ? error.message : String(error)];
  return found
    .map((each) => ({ path: String(member(each, "path")), message: String(member(each, "message")) }))
    .filter(({ path }) => !isInvented(path, url))
    .map(({ path, message }) => `${path} ${message}`);
}

/** The validator fills in `{}` for an object in the query that was not sent, and then misses that object's members. */
function isInvented(path: string, url: string): boolean {
  const [, place, name = "", inner] = path.split("/");
  const names = [...new URL(url, "http://127.0.0.1").searchParams.keys()];
  return place === "query" && inner !== undefined && !names.some((sent) => sent.split("[", 1)[0] === name);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
