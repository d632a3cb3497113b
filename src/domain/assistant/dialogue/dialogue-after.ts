import { foldName } from '../../shared/fold.js';
import type { AnswerReply, DraftAnswer } from '../answer.js';
import type { AnswerInput } from '../language-model.port.js';
import type { ToolResult } from '../tools/agent-tools.js';
import { drawnOnAfter } from './drawn-on.js';
import { itemsOf, lastCart, shownAfter, shownCart, states, totalsStated } from './shown-totals.js';
import type { DialogueState } from './state.js';

/** Returns what an answer offers or asks about an appointment. An hour waits for a yes only if the customer can read it in the answer. */
function askedOfAgenda(text: string, results: readonly ToolResult[]): DialogueState['agenda'] {
  const view = results.findLast(({ agenda }) => agenda)?.agenda;
  if (!view || view.done) return undefined;
  const { act, appointment, hours, chosen } = view;
  const isRead = ({ label }: { label: string }) => foldName(text).includes(foldName(label));
  const named = chosen && isRead(chosen) ? chosen : null;
  return named || hours.some(isRead) ? { act, appointment, hours: hours.filter(isRead), chosen: named } : undefined;
}

/**
 * Returns the state after `draft` is sent. The local link returns most of it itself; for a hosted link the server derives it from the tools
 * called and the text. Whatever a model says, an order waits for a yes only if its total was shown: the sum of the cart, or for a hosted
 * link also one with a delivery, a discount or the like that a tool has summed for exactly the cart.
 */
export function dialogueAfter(input: AnswerInput, draft: DraftAnswer, reply: AnswerReply | null): DialogueState {
  const before = input.dialogue;
  const cart = shownCart(draft.text, input.results);
  const next = reply?.dialogue ?? heardFrom(input, draft);
  const agenda = askedOfAgenda(draft.text, input.results);
  const ofAgenda = agenda ? (agenda.chosen ? 'APPOINTMENT' : 'HOUR') : null;
  const isHosted = !reply?.dialogue;
  const listed = lastCart(input.results);
  const items = isHosted && next.items.length > 0 && listed ? itemsOf(listed) : next.items;
  // The local link orders at the sum of the cart, and leaves what comes on top of it to a person.
  const stated = totalsStated(draft.text, input.results, items).filter(
    ({ charges, total, list }) => isHosted || (charges.length === 0 && total === list),
  );
  const isShown = isHosted && stated.length > 0;
  const isUnfounded = (next.asked === 'CONFIRM' && !cart) || next.asked === 'APPOINTMENT' || next.asked === 'HOUR';
  const { agenda: _before, askedBy: _asker, choices: _choices, shown: _shown, drawnOn: _drawn, ...kept } = next;
  const drawnOn = isHosted ? drawnOnAfter(input, draft) : before.drawnOn;
  const shown = shownAfter(before, isShown ? items : next.items, { text: draft.text, results: input.results, stated });
  return {
    ...kept,
    // What a yes will order: the list that the customer can read.
    ...(isShown && { items: [...items] }),
    ...(shown.length > 0 && { shown }),
    ...(drawnOn && { drawnOn }),
    ...(agenda && { agenda }),
    asked: ofAgenda ?? (isShown ? 'CONFIRM' : isUnfounded ? null : next.asked),
    buttons: draft.quickReplies,
    greeted: true,
    language: input.language,
    misses: draft.known ? 0 : before.misses + 1,
  };
}

/** Returns the goods of the last sum that the text tells, empty if they are not known; undefined if it tells none. */
function toldGoods(text: string, results: readonly ToolResult[]): DialogueState['priced'] {
  const sums = results.flatMap(({ call, list, calculation }) => {
    if (calculation) return [{ total: calculation.total, goods: calculation.counted }];
    if (call.tool !== 'price_list' || !list?.total) return [];
    return [{ total: list.total, goods: itemsOf({ ...list, lines: list.lines.filter(({ sum }) => sum !== null) }) }];
  });
  return sums.findLast(({ total }) => states(text, total))?.goods;
}

function heardFrom({ dialogue, results, catalogue }: AnswerInput, draft: DraftAnswer): DialogueState {
  const said = foldName(draft.text);
  const named = catalogue.map(({ name }) => name).filter(name => said.includes(foldName(name)));
  const list = results.findLast(({ call, problem }) => call.tool === 'set_cart' && !problem)?.list;
  const ordered = results.some(({ call, problem }) => call.tool === 'place_order' && !problem);
  const items = list && itemsOf(list);
  const told = items || ordered ? [] : toldGoods(draft.text, results);
  return {
    ...dialogue,
    items: ordered ? [] : (items ?? dialogue.items),
    // "Ok, así" is about the goods that were summed; the conditions of the earlier sum were not counted into this one.
    ...(told && { priced: told, counted: [], doubted: undefined }),
    offered: named.length > 0 ? named.slice(0, 12) : dialogue.offered,
    focus: named[0] ?? dialogue.focus,
    asked: null,
  };
}
