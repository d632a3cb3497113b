import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { catalogueSchema } from '../../src/integrations/local/reading/sources/talks.js';

/** A message of a customer, with what its answer must and must not contain: patterns that are tested on the folded answer. */
export interface BenchTurn {
  text: string;
  must: RegExp[];
  mustNot: RegExp[];
}
export interface BenchConversation {
  shop: string;
  title: string;
  turns: BenchTurn[];
}

export const shopSchema = catalogueSchema.extend({
  name: z.string(),
  industry: z.string(),
  locale: z.string(),
  currency: z.string(),
  agent: z.string(),
});
export type BenchShop = z.output<typeof shopSchema>;

const ownFolder = new URL('./', import.meta.url);

/** Returns a folder of the user's own with shops and conversations, in the form in which those of the bench are found. */
export const folderOfSets = (name: string): URL => pathToFileURL(`${path.resolve(name)}/`);

export const shopNamed = (name: string, folder = ownFolder): BenchShop =>
  shopSchema.parse(JSON.parse(readFileSync(new URL(`shops/${name}.json`, folder), 'utf8')));

/**
 * Reads the conversations of a half, `seen` or `unseen`: "# title", "> message of the customer", "+ must contain", "- must not contain".
 */
export function conversationsOf(half: string, folder = ownFolder): BenchConversation[] {
  const files = readdirSync(new URL(`${half}/`, folder)).sort();
  return files.flatMap(file => {
    const shop = file.replace(/\.txt$/, '');
    return parse(shop, readFileSync(new URL(`${half}/${file}`, folder), 'utf8'));
  });
}

function parse(shop: string, text: string): BenchConversation[] {
  const conversations: BenchConversation[] = [];
  for (const line of text.split('\n').filter(each => each.trim() !== '')) {
    const rest = line.slice(2);
    const turn = conversations.at(-1)?.turns.at(-1);
    if (line.startsWith('# ')) conversations.push({ shop, title: rest, turns: [] });
    else if (line.startsWith('> ')) conversations.at(-1)?.turns.push({ text: rest, must: [], mustNot: [] });
    else if (line.startsWith('+ ') && turn) turn.must.push(new RegExp(rest, 'u'));
    else if (line.startsWith('- ') && turn) turn.mustNot.push(new RegExp(rest, 'u'));
    else throw new Error(`${shop}: this line says nothing: ${line}`);
  }
  return conversations;
}
