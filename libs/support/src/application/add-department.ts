import { Injectable } from '@nestjs/common';
import { newId, slugify } from '@market/kernel';
import type { Tx } from '@market/platform';
import { DepartmentRepository, type Department } from '../persistence/department.repository.js';

/** Enters a department that answers businesses: part of setting a province up. */
@Injectable()
export class AddDepartment {
  constructor(private readonly departments: DepartmentRepository) {}

  /** @returns the department's id */
  async execute(tx: Tx, department: Omit<Department, 'id' | 'slug'>): Promise<string> {
    const id = newId();
    await this.departments.add(tx, { ...department, id, slug: slugify(department.name.vi) });
    return id;
  }
}
