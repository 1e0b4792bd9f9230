import axios from "axios";
import got from "got";
import ky from "ky";
import createClient from "openapi-fetch";
import { ApiClient } from "../../../templates/runtime/client.js";
import { definitionFor, getThing } from "../../throttle/clients/ratesmith.js";

/** A way to call the server; gives the parsed answer. */
export interface CallSubject {
  /** Its package; `fetch` for the platform's own. */
  readonly name: string;
  /** The client to which the others are compared. */
  readonly isRaw?: boolean;
  call(id: number): Promise<unknown>;
}

interface Paths {
  "/things/{id}": {
    get: {
      parameters: { path: { id: number } };
      responses: { 200: { content: { "application/json": { id: number } } } };
    };
  };
}

/** All clients, ours with throttle, retry and cache on; `heyApi` is the method of an SDK of that name. */
export function callSubjects(url: string, heyApi: CallSubject["call"] | undefined): readonly CallSubject[] {
  const windows = [{ quota: 1_000_000_000, windowMs: 1_000 }];
  const definition = definitionFor({ name: "open", algorithm: "rolling", windows }, []);
  const ours = new ApiClient(definition, { baseUrl: url });
  const typed = createClient<Paths>({ baseUrl: url });
  const api = axios.create({ baseURL: url });
  return [
    {
      name: "fetch",
      isRaw: true,
      call: async (id) => (await fetch(`${url}/things/${id}`)).json() as Promise<unknown>,
    },
    { name: "ratesmith", call: (id) => ours.send(getThing, { thing: String(id) }) },
    {
      name: "openapi-fetch",
      call: async (id) => (await typed.GET("/things/{id}", { params: { path: { id } } })).data,
    },
    ...(heyApi === undefined ? [] : [{ name: "@hey-api/openapi-ts", call: heyApi }]),
    { name: "ky", call: (id) => ky.get(`${url}/things/${id}`).json() },
    { name: "axios", call: async (id) => (await api.get(`/things/${id}`)).data as unknown },
    { name: "got", call: (id) => got.get(`${url}/things/${id}`).json() },
  ];
}
