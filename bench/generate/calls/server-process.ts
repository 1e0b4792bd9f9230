// A server in a process of its own that answers every request with a small object; ends with its parent.
import { createServer } from "node:http";

const body = JSON.stringify({ id: 7, name: "Rex", tag: "dog", vaccinated: true, weightKg: 31.5 });
const server = createServer({ keepAliveTimeout: 75_000 }, (_, response) => {
  response.setHeader("content-type", "application/json");
  response.setHeader("content-length", body.length);
  response.end(body);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address !== null ? address.port : 0 });
});
process.on("disconnect", () => process.exit());
