import { fitTrees, type TreeRow, type TreeSettings } from '../sources/fit-trees.js';
import type { Trees } from '../sources/trees.js';
import { chancesBy } from '../sources/trees.js';
import type { ListExample } from './list-examples.js';
import { type ListModels, listModelNames, readList } from './list-reader.js';
import { type LookedAt, lookAt } from './list-signals.js';
import { type MeantSet, meantSets } from './meant-sets.js';
import { besideOthers, type JudgedQuantity, judgeNumbers } from './quantity-rivals.js';
import { type QuantityRows, quantityRows } from './quantity-signals.js';
import { withRivals } from './rivals.js';

const settings: Readonly<Record<keyof ListModels, TreeSettings>> = {
  alone: { trees: 160, depth: 5, rate: 0.12, least: 8, pull: 4 },
  beside: { trees: 120, depth: 5, rate: 0.1, least: 8, pull: 6 },
  sets: { trees: 120, depth: 5, rate: 0.1, least: 8, pull: 6 },
  number: { trees: 140, depth: 5, rate: 0.1, least: 6, pull: 4 },
  quantity: { trees: 120, depth: 5, rate: 0.08, least: 8, pull: 6 },
};
const folds = 4;

/** What was learnt of lists, from all shops and, for each shop, without it. */
export interface FittedLists {
  /** What was learnt from all shops. */
  models(): ListModels;
  without(shop: string): ListModels;
}

/**
 * Learns which products and quantities a message means. Each step is learnt from what the step before says of shops that it has not seen,
 * because that is how a new shop is judged. Logs how well it works for shops that were left out.
 */
export function fitLists(examples: readonly ListExample[], log: (line: string) => void): FittedLists {
  const shops = [...new Set(examples.map(({ shop }) => shop))];
  const foldOf = (shop: string): number => Math.max(0, shops.indexOf(shop)) % folds;
  const all = examples.map(example => new Prepared(example, foldOf(example.shop)));
  const steps: Record<keyof ListModels, Step> = {
    alone: new Step(all, settings.alone, each => each.productRows(each.looked.rows)),
    beside: new Step(all, settings.beside, each => each.productRows(each.besideRows())),
    sets: new Step(all, settings.sets, each => each.setRows()),
    number: new Step(all, settings.number, each => each.numberRows()),
    quantity: new Step(all, settings.quantity, each => each.quantityRows()),
  };
  for (const each of all) each.alone = chancesBy(steps.alone.treesFor(each), each.looked.rows);
  for (const each of all) each.judgeProducts(steps.beside.treesFor(each));
  for (const each of all) each.judgeNumbers(steps.number.treesFor(each));
  const models = (treesOf: (step: Step) => Trees): ListModels =>
    Object.fromEntries(listModelNames.map(name => [name, treesOf(steps[name])])) as unknown as ListModels;
  const parts = Array.from({ length: folds }, (_, fold) => models(step => step.without(fold)));
  const without = (shop: string): ListModels => parts[foldOf(shop)] as ListModels;
  log(`${examples.length} lists of ${shops.length} shops; of those that were left out, ${measured(examples, without)}`);
  return { models: () => models(step => step.whole()), without };
}

/** An example with its rows, and what the steps say of it that have not seen its shop. */
class Prepared {
  readonly looked: LookedAt;
  alone: number[] = [];
  private sets: MeantSet[] = [];
  private readonly numbers: { wanted: number; found: QuantityRows[] }[];
  private judged: JudgedQuantity[][] = [];

  constructor(
    private readonly example: ListExample,
    readonly fold: number,
  ) {
    this.looked = lookAt(example.asked, example.index);
    this.numbers = this.looked.candidates.flatMap(candidate => {
      const wanted = example.meant.get(candidate.good.product.name);
      return wanted === undefined ? [] : [{ wanted, found: quantityRows(this.looked, candidate) }];
    });
  }

  private isMeant(at: number): boolean {
    return this.example.meant.has(this.looked.candidates[at]?.good.product.name ?? '');
  }

  besideRows(): number[][] {
    return withRivals(this.looked, this.alone);
  }

  judgeProducts(beside: Trees): void {
    this.sets = meantSets(this.looked, chancesBy(beside, this.besideRows()));
  }

  judgeNumbers(number: Trees): void {
    this.judged = this.numbers.map(({ found }) => judgeNumbers(number, found));
  }

  productRows(rows: readonly (readonly number[])[]): TreeRow[] {
    return rows.map((signals, at) => ({ signals, holds: this.isMeant(at) }));
  }

  setRows(): TreeRow[] {
    const { size } = this.example.meant;
    return this.sets.map(({ members, row }) => ({
      signals: row,
      holds: members.length === size && members.every(at => this.isMeant(at)),
    }));
  }

  numberRows(): TreeRow[] {
    return this.numbers.flatMap(({ wanted, found }) =>
      found.flatMap(({ quantity, rows }) => rows.map(signals => ({ signals, holds: quantity === wanted }))),
    );
  }

  quantityRows(): TreeRow[] {
    return this.judged.flatMap((own, at) => {
      const rows = besideOthers(
        own,
        this.judged.filter(mate => mate !== own),
      );
      return own.map(({ quantity }, place) => ({
        signals: rows[place] ?? [],
        holds: quantity === this.numbers[at]?.wanted,
      }));
    });
  }
}

/** One kind of trees, learnt from all examples, or without those of a fold, when they are first asked for. */
class Step {
  private readonly fitted = new Map<number | null, Trees>();

  constructor(
    private readonly all: readonly Prepared[],
    private readonly settings: TreeSettings,
    private readonly rowsOf: (each: Prepared) => TreeRow[],
  ) {}

  whole(): Trees {
    return this.fit(null);
  }

  without(fold: number): Trees {
    return this.fit(fold);
  }

  treesFor({ fold }: Prepared): Trees {
    return this.without(fold);
  }

  private fit(leftOut: number | null): Trees {
    const known = this.fitted.get(leftOut);
    if (known) return known;
    const rows = this.all.filter(({ fold }) => fold !== leftOut).flatMap(this.rowsOf);
    const trees = fitTrees(rows, this.settings);
    this.fitted.set(leftOut, trees);
    return trees;
  }
}

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
