import { SdkError } from "../errors.js";
import type { Middleware } from "../options.js";

/**
 * Runs middleware around one request, the first outermost. The request carries the credential: middleware is the
 * caller's own code.
 *
 * @throws {SdkError} a middleware calls `next` twice: what is repeated must go through retry, which pays for it
 */
export function runMiddleware(
  middleware: readonly Middleware[],
  request: Request,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const run = async (index: number, current: Request): Promise<Response> => {
    const layer = middleware[index];
    if (layer === undefined) return send(current);
    let isCalled = false;
    return layer(current, (next) => {
      if (isCalled)
        throw new SdkError(
          `Middleware ${index} called next twice. Repeat requests by the "retry" option, which keeps to the limits.`,
        );
      isCalled = true;
      return run(index + 1, next);
    });
  };
  return run(0, request);
}
