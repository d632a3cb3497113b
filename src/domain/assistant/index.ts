import './assistant.permissions.js';
import './assistant.tasks.js';
import './assistant.settings.js';

export * from './ai-quality.js';
export * from './ai-quality.queries.js';
export { upsetTitle } from './alert-titles.js';
export * from './answer.js';
export * from './answer-preview.js';
export { articlesAbout } from './articles-about.js';
export { askAndRecord, recordCalls } from './ask-models.js';
export { askedBelow } from './asked-below.js';
export { asksMachine } from './asks-machine.js';
export * from './assistant.tables.js';
export { passOnFromFailedMessage } from './bursts/pass-on-unanswered.js';
export * from './chain-reply.js';
export { checkPost } from './check-post.js';
export { canonicalNumber, moneyIn } from './claims/amounts.js';
export * from './comparison/compare-answers.js';
export { type DiffPart, diffKinds } from './comparison/word-diff.js';
export * from './correct-understanding.js';
export * from './create-agent-profile.js';
export { countedFor, sameItems } from './dialogue/counted-for.js';
export { expectAnswer, type Question } from './dialogue/expect-answer.js';
export { expectTime } from './dialogue/expect-time.js';
export { lastTalkOf } from './dialogue/last-talk.js';
export { offersHour, openOfferOf } from './dialogue/open-offer.js';
export { saveDialogue } from './dialogue/save-dialogue.js';
export * from './dialogue/state.js';
export { dialogueSubjectsOf, type FoundSource } from './find-sources.js';
export * from './fold-model-usage.js';
export * from './give-up-answer.js';
export { hearFailedAnswers } from './hand-over-unsent.js';
export { proposesVisit } from './is-booking.js';
export * from './knowledge.entity.js';
export { withKnownParts } from './known-parts.js';
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
export { mostRead, partRead, turnsRead } from './part-read.js';
export * from './post.js';
export { prepareAnswer } from './prepare-answer.js';
export * from './preview-answer.js';
export * from './price-objection.js';
export * from './refuses-offer.js';
export * from './reply-cache.js';
export * from './respond-to-message.js';
export { retrieve } from './retrieve.js';
export { ageIn, fitsAge } from './search/ages.js';
export { thingsAsked, wantsToBuy } from './search/asked-things.js';
export { illFitting } from './search/asked-words.js';
export { colourPatterns, colourWords, isColour } from './search/colour-words.js';
export { farAway } from './search/distances.js';
export type { Likeness } from './search/likeness.js';
export { isOpen, momentOf, type Week, type WeekTime, weekOf } from './search/opening-hours.js';
export { boundsAmong, isPriced, type PriceBounds, priceBoundsIn } from './search/price-bounds.js';
export { type Searchable, wordsOfProduct } from './search/product-index.js';
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
export { isLightWord, isStopWord, stem as stemOf } from './search/stem.js';
export { isAnyUnit } from './search/units.js';
export { type Word, WordSet, wordOf, wordSimilarity, wordsIn } from './search/words.js';
export { writtenOut } from './search/written-out.js';
export * from './shadow-message.js';
export { type Shelf, shelvesKept } from './shelf.js';
export { type ShelfOrigin, shelfFrom } from './shelf-origin.js';
export * from './source-data.js';
export { leaningTo, spokenLanguage, writtenIn } from './spoken-language.js';
export { registerAnswerTaker } from './taken-messages.js';
export { asksPutting, isOfPutting } from './terms/charges.js';
export { isOtherCity } from './terms/cities.js';
export { customerMarksIn, isDay, paidBy, withoutAge } from './terms/conditions.js';
export { countedAs, titleIn } from './terms/counted.js';
export { withDaysSaid, withNightsSaid } from './terms/days-said.js';
export { asksWithIt } from './terms/granted-discounts.js';
export { isNoPlace } from './terms/no-place.js';
export { noticeIn } from './terms/order-rules.js';
export { type OwnUnit, ownUnitIn, ownUnitsSaid } from './terms/own-units.js';
export {
  budgetIn,
  fetchesIn,
  isHaggling,
  leftOutIn,
  noteIn,
  termKindsIn,
  wantsInvoice,
  withoutBudget,
} from './terms/question.js';
export { type Extra, extraSaid, extrasAsked, extrasIn, includedOf, saysMore } from './terms/read-extras.js';
export { packPricesOf, packsIn, priceFromMany } from './terms/read-prices.js';
export { feePlacesOf, feeSentencesOf } from './terms/read-terms.js';
export { variantAsked } from './terms/read-variants.js';
export type { TermLine, TermSum } from './terms/reckoning.js';
export { seasonAndRest } from './terms/seasons-said.js';
export { isStorage } from './terms/storage-fees.js';
export { type AmountLimit, amountLimitIn } from './terms/term.js';
export { type AgendaCustomer, type AgentAgenda, provideAgenda } from './tools/agent-agenda.js';
export * from './tools/agent-tools.js';
export type { FactPlace } from './tools/fact-place.js';
export { factLookups } from './tools/fact-tools.js';
export * from './transcribe-message.js';
export * from './transcriber.port.js';
export * from './transcription.js';
export { trialMessage } from './trial-message.js';
export * from './try-understanding.js';
export * from './turned-down.js';
export * from './understanding.entity.js';
export * from './understanding.js';
export * from './understanding-record.js';
export * from './update-agent-profile.js';
