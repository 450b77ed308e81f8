import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export interface Department {
  readonly id: string;
  readonly slug: string;
  readonly name: Words;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What a question may be about, and who answers it. */
export interface Topic {
  readonly key: string;
  readonly name: Words;
  readonly departmentId: string;
  readonly department: Words;
  readonly position: number;
}

export interface Member {
  readonly departmentId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

@Injectable()
export class DepartmentRepository {
  list(tx: Tx): Promise<Department[]> {
    return tx.query<Department[]>(
      `SELECT id, slug, jsonb_build_object('vi', name_vi, 'en', name_en) AS name, phone, email FROM support_departments ORDER BY name_vi`,
    );
  }

  async add(tx: Tx, { id, slug, name, phone, email }: Department): Promise<void> {
    await tx.query('INSERT INTO support_departments (id, slug, name_vi, name_en, phone, email) VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[id, slug, name.vi, name.en, phone, email],
    ]);
  }

  async topics(tx: Tx): Promise<readonly Topic[]> {
    return tx.query<Topic[]>(
      `SELECT t.key, jsonb_build_object('vi', t.name_vi, 'en', t.name_en) AS name, t.department_id AS "departmentId", t.position,
              jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department
       FROM support_topics t JOIN support_departments d ON d.id = t.department_id ORDER BY t.position, t.key`,
    );
  }

  async saveTopic(tx: Tx, { key, name, departmentId, position }: Omit<Topic, 'department'>): Promise<void> {
    await tx.query(
      `INSERT INTO support_topics (key, name_vi, name_en, department_id, position) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (key) DO UPDATE SET name_vi = $2, name_en = $3, department_id = $4, position = $5`,
      [key, name.vi, name.en, departmentId, position],
    );
  }

  async members(tx: Tx): Promise<readonly Member[]> {
    return tx.query<Member[]>(
      `SELECT m.department_id AS "departmentId", m.account_id AS "accountId", a.name, a.email
       FROM support_members m JOIN accounts a ON a.id = m.account_id ORDER BY a.name, a.id`,
    );
  }

  async isMember(tx: Tx, departmentId: string, accountId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT FROM support_members WHERE department_id = $1 AND account_id = $2', [
      ...[departmentId, accountId],
    ]);
    return rows.length > 0;
  }

  async addMember(tx: Tx, departmentId: string, accountId: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO support_members (department_id, account_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      ...[departmentId, accountId, at],
    ]);
  }

  async removeMember(tx: Tx, departmentId: string, accountId: string): Promise<void> {
    await tx.query('DELETE FROM support_members WHERE department_id = $1 AND account_id = $2', [departmentId, accountId]);
  }

  /** An officer or administrator by his mail address. */
  async officerByEmail(tx: Tx, email: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT a.id FROM accounts a WHERE a.email = $1
         AND EXISTS (SELECT FROM account_roles r WHERE r.account_id = a.id AND r.role IN ('officer', 'admin'))`,
      [email],
    );
    return row?.id;
  }

  /** The department's name and its officers. Who asks does not see officers, so the database tells them through a function. */
  async whoAnswers(tx: Tx, departmentId: string): Promise<{ department: Words; officerIds: readonly string[] }> {
    const [row] = await tx.query<{ department: Words; officerIds: readonly string[] }[]>(
      `SELECT jsonb_build_object('vi', name_vi, 'en', name_en) AS department, support_officers_of(id) AS "officerIds"
       FROM support_departments WHERE id = $1`,
      [departmentId],
    );
    assert(row !== undefined, 'a question belongs to a department');
    return row;
  }
}
