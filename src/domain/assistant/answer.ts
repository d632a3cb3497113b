import { z } from 'zod';
import { dialogueStateSchema } from './dialogue/state.js';
import { toolCallSchema } from './tools/agent-tools.js';

/** An answer that a model drafted. `known` is false where it says that it does not know: that counts as a failure of the bot. */
export const draftAnswerSchema = z.object({
  text: z.string().min(1).max(4000),
  known: z.boolean(),
  quickReplies: z.array(z.string().min(1).max(20)).max(3),
});
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

/** What a hosted model is asked for: an answer, or calls of tools whose results it wants to see first. */
export const answerFormSchema = draftAnswerSchema.extend({ calls: z.array(toolCallSchema) });

/** What any link gives. The local one keeps the dialogue itself; for a hosted one the server does. */
export const answerReplySchema = draftAnswerSchema
  .extend({
    text: z.string().max(4000),
    calls: z.array(toolCallSchema).max(50).optional(),
    dialogue: dialogueStateSchema.optional(),
  })
  // where there are calls, the text is not sent
  .refine(({ text, calls }) => text !== '' || (calls ?? []).length > 0, { path: ['text'] });
export type AnswerReply = z.infer<typeof answerReplySchema>;
