import { setTimeout as pause } from 'node:timers/promises';
import { startFakeGraph } from '../../src/integrations/meta/testing/fake-graph.js';
import { startFakeSendGrid } from '../../src/integrations/sendgrid/testing/fake-sendgrid.js';
import type { FakeSender, SendRequest, VendorError } from '../../src/integrations/testing-http/fake-sender.js';
import { startFakeTwilio } from '../../src/integrations/twilio/testing/fake-twilio.js';
import { listedMessages, type TwilioListed } from '../../src/integrations/twilio/testing/listed-messages.js';
import { startFakeYCloud } from '../../src/integrations/ycloud/testing/fake-ycloud.js';
import type { SendingAccount } from './accounts.js';
import { type Report, reportOf } from './reports.js';
import { readTaken, type Taken } from './taken.js';

/** The slowest answer; slower ones would count as a timeout. */
const slowestAnswerMs = 250;

export interface VendorOptions {
  random(): number;
  /** Of a hundred requests, how many break off after they were accepted, and how many are temporarily refused. */
  troubles: number;
  /** The latest time at which a message is reported after it was accepted. */
  latestReportMs: number;
}

/**
 * The vendors that the workers send to. Each answers late, so that a killed worker is mostly killed during a call; some answers are lost
 * or are errors. Accepted messages are reported by signed webhooks, before or after the answer, and repeated until they are stored.
 */
export class Vendors {
  readonly taken: Taken[] = [];
  /** Called for each accepted message, before its answer is sent. */
  onTaken: (() => void) | null = null;
  accounts: readonly SendingAccount[] = [];
  private readonly reports = new Set<Promise<void>>();
  private readonly listed: TwilioListed[] = [];
  private over = false;

  private constructor(
    private readonly fakes: Record<string, FakeSender<VendorError>>,
    private readonly options: VendorOptions,
  ) {
    for (const [name, fake] of Object.entries(fakes)) {
      fake.find = path => (name === 'TWILIO_BASE_URL' ? listedMessages(this.listed, path) : undefined);
      fake.beforeAnswer = (id, request) => this.take(id, request);
      fake.mode(...Array.from({ length: 10_000 }, () => this.nextMode()));
    }
  }

  static async start(options: VendorOptions): Promise<Vendors> {
    const [graph, ycloud, twilio, sendgrid] = await Promise.all([
      startFakeGraph(),
      startFakeYCloud(),
      startFakeTwilio(),
      startFakeSendGrid(),
    ]);
    const fakes = {
      META_GRAPH_URL: graph,
      YCLOUD_BASE_URL: ycloud,
      TWILIO_BASE_URL: twilio,
      SENDGRID_BASE_URL: sendgrid,
    };
    return new Vendors(fakes as never, options);
  }

  get settings(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.fakes).map(([name, { url }]) => [name, url]));
  }

  /** Resolves when all accepted messages are reported. */
  async reported(): Promise<void> {
    while (this.reports.size > 0) await Promise.all(this.reports);
  }

  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(Object.values(this.fakes).map(fake => fake.stop()));
  }

  /** The number of send requests, including those that were refused. */
  get sends(): number {
    return Object.values(this.fakes).reduce((sum, { requests }) => sum + requests.length, 0);
  }

  private nextMode() {
    const drawn = this.options.random() * 100;
    if (drawn < this.options.troubles) return 'reset-after-accept' as const;
    return drawn < 2 * this.options.troubles ? ('500' as const) : ('ok' as const);
  }

  private async take(vendorId: string, request: SendRequest): Promise<void> {
    const { random, latestReportMs } = this.options;
    const taken = readTaken(this.accounts, vendorId, request);
    const [answerMs, reportMs] = [random() * slowestAnswerMs, random() * latestReportMs];
    this.taken.push(taken);
    if (taken.account.provider === 'TWILIO') this.listed.push(listedOf(taken, request));
    const report = this.report(reportOf(taken, request.body), reportMs).finally(() => this.reports.delete(report));
    this.reports.add(report);
    this.onTaken?.();
    await pause(answerMs);
  }

  private async report({ url, headers, body }: Report, afterMs: number): Promise<void> {
    await pause(afterMs);
    while (!this.over) {
      const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) }).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
      await pause(200);
    }
  }
}

function listedOf({ vendorId, account, to, body }: Taken, { body: given }: SendRequest): TwilioListed {
  const { MediaUrl }: { MediaUrl?: unknown } = Object(given);
  const from = account.channel === 'WHATSAPP' ? `whatsapp:${account.externalId}` : account.externalId;
  const files = MediaUrl ? [{ sid: `ME${vendorId.slice(2)}`, contentType: 'image/png' }] : [];
  return { sid: vendorId, direction: 'outbound-api', from, to, body, status: 'delivered', at: new Date(), files };
}
