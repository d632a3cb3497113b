import type { Transaction } from '../shared/database.port.js';
import { minuteMs } from '../shared/durations.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { ChannelProvider } from './channel.port.js';
import './ports.js';
import './provider.port.js';

/** After this time the vendor lists the messages that it accepted. */
const reconcileAfterMs = minuteMs;

/** Enqueues a job that later asks the vendor for the outcome of the message, if the vendor can be asked. */
export async function reconcileLater(
  { ports, clock }: Pick<ScopedContext, 'ports' | 'clock'>,
  tx: Transaction,
  { id, provider }: { id: string; provider: ChannelProvider },
): Promise<void> {
  if (!ports.providers[provider]?.messageLog) return;
  const runAt = new Date(clock.now().getTime() + reconcileAfterMs);
  await tx.enqueue('conversations/reconcile-send', { messageId: id }, { jobKey: `reconcile:${id}`, runAt });
}
