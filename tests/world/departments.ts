import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { AddDepartment, RunDepartments } from '@market/support';
import { system } from './market.js';
import type { TestRoom } from './room.js';

export interface Desk {
  readonly departmentId: string;
  readonly officer: Extract<Actor, { role: 'officer' | 'auditor' | 'admin' }>;
}

/** An account that is signed in; officers and administrators with their role. */
export async function person(room: TestRoom, email: string, role: 'shopper' | 'officer' | 'admin' | 'auditor', name = 'Nguyễn Thị Lụa') {
  return room.get(UnitOfWork).commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email, name }));
    if (role === 'shopper') return { role, accountId } as const;
    await room.get(GrantRole).execute(tx, { accountId, role });
    return { role, accountId } as const;
  });
}

/** A department with a topic that leads to it (`hoa-don`, `thue` …) and an officer of its own. */
export async function openDesk(room: TestRoom, topicKey: string): Promise<Desk> {
  const officer = await person(room, `${topicKey}@example.vn`, 'officer');
  if (officer.role !== 'officer') throw new Error('an officer was asked for');
  const departmentId = await room.get(UnitOfWork).commit(system, async (tx) => {
    const name = { vi: `Cơ quan ${topicKey}`, en: `Office ${topicKey}` };
    const id = await room.get(AddDepartment).execute(tx, { name, phone: null, email: null });
    await room.get(RunDepartments).setUp(tx, {
      topics: [{ key: topicKey, name: { vi: topicKey, en: topicKey }, departmentId: id, position: 1 }],
      members: [{ departmentId: id, accountId: officer.accountId }],
    });
    return id;
  });
  return { departmentId, officer };
}
