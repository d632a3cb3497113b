import type { TestDatabase } from '../../testing/index.js';
import { type WorkingTimes, workedMinutes } from '../sellers/index.js';
import { newId } from '../shared/id.js';
import { type Chance, type Note, type Sale, seeded, type Talk, type Turn } from './seller-notes.fixture.js';

const second = 1_000;

/**
 * Days of sellers, written to the database statement by statement and noted here at the same time. After each step everything is moved some
 * hours into the past, so that a month goes by. All times are whole seconds.
 */
export class SellerDays {
  readonly notes: Note[] = [];
  readonly assignments: (Note & { won: boolean })[] = [];
  readonly turns: (Note & { turn: Turn })[] = [];
  readonly talks: Talk[] = [];
  readonly leads: Chance[] = [];
  readonly sales: Sale[] = [];
  private readonly random = seeded(2026);
  private readonly stage = { id: newId(), pipelineId: newId() };

  constructor(
    private readonly database: Pick<TestDatabase, 'sql'>,
    private readonly shop: { tenantId: string; accountId: string; currency: string },
    private readonly sellers: string[],
    private readonly hoursOf: Map<string, WorkingTimes>,
  ) {}

  async begin(): Promise<void> {
    await this.run(`insert into pipeline (id, tenant_id, name) values ($2, $1, 'Ventas')`, this.stage.pipelineId);
    await this.run(
      `insert into stage (id, tenant_id, pipeline_id, name, position, probability) values ($2, $1, $3, 'Etapa', 0, 50)`,
      this.stage.id,
      this.stage.pipelineId,
    );
    for (let index = 0; index < 6; index += 1) {
      const [talk, contact] = [newId(), newId()];
      await this.run('insert into contact (id, tenant_id) values ($2, $1)', contact);
      await this.run(
        `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at) values ($2, $1, $3, $4, 'WHATSAPP', now())`,
        talk,
        contact,
        this.shop.accountId,
      );
      this.talks.push({ id: talk, status: 'BOT', seller: null, waiting: false, turn: null });
    }
  }

  /** Makes one random change, then lets some hours pass. */
  async step(): Promise<void> {
    const act = this.pick([
      () => this.hear(),
      () => this.hear(),
      () => this.hear(),
      () => this.answer(),
      () => this.answer(),
      () => this.answer(),
      () => this.move(),
      () => this.move(),
      () => this.lead(),
      () => this.sale(),
    ]);
    await act();
    await this.pass(600 + this.random(8 * 3_600));
  }

