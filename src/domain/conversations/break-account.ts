import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { problemIn } from '../shared/refusals/problem-in.js';
import { loadTenant } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';
import * as sql from './delivery.sql.js';

/**
 * Records that the vendor refuses the account and raises the alert, both for the answer to a send and for a later status. The
 * account sends nothing more until a user repairs it. `error` is the vendor's code and reason: "131042: …".
 */
export async function breakAccount(tx: Transaction, accountId: string, error: string): Promise<void> {
  const told = await raiseAccountAlert(tx, accountId, error);
  await tx.query(sql.breakAccount, [accountId, told]);
}

/** Raises the alert that the account has stopped working, and returns the error in the tenant's language. */
export async function raiseAccountAlert(tx: Transaction, accountId: string, error: string): Promise<string> {
  const { language } = await loadTenant(tx, tx.tenantId);
  const told = problemIn(language, error);
  const [code, ...reason] = told.split(': ');
  const [alert] = await tx.query<{ id: string }>(sql.accountAlert, [
    newId(),
    conversationTexts.coded(language, 'channelBroken'),
    { accountId, code, reason: reason.join(': ') },
    accountId,
  ]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
  return told;
}
