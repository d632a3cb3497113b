import { fitTrees, type TreeRow } from '../sources/fit-trees.js';
import type { Trees } from '../sources/trees.js';
import type { ListExample } from './list-examples.js';
import { chancesBy, type ListModels, readList } from './list-reader.js';
import { type LookedAt, lookAt } from './list-signals.js';
import { quantityRows } from './quantity-signals.js';
import { withRivals } from './rivals.js';

const aloneSettings = { trees: 160, depth: 5, rate: 0.12, least: 8, pull: 4 };
const besideSettings = { trees: 120, depth: 5, rate: 0.1, least: 8, pull: 6 };
const quantitySettings = { trees: 140, depth: 5, rate: 0.1, least: 6, pull: 4 };
const folds = 4;

/** An example with its rows, and how likely trees that have not seen its shop find each candidate. */
interface Prepared {
  example: ListExample;
  looked: LookedAt;
  fold: number;
  alone: number[];
}

/** What was learnt of lists, from all shops and, for each shop, without it. */
export interface FittedLists {
  models: ListModels;
  without(shop: string): ListModels;
}

/**
 * Learns which products and quantities a message means. Products are judged beside their rivals by what trees that have not seen the shop
 * find likely, because that is how a new shop is judged. Logs how well it works for shops that were left out.
 */
export function fitLists(examples: readonly ListExample[], log: (line: string) => void): FittedLists {
  const shops = [...new Set(examples.map(({ shop }) => shop))];
  const foldOf = (shop: string): number => Math.max(0, shops.indexOf(shop)) % folds;
  const prepared: Prepared[] = examples.map(example => ({
    example,
    looked: lookAt(example.asked, example.index),
    fold: foldOf(example.shop),
    alone: [],
  }));
  const aloneOf = Array.from({ length: folds }, (_, fold) => {
    const trees = fitAlone(prepared.filter(each => each.fold !== fold));
    for (const each of prepared) if (each.fold === fold) each.alone = chancesBy(trees, each.looked.rows);
    return trees;
  });
  const parts = aloneOf.map((alone, fold) =>
    fitRest(
      alone,
      prepared.filter(each => each.fold !== fold),
    ),
  );
  const without = (shop: string): ListModels => parts[foldOf(shop)] as ListModels;
  log(`${examples.length} lists of ${shops.length} shops; of those that were left out, ${measured(examples, without)}`);
  return { models: fitRest(fitAlone(prepared), prepared), without };
}

const isMeant = ({ example, looked }: Prepared, at: number): boolean =>
  example.meant.has(looked.candidates[at]?.good.product.name ?? '');

const fitAlone = (prepared: readonly Prepared[]): Trees =>
  fitTrees(
    prepared.flatMap(each => each.looked.rows.map((signals, at) => ({ signals, holds: isMeant(each, at) }))),
    aloneSettings,
  );

function fitRest(alone: Trees, prepared: readonly Prepared[]): ListModels {
  const beside = prepared.flatMap(each =>
    withRivals(each.looked, each.alone).map((signals, at) => ({ signals, holds: isMeant(each, at) })),
  );
  return {
    alone,
    beside: fitTrees(beside, besideSettings),
    quantity: fitTrees(prepared.flatMap(quantitiesIn), quantitySettings),
  };
}

const quantitiesIn = ({ example, looked }: Prepared): TreeRow[] =>
  looked.candidates.flatMap(candidate => {
    const wanted = example.meant.get(candidate.good.product.name);
    if (wanted === undefined) return [];
    return quantityRows(looked, candidate).flatMap(({ quantity, rows }) =>
      rows.map(signals => ({ signals, holds: quantity === wanted })),
    );
  });

function measured(examples: readonly ListExample[], without: (shop: string) => ListModels): string {
  let [products, lists] = [0, 0];
  for (const { shop, asked, index, meant } of examples) {
    const { items } = readList(asked, index, without(shop));
    const isSame = items.length === meant.size && items.every(({ product }) => meant.has(product));
    products += Number(isSame);
    lists += Number(isSame && items.every(({ product, quantity }) => meant.get(product) === quantity));
  }
  const share = (part: number) => (part / examples.length).toFixed(3);
  return `the products are right in ${share(products)}, with all quantities in ${share(lists)}`;
}
