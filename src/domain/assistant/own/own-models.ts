import { type BoundedCache, boundedCache } from '../../shared/bounded-cache.js';
import type { Sql, Statement } from '../../shared/database.port.js';
import { type LearntOpinion, type OwnJudgement, type OwnModelEngine, StaleModel } from '../own-models.port.js';
import type { Understanding } from '../understanding.js';
import type { OwnModelKind } from './own-model.js';

/** A model that answers for a tenant now; a version never changes but by another training, so a kept one is never out of date. */
export interface ActiveModel {
  kind: OwnModelKind;
  id: string;
  version: number;
  /** Changes where the same model was trained again. */
  trainedAt: string;
}
/** What a tenant's active models say; null where there is none of that kind. */
export interface OwnAnswers {
  intents: ((text: string) => OwnJudgement) | null;
  corrections: ((text: string, understood: Understanding) => LearntOpinion) | null;
  /** Those that another version of the program trained: they say nothing until they are trained again. */
  stale: ActiveModel[];
}

type Reader =
  | { kind: 'INTENTS'; ask: NonNullable<OwnAnswers['intents']> }
  | { kind: 'CORRECTIONS'; ask: NonNullable<OwnAnswers['corrections']> };

const loadWeights: Statement = {
  name: 'own-model.weights',
  text: 'select weights from own_model where tenant_id = app.tenant() and id = $1',
};

/** The models of the tenants that wrote last, unpacked; each takes a few megabytes. Keyed by tenant and version together. */
export class OwnModels {
  private readonly cache: BoundedCache<Reader | 'stale'>;

  constructor(
    private readonly engine: OwnModelEngine,
    maxEntries: number,
  ) {
    this.cache = boundedCache({ maxEntries });
  }

  /** The tenant's models. `active` was read under its scope a moment ago, so a version that another process made counts at once. */
  async of(read: Sql, tenantId: string, active: readonly ActiveModel[]): Promise<OwnAnswers> {
    const answers: OwnAnswers = { intents: null, corrections: null, stale: [] };
    for (const model of active) {
      const reader = await this.find(read, tenantId, model);
      if (reader === 'stale') answers.stale.push(model);
      else if (reader?.kind === 'INTENTS') answers.intents = reader.ask;
      else if (reader) answers.corrections = reader.ask;
    }
    return answers;
  }

  get size(): number {
    return this.cache.size;
  }

  private async find(
    read: Sql,
    tenantId: string,
    { kind, id, trainedAt }: ActiveModel,
  ): Promise<Reader | 'stale' | null> {
    const key = `${tenantId} ${id} ${trainedAt}`;
    const known = this.cache.get(key);
    const found = known ?? (await this.load(read, kind, id));
    if (!found) return null;
    if (!known) this.cache.set(key, found);
    return found;
  }

  private async load(read: Sql, kind: OwnModelKind, id: string): Promise<Reader | 'stale' | null> {
    const [row] = await read.query<{ weights: Buffer | null }>(loadWeights, [id]);
    if (!row?.weights) return null;
    try {
      return kind === 'INTENTS'
        ? { kind, ask: this.engine.readIntents(row.weights) }
        : { kind, ask: this.engine.readCorrections(row.weights) };
    } catch (error) {
      if (error instanceof StaleModel) return 'stale';
      throw error;
    }
  }
}
