import { postOccasions, postTones } from '../../domain/assistant/index.js';
import { postOrigins, postStatuses } from '../../domain/social-posts/index.js';
import { enumOf } from '../enum-of.js';

export const SocialPostStatusEnum = enumOf('SocialPostStatus', 'The state of a post.', postStatuses, {
  DRAFT: 'Not approved yet.',
  APPROVED: 'Approved, without a time.',
  SCHEDULED: 'Approved, to be published at `scheduledAt`.',
  PUBLISHING: 'The provider is being called, or will be called again.',
  PUBLISHED: 'Published; in the sandbox, nobody outside sees it.',
  FAILED: 'Not published; `failure` says why. It can be planned or published again.',
  CANCELLED: 'It will not be published.',
});
export const SocialPostOriginEnum = enumOf('SocialPostOrigin', 'Who wrote the text of a post.', postOrigins, {
  MODEL: 'A hosted language model, from the facts of the product, article or topic.',
  LOCAL: 'The writer inside Embudo, from the same facts.',
  PERSON: 'A person.',
});
export const SocialPostOccasionEnum = enumOf('SocialPostOccasion', 'Why a post was drafted.', postOccasions, {
  NEW_PRODUCT: 'The product is new.',
  BACK_IN_STOCK: 'The product is in stock again.',
  PRICE_REDUCED: 'The price is lower than at the last draft about the product.',
  PRODUCT: 'To show the product.',
  TIP: 'To tell something of an article.',
  TOPIC: 'A person named the topic.',
});
export const SocialPostToneEnum = enumOf('SocialPostTone', 'How a draft addresses its readers.', postTones, {
  FRIENDLY: 'As one talks to friends.',
  FORMAL: 'As one writes to strangers.',
});
export const SocialPostTimeBasisEnum = enumOf(
  'SocialPostTimeBasis',
  'What a suggested time rests on.',
  ['OWN', 'USUAL'] as const,
  {
    OWN: 'The conversations of the tenant.',
    USUAL: 'Mostly the usual hours of people, because the tenant has few conversations yet.',
  },
);
