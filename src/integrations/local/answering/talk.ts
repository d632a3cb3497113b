import type { AnswerReply, DialogueState, FoundItem } from '../../../domain/assistant/index.js';
import {
  fetchesIn,
  mostOffered,
  mostSpoken,
  sentencesOf,
  titleIn,
  writtenIn,
} from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { cleanText } from '../../../domain/shared/text.js';
import { leftOpen } from './cart/left-open.js';
import { isOfRefused, type RefusedThings, takeRefused } from './cart/refused-things.js';
import { takeRestated } from './cart/restated-list.js';
import { withoutSentence } from './left-out.js';
import { answerTexts } from './local-answer-labels.texts.js';
import { withoutAsides } from './meant/beside-goods.js';
import { choiceLabels } from './meant/choice-labels.js';
import { itemsMeant } from './meant/items-meant.js';
import { messageRead } from './meant/message-read.js';
import { inListForm } from './meant/parts-of-each.js';
import { fingerprint, firstName } from './reply-marks.js';
import type { Acts } from './said/acts.js';
import { withThingOfBrand } from './said/brand-said.js';
import { readActs } from './said/fee-left-out.js';
import { restated } from './said/other-number.js';
import { withLeads } from './sources/dependent-sentences.js';
import { isLetDown, withoutMishaps } from './sources/only-for-mishap.js';
import type { ToldSum } from './sums/told-sum.js';
import { ToolUse } from './tool-use.js';
import { partsFor } from './translated-parts.js';
import { continued, Voice } from './voice.js';
import { written } from './written.js';

const maxCharacters = 1_500;
const mostTold = 80;
const markOf = (sentence: string): string => fingerprint(sentence).toString(36);

type Label = Parameters<typeof answerTexts>[1];

/** The working state of one answer: what was said, what is known, and what the answer says so far. */
export class Talk {
  /** What the customer says, without the clauses that refuse a thing of the shop, unless it says nothing else. */
  text: string;
  acts: Acts;
  /** What the message refuses; null for nothing. */
  readonly turnedDown: RefusedThings | null;
  readonly tools: ToolUse;
  readonly voice: Voice;
  readonly state: DialogueState;
  known = true;
  /** Whether this answer quotes an article. */
  quotes = false;
  private readonly parts: string[] = [];
  private readonly greetings: number;
  private readonly covered = new Set<string>();
  /** Questions at the end of the answer, after everything else. */
  private readonly closing: string[] = [];
  /** Whether something in another language was quoted. */
  private foreign = false;
  /** Whether an order was placed or refused; then nothing else is told with it. */
  settled = false;
  /** Whether the shop's no to the question was told, or that no text answers it; then nothing else is told with it. */
  refused = false;
  /** The sum that this answer tells or holds back; null for none. */
  sum: ToldSum | null = null;
  /** Whether the list of the sum is asked about before its amount is told. */
  asksFirst = false;
  /** Whether the customer has just said what to count; then its sum is told. */
  counts = false;
  private replies: string[] = [];

  constructor(readonly input: AnswerInput) {
    this.text = withThingOfBrand(restated(messageRead(input), input.dialogue), input.dialogue.spoken?.at(-1) ?? []);
    this.acts = readActs(this.text);
    this.tools = new ToolUse(
      input,
      (items, query) => itemsMeant(this.text, items, query),
      articles => (isLetDown(input) ? [...articles] : withoutMishaps(articles, this.text)),
      (items, query) => withoutAsides(items, this.acts.folded, query),
    );
    const agent = cleanText(input.agent.name).trim();
    const { dialogue } = input;
    const { pending: _before, ...before } = dialogue;
    // `count-part` reads from the input whether the question is answered; any other answer no longer asks it.
    this.state = before.asked === 'COUNT' ? { ...before, asked: null } : before;
    if (before.counted && fetchesIn(this.text) !== null)
      this.state.counted = before.counted.filter(kind => kind !== 'FEE');
    const listForm = inListForm(this.text, this.tools, dialogue);
    this.text = takeRestated(this.state, this.tools, listForm);
    this.acts = readActs(this.text);
    this.turnedDown = takeRefused(this.state, this.tools, this.text);
    this.tools.leavesOut = (this.turnedDown?.counted ?? []).map(mark =>
      mark === 'FEE' ? this.label('withoutDelivery') : this.label('withoutThing', { thing: titleIn(mark) }),
    );
    const { turnedDown } = this;
    if (turnedDown?.rest) {
      this.text = turnedDown.rest;
      this.acts = readActs(this.text);
      this.input = { ...input, sources: input.sources.filter(source => !isOfRefused(turnedDown, source)) };
    }
    this.voice = new Voice(input.language, fingerprint(this.text), dialogue.said, {
      name: firstName(input.contactName),
      agent,
    });
    if (!dialogue.greeted && input.history.every(turn => turn.author !== 'BUSINESS'))
      this.add(agent === '' ? this.voice.say('hello') : this.voice.say('helloAgent'));
    this.greetings = this.parts.length;
  }

