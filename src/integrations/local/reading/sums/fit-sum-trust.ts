import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fitTrees, type TreeRow, type TreeSettings } from '../sources/fit-trees.js';
import { chanceBy, type Trees } from '../sources/trees.js';

/** A sum that the local link told, or would have told, in answer to a labelled message. */
const toldSumSchema = z.object({
  shop: z.string(),
  /** Whether the message asks for an amount. Otherwise it orders things, and the label is the list of them. */
  asked: z.boolean(),
  right: z.boolean(),
  signals: z.array(z.number()),
});
export type ToldSumRow = z.output<typeof toldSumSchema>;

/** The training data has few right sums, so the trees are small and few. */
const settings: TreeSettings = { trees: 80, depth: 3, rate: 0.1, least: 6, pull: 4 };
const folds = 8;

/** Reads the sums of a folder's files, as `bench:replay` writes them. */
export const toldSums = (folder: string): ToldSumRow[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(line => toldSumSchema.parse(JSON.parse(line)));

/** Returns, for each shop, trees that were trained without that shop and without the others in its fold. */
export function treesWithout(rows: readonly ToldSumRow[]): (shop: string) => Trees {
  const shops = [...new Set(rows.map(({ shop }) => shop))].sort();
  const foldOf = (shop: string): number => Math.max(0, shops.indexOf(shop)) % folds;
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitTrees(rows.filter(({ shop }) => foldOf(shop) !== fold).map(treeRow), settings),
  );
  return shop => fitted[foldOf(shop)] as Trees;
}

/** Learns how likely a sum is right. Logs how well this works for shops that the trees have not seen. */
export function fitSumTrust(rows: readonly ToldSumRow[], log: (line: string) => void): Trees {
  const treesFor = treesWithout(rows);
  const judged = rows
    .filter(({ asked }) => asked)
    .map(({ shop, right, signals }) => ({ right, trust: chanceBy(treesFor(shop), signals) }));
  log(`${rows.length} told sums. Of amounts that were asked for, by trees that saw nothing of the shop:`);
  log(`of two sums, a right and a wrong one, the right one is trusted more in ${rankedRight(judged).toFixed(2)}`);
  for (const kept of [0.95, 0.9, 0.85, 0.8, 0.7]) log(curveLine(judged, kept));
  return fitTrees(rows.map(treeRow), settings);
}

const treeRow = ({ signals, right }: ToldSumRow): TreeRow => ({ signals, holds: right });

interface Judged {
  right: boolean;
  trust: number;
}

function rankedRight(judged: readonly Judged[]): number {
  const [right, wrong] = [true, false].map(is => judged.filter(each => each.right === is)) as [Judged[], Judged[]];
  const wins = right.map(
    ({ trust }) =>
      wrong.filter(other => other.trust < trust).length + wrong.filter(other => other.trust === trust).length / 2,
  );
  return wins.reduce((all, win) => all + win, 0) / (right.length * wrong.length);
}

function curveLine(judged: readonly Judged[], kept: number): string {
  const right = judged.filter(each => each.right).map(({ trust }) => trust);
  const wrong = judged.filter(each => !each.right);
  const border = right.sort((one, two) => two - one)[Math.ceil(kept * right.length) - 1] ?? 0;
  const held = wrong.filter(({ trust }) => trust < border).length / wrong.length;
  return `from ${border.toFixed(3)} on ${kept.toFixed(2)} of the right ones are told, and ${held.toFixed(2)} of the wrong ones are not`;
}
