import { z } from 'zod';
import { json } from '../shared/json-values.js';
import type { KeysetList } from '../shared/keyset.js';
import { text } from '../shared/texts.js';

/** Input of a campaign: its content, its account and its recipients. */
export const campaignInput = {
  templateId: z.string().nullish(),
  variables: json().nullish(),
  channelAccountId: z.string().nullish(),
  text: text('line').nullish(),
  audience: z.object({
    contactIds: z.array(z.string()).nullish(),
    leads: z.custom<KeysetList>().nullish(),
    customers: z.custom<KeysetList>().nullish(),
  }),
};
