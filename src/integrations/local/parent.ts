/**
 * Calls `stop` when the process that started this one has ended, even by SIGKILL: the start-up scripts give their child an IPC
 * channel, which the system closes then. Does nothing in a process that was started without a channel. A signal handler may
 * call `stop` as well, so it must be safe to call twice.
 */
export function endWithParent(stop: () => void): void {
  // Three values: true with a channel, false once it closed (the parent died while we were loading), undefined without.
  if (process.connected === false) stop();
  if (process.connected !== true) return;
  process.once('disconnect', stop);
  process.channel?.unref(); // listening must not keep alive a program that has finished
}
