/**
 * Calls `stop` when the process that started this one is gone, even by SIGKILL: the start-up scripts give their child a
 * channel, and the system closes it. Does nothing in a process that was started without one. `stop` must be safe to call
 * beside a signal's handler: both may come.
 */
export function endWithParent(stop: () => void): void {
  // Three values: true with a channel, false once it closed (the parent died while we were loading), undefined without.
  if (process.connected === false) stop();
  if (process.connected !== true) return;
  process.once('disconnect', stop);
  process.channel?.unref(); // listening must not keep alive a program that has finished
}
