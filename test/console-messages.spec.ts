import { expect, it } from '@jest/globals';
import { isAddedTo } from '../console/src/app/is-added-to.js';
import { onReturn, visibilityOf } from '../console/src/lib/visibility.js';
import { failureOf } from '../console/src/screens/inbox/failure.js';
import {
  automaticKindOf,
  awaitsTranscript,
  colleagueOf,
  isSameWriter,
  lengthOfCall,
  originOf,
  personOf,
  placeOf,
  wordlessOf,
} from '../console/src/screens/inbox/message.js';

const ana = { id: 's1', displayName: 'Ana Mora' };
const luis = { id: 's2', displayName: 'Luis Soto' };
const by = (seller: typeof ana | null) => ({ author: 'SELLER', seller });

it('starts a new group in a thread when another seller writes', () => {
  expect(isSameWriter(by(ana), by(ana))).toBe(true);
  expect(isSameWriter(by(ana), by(luis))).toBe(false);
  expect(isSameWriter(by(ana), by(null))).toBe(false);
  expect(isSameWriter({ author: 'AI_AGENT' }, { author: 'AI_AGENT', seller: null })).toBe(true);
  expect(isSameWriter(undefined, by(ana))).toBe(false);
});

it('names a writer who is no seller, and starts a new group for each', () => {
  const manager = (id: string, firstName: string) => ({ ...by(null), user: { id, firstName, lastName: 'Rojas' } });
  expect(personOf(manager('u1', 'Carmen'))).toBe('Carmen Rojas');
  expect(personOf({ ...manager('u1', 'Carmen'), seller: ana })).toBe('Ana Mora');
  expect(personOf(by(null))).toBeUndefined();
  expect(isSameWriter(manager('u1', 'Carmen'), manager('u1', 'Carmen'))).toBe(true);
  expect(isSameWriter(manager('u1', 'Carmen'), manager('u2', 'Sara'))).toBe(false);
});

it('calls only the reader "you", and an unnamed author the team', () => {
  expect(colleagueOf(by(ana), 's1')).toEqual({ is: 'you' });
  expect(colleagueOf(by(ana), 's2')).toEqual({ is: 'colleague', name: 'Ana Mora' });
  expect(colleagueOf(by(null), 's1')).toEqual({ is: 'team' });
  // A message without a seller is not by a reader who is no seller either.
  expect(colleagueOf(by(null), undefined)).toEqual({ is: 'team' });
  expect(colleagueOf({ author: 'CUSTOMER' }, 's1')).toBeNull();
});

it('waits for a transcript only if the file of the voice message is here or may still come', () => {
  const voice = (state: string) => [{ voice: true, state }];
  expect(awaitsTranscript(voice('STORED'), null)).toBe(true);
  expect(awaitsTranscript(voice('PENDING'), null)).toBe(true);
  expect(awaitsTranscript(voice('UNAVAILABLE'), null)).toBe(false);
  expect(awaitsTranscript(voice('EXPIRED'), null)).toBe(false);
  expect(awaitsTranscript(voice('STORED'), 'Hola')).toBe(false);
});

it('has words of its own for what the server cannot word in the language of the reader', () => {
  expect(wordlessOf({ kind: 'unsupported', body: '[unsupported: poll_creation]' })).toBe('unsupported');
  expect(wordlessOf({ kind: 'sticker', body: '[sticker]' })).toBe('sticker');
  expect(wordlessOf({ kind: 'sticker', body: '👍' })).toBeNull();
  expect(wordlessOf({ kind: 'call', body: '[missed call]' })).toBe('call');
  expect(wordlessOf({ kind: 'text', body: '[sticker]' })).toBeNull();
});

it('tells how long a call lasted, and that one was missed', () => {
  expect(lengthOfCall({ kind: 'call', body: '[call, 3:12]' })).toBe('3:12');
  expect(wordlessOf({ kind: 'call', body: '[call, 3:12]' })).toBeNull();
  expect(lengthOfCall({ kind: 'call', body: '[missed call]' })).toBeNull();
  expect(lengthOfCall({ kind: 'text', body: '[call, 3:12]' })).toBeNull();
});

