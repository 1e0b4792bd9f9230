/** Microtasks without news after which a turn counts as over; an `await` on the way here costs one to three. */
const quietMicrotasks = 64;

/**
 * Resolves once no more happens in the current turn of the event loop, as far as it concerns `progress`: so many
 * microtasks ran in a row without changing it. Calls issued together, and in the promise callbacks of the same turn, are
 * all there by then, and no timer delays them (a platform's shortest may be 4 ms, or a second in a hidden page).
 */
export async function endOfTurn(progress: () => number): Promise<void> {
  let seen = progress();
  for (let quiet = 0; quiet < quietMicrotasks; quiet += 1) {
    await undefined;
    if (progress() === seen) continue;
    seen = progress();
    quiet = 0;
  }
}
