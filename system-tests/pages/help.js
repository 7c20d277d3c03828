/* The help desk: triage, hand-over, and what departments do with their part. */
import { riderAsksForHelp } from './api.js';
import { command, fits390Pixels, go, look, open, openCase, signIn } from './browser.js';
import { expect } from './faults.js';

const part = (page, name) => page.locator('.detail .part', { hasText: name });

export async function aHandOverIsAcceptedAnsweredAndReturned() {
  const id = await riderAsksForHelp();
  const office = await open();
  await signIn(office.page, 'community-1');
  await go(office.page, '/console/help');
  await openCase(office.page, id);
  await command(office.page, '受理', { matterTitle: '分拣岗位登记', note: '已电话核实' });
  await command(office.page, '转办部门', { department: 'HUMAN_RESOURCES', brief: '请答复登记办法' });
  expect(await part(office.page, '人社所').locator('button').count() === 0, 'the office is offered the commands of a department');

  const hr = await open();
  await signIn(hr.page, 'unit-hr');
  await go(hr.page, '/console/help');
  await openCase(hr.page, id);
  expect(!(await hr.page.locator('.detail').textContent()).includes('求助人骑手'), 'a department reads who asks');
  await look(hr.page, 'help-hand-over');
  await command(hr.page, '接收转办', {}, part(hr.page, '人社所'));
  await command(hr.page, '答复转办', { text: '周一至周五可到人社所窗口登记' }, part(hr.page, '人社所'));
  await part(hr.page, '已答复').waitFor();
  expect(await part(hr.page, '人社所').locator('button').count() === 0, 'an answered hand-over still offers commands');
  await hr.context.close();

  await openCase(office.page, id);
  await part(office.page, '周一至周五可到人社所窗口登记').waitFor();
  await command(office.page, '转办部门', { department: 'LEGAL_AID' });
  const legal = await open(undefined, { expected: /status of 404/ });
  await signIn(legal.page, 'unit-legal-aid');
  await go(legal.page, '/console/help');
  await openCase(legal.page, id);
  await part(legal.page, '法律援助工作站').getByRole('button', { name: '退回转办' }).click();
  await legal.page.locator('.detail [name=reason]').fill('不属于法律援助范围');
  await legal.page.getByRole('button', { name: '确认退回转办' }).click();
  await legal.page.locator('.detail .state', { hasText: '此件已不在您的队列中' }).waitFor();
  await legal.page.locator(`.queue button[data-id="${id}"]`).waitFor({ state: 'detached' });
  await legal.context.close();

  await openCase(office.page, id);
  await part(office.page, '不属于法律援助范围').waitFor();
  await look(office.page, 'help-1366');
  await fits390Pixels(office.page, 'help');
  await office.context.close();
}
