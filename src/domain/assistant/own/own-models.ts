import { type BoundedCache, boundedCache } from '../../shared/bounded-cache.js';
import type { Sql, Statement } from '../../shared/database.port.js';
import { type LearntOpinion, type OwnJudgement, type OwnModelEngine, StaleModel } from '../own-models.port.js';
import type { Understanding } from '../understanding.js';
import type { OwnModelKind } from './own-model.js';

/** A model that is active for a tenant. A version changes only when it is trained again, so a cached one is never out of date. */
export interface ActiveModel {
  kind: OwnModelKind;
  id: string;
  version: number;
  /** Changes when the same model is trained again. */
  trainedAt: string;
}
/** The tenant's active models as functions; null if there is none of the kind. */
export interface OwnAnswers {
  intents: ((text: string) => OwnJudgement) | null;
  corrections: ((text: string, understood: Understanding) => LearntOpinion) | null;
  /** Models that another version of the program trained. They are not used until they are trained again. */
  stale: ActiveModel[];
}

type Reader =
  | { kind: 'INTENTS'; ask: NonNullable<OwnAnswers['intents']> }
  | { kind: 'CORRECTIONS'; ask: NonNullable<OwnAnswers['corrections']> };

const loadWeights: Statement = {
  name: 'own-model.weights',
  text: 'select weights from own_model where tenant_id = app.tenant() and id = $1',
};

/**
 * Unpacked models of the tenants that wrote last; each takes a few megabytes. The key has the tenant, the model and the time of its
 * training.
 */
export class OwnModels {
  private readonly cache: BoundedCache<Reader | 'stale'>;

  constructor(
    private readonly engine: OwnModelEngine,
    maxEntries: number,
  ) {
    this.cache = boundedCache({ maxEntries });
  }

  /**
   * Returns the tenant's models. `active` was just read in the tenant's scope, so a version that another process trained is used at once.
   */
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
