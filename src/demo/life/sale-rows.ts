import { dayMs, hourMs, minuteMs } from '../../domain/shared/durations.js';
import { foldName } from '../../domain/shared/fold.js';
import type { LifeRows } from './rows.js';
import type { ShopParts, StagePart } from './shop-parts.js';
import { filler, type Story, type StoryLead } from './story.js';

/** The lead or customer of an opportunity; both for a lead that has become a customer. */
export interface SaleParty {
  key: string;
  lead: Pick<StoryLead, 'city' | 'company' | 'sku' | 'source'>;
  leadId: string | null;
  customerId: string | null;
  sellerId: string | null;
}
export type SaleEnd = { kind: 'OPEN' } | { kind: 'WON' | 'LOST'; at: Date };

/**
 * Adds opportunities with their stage history. Open ones are spread over all open stages of all pipelines, so that no column of a board is
 * empty.
 */
export class SaleRows {
  private dealt = 0;
  private readonly boards: { sale: Story['shop']['sales'][number]; stages: StagePart[] }[];

  constructor(
    private readonly rows: LifeRows,
    private readonly story: Story,
    private readonly parts: ShopParts,
  ) {
    this.boards = story.shop.sales.map(sale => ({
      sale,
      stages: parts.stages.filter(stage => stage.pipeline === sale.pipeline),
    }));
  }

  /** Adds an opportunity; returns when it entered its current stage. */
  add(party: SaleParty, begunAt: Date, end: SaleEnd): Date {
    const { random } = this.story;
    const { board, stop: planned } = this.placeOf(end);
    const endedAt = end.kind === 'OPEN' ? this.lastMove(begunAt) : end.at;
    // An opportunity that was closed at the moment of its creation still passes its stages one after the other.
    const createdAt = end.kind === 'OPEN' ? begunAt : new Date(Math.min(begunAt.getTime(), endedAt.getTime() - 1_000));
    // An opportunity that was just created has not moved yet.
    const stop = endedAt.getTime() - createdAt.getTime() > minuteMs ? planned : 0;
    const open = board.stages.filter(stage => stage.kind === 'OPEN');
    const last = end.kind === 'OPEN' ? undefined : board.stages.find(stage => stage.kind === end.kind);
    const way = [...open.slice(0, stop + 1), ...(last ? [last] : [])];
    const step = (endedAt.getTime() - createdAt.getTime()) / Math.max(1, way.length - 1);
    const times = way.map((_, index) => new Date(Math.round(createdAt.getTime() + index * step)));
    const stage = way.at(-1);
    const enteredAt = times.at(-1) ?? createdAt;
    if (!stage) throw new Error(`the pipeline ${board.sale.pipeline} has no stages`);
    const quantity = random.between(...board.sale.quantity);
    const title = filler(this.story, party.lead.sku, quantity, { ...party.lead, seller: '' })(
      random.pick(board.sale.titles),
    );
    const { shop } = this.story;
    const closed = end.kind !== 'OPEN';
    const reason = closed ? random.pick(end.kind === 'WON' ? shop.wonReasons : shop.lostReasons) : null;
    const opportunityId = this.rows.add('opportunity', party.key, createdAt, {
      pipeline_id: stage.pipelineId,
      stage_id: stage.id,
      seller_id: party.sellerId,
      lead_id: party.leadId,
      customer_id: party.customerId,
      title,
      title_key: foldName(title),
      value_minor: this.value(board.sale.price, party.lead.sku, quantity),
      currency: this.story.demo.currency,
      status: end.kind,
      expected_close_date: new Date(
        closed ? enteredAt.getTime() : this.story.now.getTime() + random.between(-4, 25) * dayMs,
      )
        .toISOString()
        .slice(0, 10),
      source: party.lead.source,
      close_reason: reason,
      custom_fields: Object.fromEntries(
        Object.entries(shop.opportunityFields).map(([key, options]) => [key, random.pick(options)]),
      ),
      last_stage_change_at: enteredAt,
      closed_at: closed ? enteredAt : null,
      created_at: createdAt,
      updated_at: enteredAt,
    });
    for (const [index, to] of way.entries()) {
      const at = times[index] ?? createdAt;
      const from = way[index - 1];
      const since = times[index - 1];
      this.rows.add('stage_change', `${party.key} ${index}`, at, {
        opportunity_id: opportunityId,
        seller_id: party.sellerId,
        from_stage_id: from?.id ?? null,
        to_stage_id: to.id,
        changed_by: this.parts.sellers.find(({ id }) => id === party.sellerId)?.userId ?? this.parts.bossId,
        changed_at: at,
        entered_at: since ?? null,
        seconds_in_stage: since ? Math.floor((at.getTime() - since.getTime()) / 1000) : null,
        advanced: from !== undefined && to.kind !== 'LOST',
        notes: index === 0 ? null : to.kind === 'OPEN' ? random.pick(shop.stageNotes) : reason,
      });
    }
    return enteredAt;
  }

  /** Returns the pipeline, and the last open stage that the opportunity reached. */
  private placeOf(end: SaleEnd): { board: SaleRows['boards'][number]; stop: number } {
    const { random } = this.story;
    if (end.kind !== 'OPEN') {
      const board = random.pick(this.boards);
      const stages = board.stages.filter(stage => stage.kind === 'OPEN').length;
      return { board, stop: end.kind === 'WON' ? stages - 1 : random.between(0, stages - 1) };
    }
    const places = this.boards.flatMap(board =>
      board.stages.filter(stage => stage.kind === 'OPEN').map((_, stop) => ({ board, stop })),
    );
    const place = places[this.dealt++ % places.length];
    if (!place) throw new Error('the demo shop has no open stage');
    return place;
  }

  /** Returns the time of the last move of an open opportunity: within the last fortnight, and not before its creation. */
  private lastMove(createdAt: Date): Date {
    const earliest = Math.max(createdAt.getTime(), this.story.now.getTime() - 14 * dayMs);
    const latest = Math.max(earliest, this.story.now.getTime() - hourMs);
    return new Date(earliest + Math.floor(this.story.random.next() * (latest - earliest)));
  }

  private value(price: [number, number] | undefined, sku: string, quantity: number): string {
    if (price) return String(Math.round(this.story.random.between(...price) / 1000) * 1000);
    const minor = this.story.demo.products.find(product => product.sku === sku)?.priceMinor;
    return String(BigInt(minor ?? '0') * BigInt(quantity));
  }
}