it('finds the place of a message that shares one, and none in what somebody wrote', () => {
  expect(placeOf({ kind: 'location', body: 'Casa\nSan José\n9.93, -84.08' })).toBe('9.93,-84.08');
  expect(placeOf({ kind: 'location', body: 'Casa\n0, 0\nhttps://maps.example/x' })).toBe('0,0');
  expect(placeOf({ kind: 'location', body: 'Casa' })).toBeNull();
  expect(placeOf({ kind: 'text', body: '9.93, -84.08' })).toBeNull();
});

it('tells what brought a customer by the best words that the channel gave, and links only to web pages', () => {
  const url = 'https://fb.me/x';
  expect(originOf({ kind: 'AD', title: 'Taladros', text: 'Hoy', url })).toEqual({ kind: 'AD', about: 'Taladros', url });
  const product = { kind: 'PRODUCT', product: 'TAL-8' };
  expect(originOf({ ...product, productName: 'Taladro 800 W' })).toMatchObject({ about: 'Taladro 800 W', url: null });
  expect(originOf(product)).toMatchObject({ about: 'TAL-8' });
  expect(originOf({ kind: 'STORY', url: 'javascript:alert(1)' })).toEqual({ kind: 'STORY', about: '', url: null });
  expect([null, 'x', { kind: 'NEW' }].map(originOf)).toEqual([null, null, null]);
});

it('marks the e-mails that a program wrote', () => {
  expect(automaticKindOf({ kind: 'auto-reply' })).toBe('auto-reply');
  expect(automaticKindOf({ kind: 'email' })).toBeNull();
});

it('tells when one comes back to the tab', () => {
  let changed = () => {};
  const tab = {
    visibilityState: 'hidden',
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
    removeEventListener: () => {
      changed = () => {};
    },
  };
  const visibility = visibilityOf(tab);
  const told: boolean[] = [];
  const leave = visibility.subscribe(() => told.push(visibility.get()));
  tab.visibilityState = 'visible';
  changed();
  expect(told).toEqual([true]);
  leave();
  changed();
  expect(told).toEqual([true]);
});

it('words the failures that a seller can do something about, by the code that comes first', () => {
  expect(failureOf('131026: Message undeliverable')).toBe('unreachable');
  expect(failureOf('5.1.1: 550 no such user')).toBe('unreachable');
  expect(failureOf('131047: Re-engagement message — More than 24 hours')).toBe('window');
  expect(failureOf('190: Error validating access token')).toBe('account');
  expect(failureOf('WHATSAPP_PHONE_NUMBER_UNAVAILABLE: Not connected')).toBe('account');
  expect(failureOf('opted_out: El contacto pidió no recibir mensajes.')).toBeNull();
  expect(failureOf('5.7.1: try later')).toBeNull();
  expect(failureOf('')).toBeNull();
});

it('reads again when somebody returns to a tab after a while, but not after a glance elsewhere', () => {
  let changed = () => {};
  let time = 0;
  const tab = {
    visibilityState: 'visible',
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
    removeEventListener: () => {
      changed = () => {};
    },
  };
  const turn = (state: string, at: number) => {
    tab.visibilityState = state;
    time = at;
    changed();
  };
  let returns = 0;
  const leave = onReturn(
    tab,
    10_000,
    () => time,
    () => returns++,
  );
  turn('hidden', 1_000);
  turn('visible', 10_999);
  expect(returns).toBe(0);
  turn('hidden', 20_000);
  turn('hidden', 25_000);
  turn('visible', 30_000);
  expect(returns).toBe(1);
  turn('visible', 60_000);
  leave();
  turn('hidden', 70_000);
  turn('visible', 90_000);
  expect(returns).toBe(1);
});

it('adds a message to the thread that is read, and to no query that names no conversation', () => {
  const event = { messageAdded: { conversation: { id: 'c1' } } };
  expect(isAddedTo(event, { variables: { id: 'c1' } })).toBe(true);
  expect(isAddedTo(event, { variables: { id: 'c2' } })).toBe(false);
  expect(isAddedTo(event, { variables: undefined })).toBe(false);
  expect(isAddedTo({ messageUpdated: { id: 'm1' } }, { variables: undefined })).toBe(false);
});
