import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export interface Department {
  readonly id: string;
  readonly slug: string;
  readonly name: Words;
  readonly phone: string | null;
  readonly email: string | null;
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
}
