/**
 * Calls `stop` when the process that started this one has ended, even by SIGKILL. The start-up scripts give their child an IPC channel,
 * and the operating system closes it when the parent ends. Does nothing in a process that was started without a channel. A signal handler
 * may also call `stop`, so it must be safe to call twice.
 */
export function endWithParent(stop: () => void): void {
  // `connected` is true with a channel, false once the channel has closed (the parent died while this process was loading), and undefined
  // without a channel.
  if (process.connected === false) stop();
  if (process.connected !== true) return;
  process.once('disconnect', stop);
  process.channel?.unref(); // listening must not keep a finished program alive
}
