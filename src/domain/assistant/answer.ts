import { z } from 'zod';
import { dialogueStateSchema } from './dialogue/state.js';
import { hostedCallSchema, toolCallSchema } from './tools/agent-tools.js';

export const maxButtons = 3;
/** In UTF-16 units, as channels limit them. */
export const maxButtonLength = 20;

/** Answer that a model drafted. `known` is false if the model says that it does not know, which counts as a failure of the agent. */
export const draftAnswerSchema = z.object({
  text: z.string().min(1).max(4000),
  known: z.boolean(),
  quickReplies: z.array(z.string().min(1).max(maxButtonLength)).max(maxButtons),
});
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

/** Shape that a hosted model is asked for: an answer, or calls of tools whose results it wants to see first. */
export const answerFormSchema = draftAnswerSchema.extend({ calls: z.array(hostedCallSchema) });

/** Reply of any link. The local link returns the dialogue state itself; for a hosted link the server works it out. */
export const answerReplySchema = draftAnswerSchema
  .extend({
    text: z.string().max(4000),
    calls: z.array(toolCallSchema).max(50).optional(),
    dialogue: dialogueStateSchema.optional(),
    /** Text of an answer that the local link translated, in the words of the shop; the check compares it with the sources instead. */
    asWritten: z.string().max(4000).optional(),
  })
  // The text may be empty if there are calls, because it is not sent then.
  .refine(({ text, calls }) => text !== '' || (calls ?? []).length > 0, { path: ['text'] });
export type AnswerReply = z.infer<typeof answerReplySchema>;