  /**
   * Answers another part of the message beside what was already answered, which keeps its question, its buttons and what it left in the
   * state. Returns false, and adds nothing, if that part has no answer.
   */
  besides(text: string, answer: () => void): boolean {
    const { text: whole, acts, refused, replies } = this;
    const { asked, pending, focus, offered, spoken, misses, goal } = this.state;
    const [parts, closing] = [this.parts.length, this.closing.length];
    this.text = text;
    this.acts = readActs(text);
    answer();
    const isTold = this.known && this.parts.length > parts;
    if (!isTold) this.parts.splice(parts);
    this.closing.splice(closing);
    Object.assign(this, { text: whole, acts, refused, replies, known: true });
    Object.assign(this.state, { asked, focus, offered, misses, goal, ...(spoken && { spoken }) });
    if (pending === undefined) delete this.state.pending;
    else this.state.pending = pending;
    return isTold;
  }

  /** Leaves out the questions and buttons so far: what follows has its own. */
  dropQuestions(): void {
    this.closing.splice(0);
    this.replies = [];
  }

  get length(): number {
    return this.parts.length;
  }

  add(...texts: readonly string[]): void {
    this.parts.push(...texts.filter(text => text !== ''));
  }

  /** Notes that the answer quotes an article, which is what the conversation is about then. */
  quotesFrom(title: string): void {
    this.state.topic = title;
    this.quotes = true;
  }

  /** Adds a question to the end of the answer. */
  closeWith(question: string): void {
    if (question !== '') this.closing.push(question);
  }

  /** Whether the answer already says this. */
  says(text: string): boolean {
    if (this.covered.has(text)) return true;
    return [...this.parts, ...this.closing].some(part => part.includes(text) || part.includes(continued(text)));
  }

  /** Remembers sentences of which the answer has told what was asked for, so that they are not told beside it. */
  covers(sentences: readonly string[]): void {
    for (const sentence of sentences) this.covered.add(sentence);
  }

  /** Whether an earlier answer of this conversation said it. */
  saidBefore(text: string): boolean {
    return this.input.dialogue.told?.includes(markOf(text)) === true;
  }

  /** Tells what a source says, once in an answer. What was said before is left out, or is repeated as such if nothing else remains. */
  tells(text: string, best = text, lead = ''): void {
    const fresh = sentencesOf(text).filter(sentence => !this.says(sentence));
    // A sentence that leans on one that was told before is told with it again: alone it says nothing.
    const own = fresh.filter(sentence => !this.saidBefore(sentence));
    const unsaid = withLeads(text, own).filter(sentence => fresh.includes(sentence));
    const isSaid = sentencesOf(best).every(sentence => this.saidBefore(sentence) && !this.says(sentence));
    // The lead comes before the text, and never alone.
    if (unsaid.length > 0 || (isSaid && fresh.length > 0)) this.add(this.isPlain(lead.replace(/:$/u, '')) ? '' : lead);
    if (isSaid && fresh.length > 0) this.add(this.voice.say('saidBefore', { text: best }));
    this.add(...unsaid);
    const language = unsaid.length > 0 ? writtenIn(unsaid.join(' ')) : null;
    if (language !== null && language !== this.input.language) this.foreign = true;
    this.state.told = [...new Set([...(this.state.told ?? []), ...fresh.map(markOf)])].slice(-mostTold);
  }

  /** Whether a fact without the name of its product is about that product: it is the only one that the answer names. */
  private isPlain(name: string): boolean {
    return this.says(name) && !this.state.offered.some(other => other !== name && this.says(other));
  }

