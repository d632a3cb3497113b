import { z } from 'zod';
import { json } from '../shared/json-values.js';
import type { KeysetList } from '../shared/keyset.js';
import { text } from '../shared/texts.js';

const content = {
  templateId: z.string().nullish(),
  variables: json().nullish(),
  text: text('line').nullish(),
  /** The subject of an e-mail. */
  subject: text('title').nullish(),
};

/** Input of a campaign: its content, its account and its recipients. */
export const campaignInput = {
  ...content,
  channelAccountId: z.string().nullish(),
  language: text('code').nullish(),
  versions: z.array(z.object({ ...content, language: text('code') })).nullish(),
  audience: z.object({
    contactIds: z.array(z.string()).nullish(),
    leads: z.custom<KeysetList>().nullish(),
    customers: z.custom<KeysetList>().nullish(),
  }),
};
