import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import { openSocket, type Socket, type Subscription, type TestEmbudo, type TestUser, until } from '../testing/index.js';

/** Follows the alerts that are raised, from a cursor on. */
export const alertsSince = 'subscription ($since: String) { alertRaised(since: $since) { id title } }';

/** Returns what raises alerts in a tenant and follows them over sockets. */
export function liveAlerts(embudo: TestEmbudo, system: Scope) {
  /** Begins a transaction that has its number and has written its alerts. Returns the function that commits it. */
  async function begin(titles: string[], sellerId: string | null = null) {
    const written = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const committed = embudo.database.transaction(system, async tx => {
      for (const title of titles) {
        const id = newId();
        await tx.query(
          `insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id) values ($1, app.tenant(), $3, 'AI_BUDGET', 'WARNING', $2, $1)`,
          [id, title, sellerId],
        );
        tx.record('alert.raised', { alertId: id, sellerId });
      }
      written.resolve();
      await gate.promise;
    });
    committed.catch(written.reject);
    await written.promise;
    return async () => {
      gate.resolve();
      await committed;
    };
  }
  const raise = async (titles: string[], sellerId: string | null = null) => (await begin(titles, sellerId))();
  const follow = (user: TestUser, since: string | null): { socket: Socket; stream: Subscription } => {
    const socket = openSocket(embudo.url, user.token);
    return { socket, stream: socket.subscribe(alertsSince, { since }) };
  };
  return { begin, raise, follow };
}

/** Returns the titles of the alerts that a subscription received, in their order. */
export const titlesOf = ({ events }: Subscription) =>
  events.map(({ alertRaised }) => (alertRaised as { title: string }).title);
/** Returns whether an event is about the alert with this title. */
export const titled = (title: string) => (data: Record<string, unknown>) =>
  (data.alertRaised as { title: string }).title === title;
/** Waits until a subscription has received what it missed, or was refused. */
export const caughtUp = ({ marks, errors }: Subscription) =>
  until('what was missed', () => marks.includes('caughtUp') || errors.length > 0, { every: 2 });
