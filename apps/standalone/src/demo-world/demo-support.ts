import { Injectable } from '@nestjs/common';
import { assert, expectOk, Money, newId, startOfDay, type SettableClock } from '@market/kernel';
import { systemActor, type Tx } from '@market/platform';
import { AddDepartment, SaveProgramme, SubmitApplication } from '@market/support';
import { demoApplications, demoDepartments, demoProgrammes } from './content/support.js';
import type { EnrolledShop } from './demo-businesses.js';

const loader = systemActor('demo-world');
const nineInTheMorningMs = 9 * 3_600_000;

/** Programmes that businesses can ask for, and the applications that wait on the officers' desk. */
@Injectable()
export class DemoSupport {
  constructor(
    private readonly addDepartment: AddDepartment,
    private readonly saveProgramme: SaveProgramme,
    private readonly submit: SubmitApplication,
  ) {}

  /** @returns ids of the departments by the key of the demo's content */
  async add(
    tx: Tx,
    clock: SettableClock,
    shops: ReadonlyMap<string, EnrolledShop>,
    owners: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, string>> {
    const departments = new Map<string, string>();
    for (const { key, name } of demoDepartments) {
      departments.set(key, await this.addDepartment.execute(tx, { name, phone: null, email: null }));
    }
    for (const { department, ...programme } of demoProgrammes) {
      const departmentId = departments.get(department);
      assert(departmentId !== undefined, `the department ${department} was added`);
      const command = { ...programme, departmentId, id: newId(), expectedVersion: null };
      expectOk(await this.saveProgramme.within(tx, loader, command, true));
    }
    for (const { businessKey, programme, sentOn, purpose, cost } of demoApplications) {
      const [shop, accountId] = [shops.get(businessKey), owners.get(businessKey)];
      // A world of fewer products may have fewer businesses.
      if (!shop || !accountId) continue;
      clock.set(new Date(startOfDay(sentOn).getTime() + nineInTheMorningMs));
      const seller = { role: 'seller', accountId, shopId: shop.shopId } as const;
      const command = { id: newId(), programmeSlug: programme, purpose, cost: Money.vnd(cost), papers: [] };
      expectOk(await this.submit.within(tx, seller, command));
    }
    return departments;
  }
}
