import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchConversation, BenchShop } from '../conversations.js';
import { type Judged, judge } from '../judge.js';
import { openByHand } from './by-hand-house.js';
import { deskIn } from './desk.js';

/**
 * Holds the conversations of one shop at once, with a player who answers through files of `folder`. At the end talks.json there has what
 * was said.
 */
export async function playShop(
  folder: string,
  shop: BenchShop,
  conversations: readonly BenchConversation[],
): Promise<Judged[]> {
  const named = conversations.map((conversation, at) => ({ conversation, name: String(at + 1).padStart(2, '0') }));
  const desk = deskIn(
    folder,
    named.map(({ name }) => name),
  );
  const [played] = await Promise.all([
    Promise.all(
      named.map(async ({ conversation, name }) => {
        const open = openByHand(shop, desk.asks(name));
        const replies = [];
        for (const { text } of conversation.turns) replies.push(await open.say(name, text));
        desk.ended(name);
        return { conversation, replies, verdicts: judge(conversation, replies) };
      }),
    ),
    desk.run(),
  ]);
  const talks = played.map(({ conversation: { title, turns }, replies }) => ({
    title,
    turns: turns.map(({ text: asked }, at) => ({ asked, ...replies[at] })),
  }));
  writeFileSync(path.join(folder, 'talks.json'), `${JSON.stringify(talks, null, 2)}\n`);
  return played;
}
