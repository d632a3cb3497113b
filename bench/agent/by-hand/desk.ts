import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { wholeTurn } from '../../../src/integrations/model-http/hosted-language-model.js';
import type { AskPlayer, HandRequest } from './hand-model.js';
import { type ShopFiles, shopFiles, shortPrompt } from './prompt-files.js';
import { problemOf, wholeReply } from './written-reply.js';

interface Waiting {
  request: HandRequest;
  answer(text: string): void;
  /** Why the reply of the round before could not be used; null for a new call. */
  problem: string | null;
}

/** The talks of one shop, which a player answers in rounds. */
export interface Desk {
  /** Returns what asks the player in a talk of this name. */
  asks(talk: string): AskPlayer;
  /** Says that a talk has ended, so that no round waits for it. */
  ended(talk: string): void;
  /** Runs the rounds until all talks have ended. */
  run(): Promise<void>;
}

const pollMs = 50;
/** A file that is no JSON after this time is not being written any more. */
const writtenAfterMs = 2_000;
const repliesSchema = z.record(z.string(), z.unknown());

/**
 * Puts the calls of several talks before a player, as files of `folder`. When every talk that goes on waits, round-001.txt has what is new
 * in their prompts; the player answers with round-001.replies.json, an object with one reply for each talk.
 */
export function deskIn(folder: string, talks: readonly string[]): Desk {
  mkdirSync(path.join(folder, 'requests'), { recursive: true });
  const going = new Set(talks);
  const waiting = new Map<string, Waiting>();
  const files = shopFiles(folder);
  return {
    asks: talk => request =>
      new Promise(answer => {
        waiting.set(talk, { request, answer, problem: null });
      }),
    ended: talk => void going.delete(talk),
    async run() {
      for (let round = 1; ; round++) {
        while (waiting.size < going.size) await pause(pollMs);
        if (going.size === 0) return;
        const name = String(round).padStart(3, '0');
        for (const [talk, { request }] of waiting)
          writeFileSync(path.join(folder, 'requests', `${name}-${talk}.json`), `${asSent(request)}\n`);
        const given = path.join(folder, `round-${name}`);
        writeFileSync(`${given}.part`, roundText([...waiting], files));
        // A player who waits for the file must not read half of it.
        renameSync(`${given}.part`, `${given}.txt`);
        take(waiting, await repliesIn(`${given}.replies.json`));
      }
    },
  };
}

/** A call as the Responses API of OpenAI would get it. */
const asSent = ({ system, format, ...turn }: HandRequest): string =>
  JSON.stringify({
    instructions: system,
    input: [{ role: 'user', content: wholeTurn(turn) }],
    text: { format },
  });

function roundText(waiting: [string, Waiting][], files: ShopFiles): string {
  const calls = waiting.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const texts = calls.map(([talk, { request, problem }]) =>
    [
      `##### TALK ${talk} (${files.namesOf(request).join(', ')})`,
      ...(problem === null ? [] : [`##### your last reply to this could not be used: ${problem}`]),
      shortPrompt(request.user),
    ].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

/** Gives each waiting talk its reply; a talk whose reply cannot be used waits on. */
function take(waiting: Map<string, Waiting>, replies: Record<string, unknown>): void {
  for (const [talk, call] of [...waiting]) {
    const text = JSON.stringify(wholeReply(replies[talk]));
    call.problem = talk in replies ? problemOf(text) : 'there was none.';
    if (call.problem !== null) continue;
    waiting.delete(talk);
    call.answer(text);
  }
}

async function repliesIn(file: string): Promise<Record<string, unknown>> {
  for (;;) {
    if (existsSync(file)) {
      const parsed = repliesSchema.safeParse(jsonOf(readFileSync(file, 'utf8')));
      if (parsed.success) return parsed.data;
      if (Date.now() - statSync(file).mtimeMs > writtenAfterMs) {
        renameSync(file, `${file}.unreadable`);
        return {};
      }
    }
    await pause(pollMs);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
