import './assistant.permissions.js';
import './assistant.tasks.js';
import './assistant.settings.js';

export * from './ai-quality.js';
export * from './ai-quality.queries.js';
export { upsetTitle } from './alert-titles.js';
export * from './answer.js';
export * from './answer-preview.js';
export { articlesAbout } from './articles-about.js';
export { askAndRecord } from './ask-models.js';
export { asksMachine } from './asks-machine.js';
export * from './assistant.tables.js';
export { passOnFromFailedMessage } from './bursts/pass-on-unanswered.js';
export * from './chain-reply.js';
export { moneyIn } from './claims/amounts.js';
export * from './comparison/compare-answers.js';
export { type DiffPart, diffKinds } from './comparison/word-diff.js';
export * from './correct-understanding.js';
export * from './create-agent-profile.js';
export { sameItems } from './dialogue/counted-for.js';
export { expectAnswer, type Question } from './dialogue/expect-answer.js';
export { expectTime } from './dialogue/expect-time.js';
export * from './dialogue/state.js';
export { dialogueSubjectsOf, type FoundSource } from './find-sources.js';
export * from './fold-model-usage.js';
export * from './give-up-answer.js';
export { hearFailedAnswers } from './hand-over-unsent.js';
export * from './knowledge.entity.js';
export * from './labels.js';
export * from './language-model.port.js';
export { keepsScore } from './lead-score.js';
export * from './measures/index.js';
export * from './model-chain.js';
export * from './model-price.js';
export * from './model-spending.js';
export * from './model-tasks.js';
export * from './own/index.js';
export * from './own-models.port.js';
export * from './preview-answer.js';
export * from './reply-cache.js';
export * from './respond-to-message.js';
export { retrieve } from './retrieve.js';
export { ageIn, fitsAge } from './search/ages.js';
export type { Likeness } from './search/likeness.js';
export { boundsAmong, isPriced, type PriceBounds, priceBoundsIn } from './search/price-bounds.js';
export { sentencesOf } from './search/sentences.js';
export {
  type AskedMessage,
  type DialogueSubjects,
  nothingSpokenOf,
  type ReadSource,
  type SourceReader,
} from './search/source-reader.js';
export type { SourceUnit } from './search/source-units.js';
export { unitsOfArticle, unitsOfProduct } from './search/source-units.js';
export { isLightWord, stem as stemOf } from './search/stem.js';
export { type Word, WordSet, wordOf, wordSimilarity, wordsIn } from './search/words.js';
export { writtenOut } from './search/written-out.js';
export * from './shadow-message.js';
export * from './source-data.js';
export { leaningTo, writtenIn } from './spoken-language.js';
export { registerAnswerTaker } from './taken-messages.js';
export { customerMarksIn, paidBy, withoutAge } from './terms/conditions.js';
export { isNoPlace } from './terms/no-place.js';
export { budgetIn, fetchesIn, isHaggling, leftOutIn, noteIn, termKindsIn, withoutBudget } from './terms/question.js';
export { extrasAsked } from './terms/read-extras.js';
export type { TermLine, TermSum } from './terms/reckoning.js';
export { asksWithIt } from './terms/sum-with-terms.js';
export { type AgendaCustomer, type AgentAgenda, provideAgenda } from './tools/agent-agenda.js';
export * from './tools/agent-tools.js';
export * from './transcribe-message.js';
export * from './transcriber.port.js';
export * from './transcription.js';
export * from './try-understanding.js';
export * from './understanding.entity.js';
export * from './understanding.js';
export * from './understanding-record.js';
export * from './update-agent-profile.js';
