import type { Talk } from '../talk.js';

/** Passes the customer on to a person, who may be awaited already. */
export function passOn(talk: Talk): void {
  if (talk.input.awaitsPerson) talk.add(talk.voice.say('passedOn'));
  else talk.handOver();
}
