import { z } from 'zod';

/** An answer that a model drafted. `known` is false where it says that it does not know: that counts as a failure of the bot. */
export const draftAnswerSchema = z.object({
  text: z.string().min(1).max(4000),
  known: z.boolean(),
  quickReplies: z.array(z.string().min(1).max(20)).max(3),
});
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;
