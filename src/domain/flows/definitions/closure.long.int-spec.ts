import { describe, expect, it } from '@jest/globals';
import { answeredCases, howWasIt, isSolved } from './answered-case.fixture.js';

const { given, sql, write, call, answer, theCase, runsOf, hoursLater, sent: everything } = await answeredCases();
const sent = async () => (await everything()).map(({ body }) => body);

describe('closing a case', () => {
  it('asks whoever gave thanks, closes with what came of it, and asks once how it was', async () => {
    const before = await sent();
    await write('Muchas gracias');
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'a-while' });
    await hoursLater(1);
    expect((await sent()).slice(before.length)).toEqual([isSolved]);
    await write('sí, gracias');
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: 'El cliente confirmó que quedó resuelto.',
      satisfaction: null,
    });
    await write('un 5');
    expect(await theCase()).toMatchObject({ satisfaction: 5 });
    // The agent answered neither of the replies.
    expect((await sent()).slice(before.length)).toEqual([isSolved, howWasIt, '¡Gracias por decírnoslo!']);
    expect((await runsOf('satisfaction')).map(({ status }) => status)).toEqual(['DONE']);
  });

  it('asks and closes also where nobody who sells has taken it over, such as the owner', async () => {
    await sql(`update support_case set status = 'WAITING', seller_id = null where conversation_id = $1`, [
      given.conversation,
    ]);
    await write('Muchas gracias');
    await hoursLater(1);
    expect((await sent()).at(-1)).toBe(isSolved);
    await write('sí, gracias');
    expect(await theCase()).toMatchObject({ status: 'CLOSED' });
  });

  it('begins nothing while the case waits for a person', async () => {
    await sql(`update support_case set status = 'WAITING', seller_id = null where conversation_id = $1`, [
      given.conversation,
    ]);
    await sql(`update conversation set status = 'WAITING', waiting_since = now() where id = $1`, [given.conversation]);
    const before = await runsOf('closure');
    await write('Muchas gracias');
    expect(await runsOf('closure')).toEqual(before.map(run => expect.objectContaining({ id: run.id })));
  });

  it('thanks whoever says that it is not solved', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await write('no, todavía no');
    expect((await sent()).at(-1)).toBe('Gracias por decírnoslo; lo revisamos y le respondemos por aquí.');
    // The seller who has the conversation is told, since the customer waits again.
    expect(
      await sql('select status, waiting_since is not null as waits from conversation where id = $1', [
        given.conversation,
      ]),
    ).toEqual([{ status: 'HUMAN', waits: true }]);
    expect(
      await sql(`select acknowledged, details from alert where subject_id = $1 and kind = 'FLOW_HANDED_OVER'`, [
        given.conversation,
      ]),
    ).toEqual([{ acknowledged: false, details: { conversationId: given.conversation } }]);
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
  });

  it('goes on in the language of the customer behind an answer that the flow took', async () => {
    const before = await sent();
    await write('Thank you very much');
    await hoursLater(1);
    await write('yes');
    expect((await sent()).slice(before.length)).toEqual([
      'Is everything solved that you needed? You can answer yes or no.',
      'How did we do? Please rate us from 1 (bad) to 5 (excellent).',
    ]);
  });

  it('takes an answer that came while it was paused as soon as it goes on, and goes on waiting where none came', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    const [run] = await runsOf('closure');
    await call('pauseFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    await call('resumeFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'is-solved' });
    await call('pauseFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    await write('sí, gracias');
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
    await call('resumeFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    expect(await theCase()).toMatchObject({ status: 'CLOSED', resolution: 'El cliente confirmó que quedó resuelto.' });
  });

  it('thanks for a rating at night too, since that answers', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await write('sí, gracias');
    // Quiet hours all day except for one hour, in which the message would be sent anyway.
    await call('updateTenantSettings', 'UpdateTenantSettingsInput', {
      settings: { sending: { quietHours: { from: '03:00', to: '02:00' } } },
    });
    await write('un 5');
    expect((await sent()).at(-1)).toBe('¡Gracias por decírnoslo!');
  });

  it('opens the case again within 72 hours, with its number, and does not ask how it was a second time', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await write('sí');
    await write('excelente');
    await call('escalateConversation', 'EscalateConversationInput', {
      conversationId: given.conversation,
      reason: 'Otra vez',
    });
    expect(await theCase()).toMatchObject({ number: 1, status: 'OPEN', reopened: 1, satisfaction: 5 });
    const before = await sent();
    await sql(
      `update support_case set status = 'CLOSED', closed_at = now() - interval '73 hours' where conversation_id = $1`,
      [given.conversation],
    );
    await call('escalateConversation', 'EscalateConversationInput', {
      conversationId: given.conversation,
      reason: 'Nuevo',
    });
    const numbers = await sql<{ number: number }>(
      'select number from support_case where conversation_id = $1 order by number',
      [given.conversation],
    );
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
    expect(await sent()).toEqual(before);
  });

  it('gives a person to whoever says that it is not solved, or rates low', async () => {
    await write('Gracias');
    await hoursLater(1);
    await write('no, todavía no');
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
    await answer('Ya quedó');
    await write('gracias');
    await hoursLater(1);
    await write('sí');
    await write('pésimo');
    // The same case is open again and keeps its rating.
    expect(await theCase()).toMatchObject({ status: 'OPEN', satisfaction: 1 });
    const [{ status } = { status: '' }] = await sql<{ status: string }>(
      'select status from conversation where id = $1',
      [given.conversation],
    );
    expect(status).toBe('WAITING');
    const dropped = await sql(
      `select body, error from message where tenant_id = $1 and direction = 'OUTBOUND' and status <> 'SENT'`,
      [given.shop.tenant.id],
    );
    expect(dropped).toEqual([]);
  });

  it('asks behind two days of silence, and closes without an answer', async () => {
    const [run] = await runsOf('closure');
    expect(run).toMatchObject({ status: 'SLEEPING', step: 'a-while' });
    await hoursLater(1);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'silence' });
    // As on a channel without a reply window; on this channel the window is over by then.
    await sql('update conversation set reply_window_seconds = null where id = $1', [given.conversation]);
    await sql(`update message set status = 'DELIVERED' where conversation_id = $1`, [given.conversation]);
    await hoursLater(49);
    expect((await sent()).at(-1)).toBe(isSolved);
    await hoursLater(74);
    expect(await theCase()).toMatchObject({ status: 'CLOSED', satisfaction: null });
    expect((await theCase())?.resolution).toContain('no contestó');
    expect((await sent()).at(-1)).toBe(isSolved);
  });

  it('asks once, also where the team writes behind the question, and closes after more silence', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await answer('Le adjunto la factura');
    expect((await runsOf('closure')).map(({ status }) => status).slice(0, 2)).toEqual(['SLEEPING', 'STOPPED']);
    await hoursLater(2);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'silence-again' });
    expect((await sent()).filter(body => body === isSolved)).toHaveLength(1);
    await hoursLater(51);
    expect(await theCase()).toMatchObject({ status: 'CLOSED', satisfaction: null });
    expect((await sent()).filter(body => body === isSolved)).toHaveLength(1);
  });

  it('takes no thanks for a sign of a solution before anybody has answered the case', async () => {
    const before = await sent();
    await sql(`update support_case set opened_at = opened_at + interval '50 hours' where conversation_id = $1`, [
      given.conversation,
    ]);
    await write('Quedo a la espera, muchas gracias');
    await hoursLater(1);
    expect((await sent()).slice(before.length)).toEqual([]);
    await answer('Se lo enviamos hoy');
    await write('Muchas gracias');
    await hoursLater(1);
    expect((await sent()).slice(before.length)).toEqual([isSolved]);
  });

  it('asks nobody who still waits, and ends where the conversation goes on', async () => {
    await write('Gracias, pero no me ha llegado');
    await hoursLater(1);
    expect((await runsOf('closure'))[0]).toMatchObject({ step: 'silence' });
    await hoursLater(49);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'DONE' });
    expect(await sent()).not.toContain(isSolved);
    await write('¿Hay noticias?');
    await hoursLater(1);
    await answer('Llega mañana');
    expect((await runsOf('closure')).map(({ status }) => status).slice(0, 2)).toEqual(['SLEEPING', 'STOPPED']);
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
  });
});
