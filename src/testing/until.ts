/**
 * Waits until the question has an answer (anything except false, null and undefined) and returns it. Throws after `within` milliseconds,
 * naming what was awaited: a test waits for the thing itself, never for a fixed time. The last time it asks is after that limit, so a
 * question that takes long on a busy machine has a fair answer.
 */
export async function until<T>(
  what: string,
  question: () => T | Promise<T>,
  { within = 180_000, every = 15 }: { within?: number; every?: number } = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + within;
  for (;;) {
    const isLast = Date.now() > deadline;
    const answer = await question();
    if (answer !== false && answer !== null && answer !== undefined)
      return answer as Exclude<T, false | null | undefined>;
    if (isLast) throw new Error(`Waited ${within} ms in vain for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, every));
  }
}
