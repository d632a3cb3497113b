import { describe, expect, it } from '@jest/globals';
import { bytes, shopNumber } from './fixtures/ycloud.js';
import { readYCloud } from './ycloud.read.js';
import { splitYCloud } from './ycloud.split.js';

const now = new Date('2026-11-20T12:00:00Z');
const read = (payload: unknown) => readYCloud(bytes(payload), { now: () => now });

describe('the end of a call', () => {
  const ended = (more: object = {}) => ({
    id: 'evt_1',
    type: 'whatsapp.call.terminate',
    createTime: '2026-11-20T11:59:00Z',
    callingTerminate: {
      id: 'c1',
      wacid: 'wacid.1',
      from: '+50688887777',
      to: shopNumber,
      direction: 'USER_INITIATED',
      endTime: Date.parse('2026-11-20T11:58:00Z'),
      status: 'FAILED',
      ...more,
    },
  });

  it('that nobody picked up is a message without words of whoever called', () => {
    expect(splitYCloud(bytes(ended()))).toMatchObject([{ kind: 'message', key: 'call:c1', externalId: shopNumber }]);
    expect(read(ended())).toMatchObject({
      type: 'message',
      message: {
        providerMessageId: 'wacid.1',
        kind: 'call',
        understandable: false,
        sentAt: new Date('2026-11-20T11:58:00Z'),
        sender: { addresses: ['+50688887777'], phone: '+50688887777' },
      },
    });
  });

  it('that somebody picked up was spoken, and one of the business is a message of the business', () => {
    const outgoing = { from: shopNumber, to: '+50688887777', direction: 'BUSINESS_INITIATED' };
    const person = { addresses: ['+50688887777'], phone: '+50688887777' };
    expect(read(ended({ duration: 33 }))).toMatchObject({
      type: 'message',
      message: { kind: 'call', body: '[call, 0:33]', spoken: true, sender: person },
    });
    expect(read(ended({ ...outgoing, duration: 33 }))).toMatchObject({
      type: 'echo',
      message: { kind: 'call', body: '[call, 0:33]' },
      to: person,
    });
    expect(read(ended(outgoing))).toEqual({ type: 'ignored', reason: 'call:terminate' });
    expect(splitYCloud(bytes(ended(outgoing)))).toMatchObject([{ externalId: shopNumber }]);
  });
});
