import axios from "axios";
import got from "got";
import ky from "ky";
import createClient from "openapi-fetch";

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

/** Methods of generated SDKs, as far as they could be made. */
export interface GeneratedMethods {
  readonly ratesmith: CallSubject["call"] | undefined;
  readonly heyApi: CallSubject["call"] | undefined;
}

/** All clients, ours with throttle, retry, cache and single flight on. Each asks for the same and parses the answer. */
export function callSubjects(url: string, { ratesmith, heyApi }: GeneratedMethods): readonly CallSubject[] {
  const typed = createClient<Paths>({ baseUrl: url });
  const api = axios.create({ baseURL: url });
  return [
    {
      name: "fetch",
      isRaw: true,
      call: async (id) => (await fetch(`${url}/things/${id}`)).json() as Promise<unknown>,
    },
    ...(ratesmith === undefined ? [] : [{ name: "ratesmith", call: ratesmith }]),
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
