import pg from 'pg';

/** pg's own conversion of a value to text or bytes. Its types leave it out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }).utils;

const [bind, describe, execute, sync] = [...Buffer.from('BDES')] as [number, number, number, number];
/** What follows the Bind message: describe the unnamed portal, execute it, end the statement. */
const executeAndSync = Buffer.from([execute, 0, 0, 0, 9, 0, 0, 0, 0, 0, sync, 0, 0, 0, 4]);
const describeExecuteAndSync = Buffer.concat([Buffer.from([describe, 0, 0, 0, 6, 0x50, 0]), executeAndSync]);
/** Texts up to this length are copied in JavaScript, since a call of native code takes longer. */
const shortText = 48;

const roomAtFirst = 64 * 1024;
/** The messages are written here, and the bytes are sent from here: copying them would be a second allocation for each statement. */
let room: Buffer = Buffer.allocUnsafeSlow(roomAtFirst);
let at = 0;

/** Makes the next message be written to other memory, because the bytes of the last one were not sent yet. */
export function giveAwayMessage(): void {
  room = Buffer.allocUnsafeSlow(roomAtFirst);
}

/**
 * Returns the messages that run a statement which the connection has prepared: Bind, Describe if the answer's columns are wanted, Execute
 * and Sync. The bytes are valid until the next call, or for good after `giveAwayMessage`.
 */
export function messageToRun(name: string, values: readonly unknown[], describes: boolean): Buffer {
  const texts = values.map(asSent);
  let most = 64 + 3 * name.length + 6 * texts.length;
  for (const value of texts) if (value !== null) most += typeof value === 'string' ? 3 * value.length : value.length;
  if (most > room.length) room = Buffer.allocUnsafeSlow(most);
  room[0] = bind;
  room[5] = 0; // the unnamed portal
  at = 6;
  putText(name);
  room[at++] = 0;
  putInt16(texts.length);
  for (const value of texts) putInt16(value === null || typeof value === 'string' ? 0 : 1);
  putInt16(texts.length);
  for (const value of texts) putValue(value);
  // All columns of the answer are sent as text.
  putInt16(1);
  putInt16(0);
  putInt32(at - 1, 1);
  at += (describes ? describeExecuteAndSync : executeAndSync).copy(room, at);
  const message = room.subarray(0, at);
  // A large statement does not keep its memory.
  if (room.length > roomAtFirst) giveAwayMessage();
  return message;
}

const asSent = (value: unknown): string | Buffer | null => (typeof value === 'string' ? value : prepareValue(value));

function putValue(value: string | Buffer | null): void {
  if (value === null) {
    putInt32(-1, at);
    at += 4;
    return;
  }
  const start = at + 4;
  at = start;
  if (typeof value === 'string') putText(value);
  else at += value.copy(room, at);
  putInt32(at - start, start - 4);
}

function putText(text: string): void {
  const { length } = text;
  const start = at;
  if (length <= shortText) {
    let index = 0;
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) break;
      room[start + index] = code;
    }
    if (index === length) {
      at = start + length;
      return;
    }
  }
  at = start + room.write(text, start, 'utf8');
}

function putInt16(value: number): void {
  room[at++] = value >>> 8;
  room[at++] = value;
}

function putInt32(value: number, where: number): void {
  room[where] = value >>> 24;
  room[where + 1] = value >>> 16;
  room[where + 2] = value >>> 8;
  room[where + 3] = value;
}