  private pick<T>(of: readonly T[]): T {
    return of[this.random(of.length)] as T;
  }
  private run<Row = object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.database.sql(text, [this.shop.tenantId, ...values]) as Promise<Row[]>;
  }
  private note(kind: Note['kind'], seller: string, at: number, amount = 1): Note {
    const note = { kind, seller, at, amount };
    this.notes.push(note);
    return note;
  }
  /** Runs a statement and returns the time of its transaction, in seconds. */
  private async change(text: string, ...values: unknown[]): Promise<number> {
    const [row] = await this.run<{ now: Date }>(`${text} returning now() as now`, ...values);
    return Math.floor((row?.now.getTime() ?? 0) / second);
  }
  private async now(): Promise<number> {
    const [row] = await this.database.sql<{ now: Date }>('select now() as now', []);
    return Math.floor((row?.now.getTime() ?? 0) / second);
  }

  /** A message from the customer, sometimes with a sending time in the past. */
  private async hear(): Promise<void> {
    const talk = this.pick(this.talks);
    const sent = (await this.now()) - (this.random(5) === 0 ? this.random(20_000) : 1);
    await this.write(talk, sent, 'INBOUND', 'CONTACT', null);
    await this.run(
      'update conversation set waiting_since = coalesce(waiting_since, now()) where tenant_id = $1 and id = $2',
      talk.id,
    );
    talk.waiting = true;
    const { turn } = talk;
    if (!turn) return;
    if (turn.answered !== null && sent > turn.answered) turn.engaged = true;
    const wait = turn.waits.find(({ ended }) => ended === null || ended >= sent);
    if (!wait) turn.waits.push({ since: Math.max(sent, turn.began), isFirst: turn.answered === null, ended: null });
    this.note('received', turn.seller, wait?.since ?? Math.max(sent, turn.began));
  }

  /** A reply from the seller, from a colleague, or from the agent. */
  private async answer(): Promise<void> {
    const talk = this.pick(this.talks);
    const who = this.random(6);
    const author = who === 0 ? null : who === 1 || !talk.seller ? this.pick(this.sellers) : talk.seller;
    const sent = await this.now();
    await this.write(talk, sent, 'OUTBOUND', author ? 'SELLER' : 'AI_AGENT', author);
    if (!author) return;
    this.note('sent', author, sent);
    await this.run('update conversation set waiting_since = null where tenant_id = $1 and id = $2', talk.id);
    talk.waiting = false;
    const { turn } = talk;
    if (!turn) return;
    const wait = turn.waits.find(({ ended }) => ended === null);
    if (wait) {
      wait.ended = Math.max(wait.since, sent);
      if (author === turn.seller) {
        const hours = this.hoursOf.get(turn.seller);
        const worked = hours
          ? Math.round(60 * workedMinutes(hours, new Date(wait.since * second), new Date(wait.ended * second)))
          : wait.ended - wait.since;
        // What was answered while nobody works has no length.
        const isMeasured = worked > 0 || wait.ended === wait.since;
        if (isMeasured) this.note('reply', turn.seller, wait.ended, worked);
        if (isMeasured && wait.isFirst) this.note('first reply', turn.seller, wait.ended, worked);
      }
    }
    if (author === turn.seller) turn.answered ??= Math.max(turn.began, sent);
  }

  private write(talk: Talk, sent: number, direction: string, author: string, seller: string | null) {
    return this.run(
      `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, body, status, sent_at, sequence)
       values ($2, $1, $3, $4, $5, $6, $7, $8, 'x', 'SENT', $9, 1)`,
      newId(),
      talk.id,
      this.shop.accountId,
      talk.seller,
      direction,
      author,
      seller,
      new Date(sent * second),
    );
  }

  /** A conversation is given to a seller, moves from one seller to another, goes back to the agent, or is closed; some are reopened. */
  private async move(): Promise<void> {
    const talk = this.pick(this.talks);
    const status = this.pick(['WAITING', 'WAITING', 'HUMAN', 'HUMAN', 'BOT', 'CLOSED']);
    const seller = this.random(3) === 0 ? this.pick([...this.sellers, null]) : (talk.seller ?? this.pick(this.sellers));
    const now = await this.change(
      'update conversation set status = $3, seller_id = $4 where tenant_id = $1 and id = $2',
      talk.id,
      status,
      seller,
    );
    Object.assign(talk, { status, seller });
    const held = seller !== null && (status === 'WAITING' || status === 'HUMAN');
    const before = talk.turn;
    if (before && (!held || before.seller !== seller)) {
      this.note('ended', before.seller, now, now - before.began);
      talk.turn = null;
    }
    if (!held || talk.turn) return;
    talk.turn = { seller, began: now, answered: null, engaged: false, waits: [] };
    this.turns.push({ ...this.note('came', seller, now), turn: talk.turn });
    if (!talk.waiting) return;
    talk.turn.waits.push({ since: now, isFirst: true, ended: null });
    this.note('received', seller, now);
  }

  /** A lead is created, changes its seller, becomes hot, is won, or is reopened. */
  private async lead(): Promise<void> {
    if (this.leads.length < 3 || this.random(4) === 0) {
      const lead: Chance = {
        id: newId(),
        status: 'NEW',
        isHot: false,
        seller: this.pick([...this.sellers, null]),
        given: null,
      };
      const now = await this.change(
        `insert into lead (id, tenant_id, contact_id, seller_id, source, status) select $2, $1, id, $3, 'Feria', 'NEW' from contact where tenant_id = $1 order by id limit 1`,
        lead.id,
        lead.seller,
      );
      this.leads.push(lead);
      this.give(lead, now);
      return;
    }
    const lead = this.pick(this.leads);
    const change = this.random(4);
    if (change === 0 && lead.status !== 'WON') {
      const seller = this.pick([...this.sellers, null]);
      const now = await this.change('update lead set seller_id = $3 where tenant_id = $1 and id = $2', lead.id, seller);
      if (seller !== lead.seller) {
        lead.seller = seller;
        lead.given = null;
        this.give(lead, now);
      }
    } else if (change === 1) {
      lead.isHot = !lead.isHot;
      await this.run(
        'update lead set temperature = $3, score = $4 where tenant_id = $1 and id = $2',
        lead.id,
        lead.isHot ? 'HOT' : 'COLD',
        lead.isHot ? 90 : 10,
      );
    } else {
      const status = this.pick(['WON', 'CONTACTED', 'LOST']);
      const now = await this.change('update lead set status = $3 where tenant_id = $1 and id = $2', lead.id, status);
      if (lead.seller && (status === 'WON') !== (lead.status === 'WON')) {
        if (status === 'WON') this.note('lead won', lead.seller, now).lead = lead.id;
        else this.forget(lead.id);
        if (lead.given) lead.given.won = status === 'WON';
      }
      lead.status = status;
    }
  }

  private give(lead: Chance, now: number): void {
    if (!lead.seller) return;
    lead.given = Object.assign(this.note('given', lead.seller, now), { won: lead.status === 'WON' });
    this.assignments.push(lead.given);
  }

  private forget(lead: string): void {
    const place = this.notes.findIndex(note => note.lead === lead);
    if (place >= 0) this.notes.splice(place, 1);
  }

  /** An opportunity is created, changes its seller, or is won. */
  private async sale(): Promise<void> {
    const open = this.sales.filter(({ isOpen }) => isOpen);
    if (open.length < 2 || this.random(3) === 0) {
      const sale: Sale = { id: newId(), isOpen: true, seller: this.pick([...this.sellers, null]) };
      await this.run(
        `insert into opportunity (id, tenant_id, pipeline_id, stage_id, lead_id, title, title_key, value_minor, currency, last_stage_change_at, seller_id)
         values ($2, $1, $3, $4, (select id from lead where tenant_id = $1 order by id limit 1), 'V', 'v', $5, $6, now(), $7)`,
        sale.id,
        this.stage.pipelineId,
        this.stage.id,
        1_000 + this.random(100_000),
        this.shop.currency,
        sale.seller,
      );
      this.sales.push(sale);
      return;
    }
    const sale = this.pick(open);
    if (this.random(2) === 0) {
      sale.seller = this.pick(this.sellers);
      await this.run('update opportunity set seller_id = $3 where tenant_id = $1 and id = $2', sale.id, sale.seller);
      return;
    }
    const [row] = await this.run<{ minor: string; now: Date }>(
      `update opportunity set status = 'WON', closed_at = now() where tenant_id = $1 and id = $2 returning value_minor as minor, now() as now`,
      sale.id,
    );
    sale.isOpen = false;
    if (sale.seller)
      this.note('sale won', sale.seller, Math.floor((row?.now.getTime() ?? 0) / second), Number(row?.minor));
  }

  /** Lets time pass: moves all events so many seconds into the past. */
  private async pass(seconds: number): Promise<void> {
    for (const [table, ...columns] of [
      ['seller_turn', 'began_at', 'ended_at', 'answered_at'],
      ['reply_wait', 'since', 'ended_at', 'answered_at'],
      ['lead_assignment', 'given_at', 'ended_at'],
      ['message', 'sent_at'],
      ['lead', 'won_at'],
      ['opportunity', 'closed_at'],
    ])
      await this.run(
        `update ${table} set ${columns.map(name => `${name} = date_trunc('second', ${name}) - $2 * interval '1 second'`).join(', ')} where tenant_id = $1`,
        seconds,
      );
    for (const note of new Set([...this.notes, ...this.turns])) note.at -= seconds;
    for (const turn of new Set([...this.turns.map(({ turn }) => turn)])) {
      turn.began -= seconds;
      if (turn.answered !== null) turn.answered -= seconds;
      for (const wait of turn.waits) {
        wait.since -= seconds;
        if (wait.ended !== null) wait.ended -= seconds;
      }
    }
  }
}
