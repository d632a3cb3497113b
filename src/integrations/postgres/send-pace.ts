import type { PaceTurn, SendPace } from '../../domain/conversations/send-pace.port.js';
import type { Sql, Statement } from '../../domain/shared/database.port.js';
import { minuteMs } from '../../domain/shared/durations.js';

const forgetEveryMs = minuteMs;

const takePlaces: Statement = {
  name: 'send-pace.take',
  text: 'select app.take_send_pace($1::text[], $2::int[], $3::float8[], $4::timestamptz) as "leavesAt"',
};
const forgetOld: Statement = { name: 'send-pace.forget', text: 'select app.forget_send_pace($1::timestamptz)' };

/**
 * The send pace that all processes of one database share, with one row for each account and each conversation that sent in the
 * last minute.
 */
export class PostgresSendPace implements SendPace {
  private forgetAt = 0;

  constructor(private readonly sql: Sql) {}

  async take(turns: readonly PaceTurn[], now: Date): Promise<Date> {
    const [row] = await this.sql.query<{ leavesAt: Date }>(takePlaces, [
      turns.map(({ key }) => key),
      turns.map(({ burst }) => burst),
      turns.map(({ everyMs }) => everyMs),
      now,
    ]);
    if (now.getTime() >= this.forgetAt) {
      this.forgetAt = now.getTime() + forgetEveryMs;
      await this.sql.query(forgetOld, [now]);
    }
    return row?.leavesAt ?? now;
  }
}
