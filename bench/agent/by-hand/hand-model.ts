import type { ResponseFormatTextJSONSchemaConfig } from 'openai/resources/responses/responses';
import { z } from 'zod';
import { ModelFailure } from '../../../src/domain/assistant/language-model.port.js';
import { HostedLanguageModel } from '../../../src/integrations/model-http/hosted-language-model.js';
import { wireFormat } from '../../../src/integrations/openai/openai.wire-schema.js';

/** What a hosted link would send for one call. */
export interface HandRequest {
  system: string;
  /** The beginning of the user's turn that is the same for each message of a shop. */
  standing: string;
  user: string;
  format: ResponseFormatTextJSONSchemaConfig;
}
/** Returns the text that the player wrote in place of a hosted model. */
export type AskPlayer = (request: HandRequest) => Promise<string>;

const unmeasured = { input: 0, cachedInput: 0, output: 0 };

/** A hosted link with the prompts, the form and the parser of the others, whose replies a player writes instead of a vendor's model. */
export class HandModel extends HostedLanguageModel<never, ResponseFormatTextJSONSchemaConfig, string> {
  constructor(ask: AskPlayer) {
    super(
      { apiKey: '' },
      {
        provider: 'by-hand',
        models: {},
        defaultModel: 'by-hand-1',
        formatOf: wireFormat,
        send: ({ system, standing = '', user, format }) => ask({ system, standing, user, format }),
        failureOf: error => (error instanceof ModelFailure ? error : new ModelFailure('UNREACHABLE', String(error))),
        answerSchema: z.string(),
        textOf: text => text,
        tokensOf: () => unmeasured,
      },
    );
  }
}
