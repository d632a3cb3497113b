import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';

export const strikeNames = ['killed', 'frozen', 'vanished', 'full', 'migrated'] as const;
export type StrikeName = (typeof strikeNames)[number];

/** The effects of one database fault on the vendor's webhooks. */
export interface StrikeReport {
  what: StrikeName;
  at: string;
  seconds: number;
  /** Milliseconds from the start of the fault to the first answer with 503; null if there was none. */
  refusedAfterMs: number | null;
  /** Milliseconds from the end of the fault to the next webhook that was stored. */
  servedAfterMs: number | null;
  /** The number of answers in between, by status; 0 means no answer. */
  answers: Record<number, number>;
}

/** Called with the status of every answer that the vendor receives. */
export type AnswerListener = (status: number) => void;

interface Strike {
  begin(): Promise<void> | void;
  end(): Promise<void> | void;
}

/**
 * Causes faults of the database while webhooks arrive, and measures how long it takes until they are refused and until they are served
 * again.
 */
export class Strikes {
  readonly reports: StrikeReport[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly listen: (listener: AnswerListener) => () => void,
  ) {}

  async strike(what: StrikeName, seconds: number): Promise<void> {
    const { begin, end } = this.kindOf(what);
    const answers: Record<number, number> = {};
    let refusedAt: number | null = null;
    let endedAt = Number.POSITIVE_INFINITY;
    const served = Promise.withResolvers<number>();
    const began = performance.now();
    const at = new Date().toISOString();
    const silence = this.listen(status => {
      answers[status] = (answers[status] ?? 0) + 1;
      const now = performance.now();
      if (status === 503) refusedAt ??= now;
      // When Postgres is killed, requests that it had already begun are still served for a moment.
      const felt = what !== 'killed' || Object.keys(answers).some(each => each !== '200');
      if (status === 200 && now > endedAt && felt) served.resolve(now);
    });
    await begin();
    await pause(Math.max(0, began + seconds * 1000 - performance.now()));
    await end();
    endedAt = performance.now();
    // The pause ends with the race, because a waiting timer would keep the program alive for the rest of the minute.
    const over = new AbortController();
    const patience = pause(60_000, null, { signal: over.signal }).catch(() => null);
    const servedAt = await Promise.race([served.promise, patience]);
    over.abort();
    silence();
    this.reports.push({
      what,
      at,
      seconds: Math.round((endedAt - began) / 100) / 10,
      refusedAfterMs: refusedAt === null ? null : Math.round(refusedAt - began),
      servedAfterMs: servedAt === null ? null : Math.round(servedAt - endedAt),
      answers,
    });
  }

  private kindOf(what: StrikeName): Strike {
    const { database, proxy } = this.stage;
    switch (what) {
      case 'killed':
        return { begin: () => void database.kill?.(), end: () => undefined };
      case 'frozen':
        return { begin: () => database.signal('SIGSTOP'), end: () => database.signal('SIGCONT') };
      case 'vanished':
        return { begin: () => proxy?.vanish(), end: () => proxy?.comeBack() };
      case 'full':
        return fillDisk(database.walFolder ?? '');
      case 'migrated':
        return migration(this.stage);
    }
  }
}

/** Fills the file system of the write-ahead log completely, until the end. */
function fillDisk(folder: string): Strike {
  const filler = path.join(path.dirname(folder), 'filler');
  const chunk = Buffer.alloc(1024 * 1024);
  let filling: NodeJS.Timeout | undefined;
  const fill = () => {
    const file = openSync(filler, 'a');
    try {
      for (;;) writeSync(file, chunk);
    } catch (error) {
      if (Object(error).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  };
  return {
    begin() {
      fill();
      // Space that Postgres frees by recycling is filled again.
      filling = setInterval(fill, 200);
    },
    end() {
      clearInterval(filling);
      rmSync(filler, { force: true });
    },
  };
}

/** Changes the ledger as a careless migration would: rewritten and indexed in one transaction that locks it the whole time. */
function migration({ database }: Stage): Strike {
  return {
    async begin() {
      const client = await database.owner.connect();
      try {
        await client.query('begin');
        await client.query('alter table inbound_event add column bench_note uuid default gen_random_uuid()');
        await client.query('create index bench_note on inbound_event (tenant_id, bench_note)');
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    end: () => undefined,
  };
}
