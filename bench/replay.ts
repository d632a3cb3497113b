/**
 * `npm run bench:replay`: writes what the local link of today answers to the labelled conversations, and what it speaks of at each message,
 * beside them (`own`). The reader of sources is trained behind these answers, since in use it stands behind them and not behind a careful
 * clerk's. Run it before `npm run train` where answers have changed much.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mostRead } from '../src/integrations/local/reading/sources/signals.js';
import { type OwnTalk, ownTalksFile } from '../src/integrations/local/reading/sources/talks.js';
import { labelledFolders, labelledShops } from './agent/labelled.js';
import { rehearsalHouse } from './agent/rehearsal.js';

const house = rehearsalHouse();
for (const { name, shop, talks } of labelledShops(labelledFolders.sources)) {
  const open = await house.open(shop);
  const own: OwnTalk[] = [];
  for (const [at, { turns }] of talks.entries()) {
    const talk: OwnTalk = [];
    for (const { text } of turns) {
      const reply = await open.say(`${name} ${at}`, text);
      talk.push({ text: (reply.text ?? '').slice(0, mostRead), spokenOf: reply.spokenOf });
    }
    own.push(talk);
  }
  const file = ownTalksFile(labelledFolders.sources, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, own.map(talk => `${JSON.stringify(talk)}\n`).join(''));
}
await house.stop();
