import type { OwnModelEngine } from '../../../../domain/assistant/own-models.port.js';
import { understandSync } from '../understand.js';
import { decodeIntents, encodeIntents } from './encode-intents.js';
import { correctionsFormat } from './formats.js';
import { decodeCorrections, encodeCorrections, learntOpinion } from './learnt-corrections.js';
import { ownIntentOf } from './own-intents.js';
import { inSlices } from './slices.js';
import { trainCorrections } from './train-corrections.js';
import { trainIntents } from './train-intents.js';

/** A tenant's own models, trained and used in this process. */
export const localOwnModels: OwnModelEngine = {
  async trainIntents(lessons) {
    const { own, scores } = await inSlices(trainIntents(lessons));
    return { weights: await encodeIntents(own), scores };
  },
  async trainCorrections(corrected, untouched) {
    const { learnt, scores } = await inSlices(trainCorrections(corrected, untouched, understandSync));
    return { weights: learnt && (await encodeCorrections(learnt, correctionsFormat())), scores };
  },
  readIntents(weights) {
    const own = decodeIntents(weights);
    return text => ownIntentOf(own, text);
  },
  readCorrections(weights) {
    const learnt = decodeCorrections(weights, correctionsFormat());
    return (text, understood) => learntOpinion(learnt, text, understood);
  },
};