  /** Adds separate lines. */
  addLines(lines: readonly string[]): void {
    if (lines.length > 0) this.parts.push(`\n${lines.join('\n')}\n`);
  }

  label(name: Label, values: Record<string, string | number> = {}): string {
    return answerTexts(this.input.language, name, values);
  }

  buttons(...labels: readonly Label[]): void {
    this.choices(labels.map(name => this.label(name)));
  }

  /** Adds buttons: at most three, of at most 20 characters, which are WhatsApp's limits. Longer ones and duplicates are left out. */
  choices(replies: readonly string[]): void {
    const all = [...new Set([...this.replies, ...replies])];
    this.replies = all.filter(reply => reply !== '' && reply.length <= 20).slice(0, 3);
  }

  /** Adds a button for each of the products to choose from; none if a button cannot tell one of them from the others. */
  chooseAmong(names: readonly string[], beside: readonly string[] = []): void {
    this.choices(choiceLabels(names, beside) ?? []);
  }

  asks(what: DialogueState['asked']): void {
    this.state.asked = what;
  }

  /** Remembers what was shown: a list replaces the previous one, a single product is added to it. */
  showed(items: readonly Pick<FoundItem, 'name'>[]): void {
    const names = items.map(({ name }) => name);
    const [single] = names;
    if (single === undefined) return;
    const { offered } = this.state;
    const joined = offered.includes(single) ? offered : [...offered, single];
    this.state.offered = (names.length > 1 ? names : joined).slice(-mostOffered);
    this.state.focus = single;
    this.spoke(names);
  }

  /** Remembers that these came up together, as the newest group of products discussed. */
  spoke(names: readonly string[]): void {
    const group = names.slice(0, 4);
    if (group.length === 0) return;
    const key = group.join('\n');
    const before = (this.state.spoken ?? []).filter(other => other.join('\n') !== key);
    this.state.spoken = [...before, group].slice(-mostSpoken);
  }

  /** Says that the answer is not known, and offers a person; after `mostMisses` in a row it passes the customer to a person. */
  unknown(...said: readonly string[]): void {
    this.known = false;
    this.add(...said);
    if (this.state.misses + 1 >= (this.input.mostMisses ?? Number.POSITIVE_INFINITY)) {
      this.add(this.voice.say('passedOn'));
      return;
    }
    this.add(this.voice.once('colleague'));
    this.asks('PERSON');
    this.buttons('person');
  }

  handOver(what: string | null = null): void {
    this.tools.use('hand_over', what === null ? {} : { query: what.slice(0, 300) });
    this.add(this.voice.say('passedOn'));
    this.asks(null);
  }

  /** Keeps an open choice if the message asks something else, and says that it is still open. */
  private keepOpen(): void {
    const open = leftOpen(this.input, this.state, this.acts.asks);
    if (open === null) return;
    this.state.pending = open.quantity;
    if (!open.isReminded)
      this.closeWith(this.voice.once('stillOpen', { quantity: open.quantity, product: open.product }));
  }

  /** What the answer says behind its greeting. */
  get told(): readonly string[] {
    return this.parts.slice(this.greetings);
  }

  /** Says something first, and leaves out the sentence that it contains. */
  opensWith(text: string, sentence: string): void {
    this.parts.splice(this.greetings, this.parts.length, text, ...withoutSentence(this.told, sentence));
  }

  reply(): AnswerReply {
    this.keepOpen();
    const { parts, notice } = partsFor(this.input, this.state, this.parts, this.foreign);
    const text = composed([...parts, ...notice.map(phrase => this.voice.once(phrase)), ...this.closing]);
    const asWritten = parts === this.parts ? {} : { asWritten: composed([...this.parts, ...this.closing]) };
    const onTopic = this.state.topic !== null && this.quotes;
    const dialogue = { ...this.state, said: this.voice.said, greeted: true, onTopic };
    const quickReplies = this.replies;
    return { text: text || this.voice.say('greetingAsk'), known: this.known, quickReplies, dialogue, ...asWritten };
  }
}

/** Writes the parts of an answer as one text. */
const composed = (parts: readonly string[]): string =>
  written(parts)
    .replace(/ ?\n+ ?/g, '\n')
    // An hour such as "9:00 a. m." brings its own point.
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
    .trim()
    .slice(0, maxCharacters);
