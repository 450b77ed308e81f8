import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import { StaffReads, type StaffMember } from '../persistence/staff.reads.js';

@Injectable()
export class StaffQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: StaffReads,
  ) {}

  all(actor: Actor): Promise<readonly StaffMember[]> {
    return this.work.read(actor, (tx) => this.staff.all(tx));
  }
}
