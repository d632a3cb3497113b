import { nobody } from '../../src/domain/shared/actor.js';
import type { Database, Scope, Transaction } from '../../src/domain/shared/database.port.js';
import { ServiceUnavailable } from '../../src/domain/shared/domain-error.js';
import { newId } from '../../src/domain/shared/id.js';
import type { Committed, Desk, SoakAnswer } from './orders.js';

/** How often each seller gets a notification and a message, and how often a seller with a busy conversation gets a message. */
const notificationEveryMs = 10_000;
const messageEveryMs = 20_000;
const busyEveryMs = 250;
const writersAtOnce = 2;
const usualBody = '¿Tienen en existencia lo que vi ayer? '.repeat(12);
const longBody = '¿Tienen en existencia lo que vi ayer? '.repeat(420);
/** In a control run: one of this many is reported as committed but not published, and one is published twice. */
const controlEvery = 100;

interface Due {
  desk: number;
  kind: 'notification' | 'message';
  everyMs: number;
  at: number;
}

/**
 * Commits notifications and messages at a steady rate, one transaction each, as the product does: the row, and the event that listeners
 * receive. A machine that is too slow gets fewer of them, never a burst.
 */
export class SoakWriter {
  private readonly due: Due[];
  private readonly scope: Scope;
  private stopping = false;
  private done: Promise<void> = Promise.resolve();
  private count = 0;
  private committed: Committed = { kind: 'committed', notifications: [], messages: [] };

  constructor(
    private readonly database: Database,
    tenantId: string,
    private readonly desks: Desk[],
    private readonly control: boolean,
    private readonly say: (answer: SoakAnswer) => void,
  ) {
    this.scope = { tenantId, userId: nobody, role: 'SYSTEM' };
    const began = performance.now();
    this.due = desks.flatMap(({ busy }, desk): Due[] => {
      const messages = busy ? busyEveryMs : messageEveryMs;
      // Spread over the interval, so that every second has the same load.
      const first = (everyMs: number) => began + (everyMs * desk) / desks.length;
      return [
        { desk, kind: 'notification', everyMs: notificationEveryMs, at: first(notificationEveryMs) },
        { desk, kind: 'message', everyMs: messages, at: first(messages) },
      ];
    });
  }

  run(): Promise<void> {
    this.done = this.write();
    return this.done;
  }

  /** Resolves when everything that was committed has been reported. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.done;
  }

  private async write(): Promise<void> {
    while (!this.stopping) {
      const now = performance.now();
      const due = this.due.filter(({ at }) => at <= now);
      const writeNext = async (): Promise<void> => {
        for (let next = due.pop(); next && !this.stopping; next = due.pop()) {
          await (next.kind === 'notification' ? this.notify(next.desk) : this.message(next.desk));
          next.at = Math.max(next.at + next.everyMs, now);
        }
      };
      await Promise.all(Array.from({ length: writersAtOnce }, writeNext));
      this.tell();
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    this.tell();
  }

  private tell(): void {
    if (this.committed.notifications.length + this.committed.messages.length > 0) this.say(this.committed);
    this.committed = { kind: 'committed', notifications: [], messages: [] };
  }

  /** Retries when the database has no free connection, as jobs do. */
  private async commit(run: (tx: Transaction) => Promise<void>): Promise<void> {
    for (;;)
      try {
        return await this.database.transaction(this.scope, run);
      } catch (error) {
        if (!(error instanceof ServiceUnavailable)) throw error;
        await new Promise(resolve => setTimeout(resolve, 500));
      }
  }

  private async notify(at: number): Promise<void> {
    const { userId } = this.desk(at);
    const id = newId();
    await this.commit(async tx => {
      await tx.query(
        `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, data, expires_at, created_at)
         values ($1, app.tenant(), $2, 'ALERT', $1, now(), 'Alerta', 'Algo pasó en la ferretería.', jsonb_build_object('tenantId', app.tenant()), now() + interval '7 days', now())`,
        [id, userId],
      );
      tx.record('notification.added', { notificationId: id, userId });
      if (this.isFaulty(0)) tx.record('notification.added', { notificationId: id, userId });
    });
    this.committed.notifications.push([at, id]);
  }

  private async message(at: number): Promise<void> {
    const desk = this.desk(at);
    const id = newId();
    await this.commit(tx => this.writeMessage(tx, id, desk));
    this.committed.messages.push([at, id]);
  }

  private async writeMessage(tx: Transaction, id: string, desk: Desk): Promise<void> {
    const { conversationId, sellerId } = desk;
    await tx.query(
      `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, status, sent_at, sequence)
       select $1, v.tenant_id, v.id, v.channel_account_id, v.seller_id, 'INBOUND', 'CONTACT', $3, 'DELIVERED', now(), $4
       from conversation v where v.id = $2`,
      [id, conversationId, desk.busy ? longBody : usualBody, this.count],
    );
    // Without a recorded event, no listener receives the message.
    if (!this.isFaulty(1)) tx.record('message.added', { messageId: id, conversationId, sellerId });
  }

  private isFaulty(rest: number): boolean {
    this.count += 1;
    return this.control && this.count % controlEvery === rest;
  }

  private desk(at: number): Desk {
    const desk = this.desks[at];
    if (!desk) throw new Error(`there is no desk ${at}`);
    return desk;
  }
}
