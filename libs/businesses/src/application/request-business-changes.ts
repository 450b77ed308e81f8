import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { stepOfField } from '../domain/registration.js';
import { BusinessMover, type FieldRequest, type MoveRequest } from './business-mover.js';

export interface ChangesRequest extends MoveRequest {
  /** Each on a field or a paper; the applicant reads it there. */
  readonly requests?: readonly FieldRequest[];
}

const longestReason = 1000;

/** An officer asks the applicant to mend something: on single fields and papers, on the whole, or both. */
@Injectable()
export class RequestBusinessChanges {
  constructor(private readonly mover: BusinessMover) {}

  async execute(tx: Tx, actor: Actor, { requests = [], ...request }: ChangesRequest): Promise<Result<void>> {
    const asked = requests.map(({ field, reason }) => ({ field, reason: reason.trim().slice(0, longestReason) }));
    if (asked.some(({ field }) => stepOfField(field) === undefined)) {
      return refuse({ code: 'businesses/unknown-field', kind: 'invalid', fields: { field: 'unknown' } });
    }
    if (new Set(asked.map(({ field }) => field)).size < asked.length) {
      return refuse({ code: 'businesses/unknown-field', kind: 'invalid', fields: { field: 'repeated' } });
    }
    if (asked.some(({ reason }) => reason === '')) {
      return refuse({ code: 'businesses/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
    }
    // Who asks on fields alone has said everything; the move still keeps a reason of its own.
    const reason = request.reason?.trim() || asked.map((each) => each.reason).join(' ');
    return this.mover.move(tx, actor, 'request-changes', { ...request, reason: reason.slice(0, 2 * longestReason) }, asked);
  }
}
