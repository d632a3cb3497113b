import path from 'node:path';
import { readConfig } from '../config.js';
import { baseUrl, type DemoShop, demoShops } from '../demo/demo-shop.js';
import { foldName } from '../domain/shared/fold.js';
import { ForeseenError } from '../processes.js';

/** The demo shop whose name holds the word, else the first. Throws where there is none yet, or none of that name. */
export function chooseShop(word: string | undefined): DemoShop {
  const config = readConfig();
  const home = path.resolve(config.EMBUDO_HOME);
  const shops = demoShops(home, baseUrl(home, config));
  if (shops.length === 0) throw new ForeseenError('There are no demo shops here yet: npm start makes them.');
  const wanted = foldName(word ?? '');
  const shop = shops.find(({ name }) => foldName(name).includes(wanted));
  if (!shop) throw new ForeseenError(`No demo shop is called «${word}»: ${shops.map(({ name }) => name).join(', ')}.`);
  return shop;
}

/** The digits of a customer's number. */
export function customerNumber(text: string): string {
  const digits = text.replace(/[\s+().-]/g, '');
  if (!/^\d{7,15}$/.test(digits))
    throw new ForeseenError(`--from takes a number with its country, such as 50630009999, not «${text}».`);
  return digits;
}
