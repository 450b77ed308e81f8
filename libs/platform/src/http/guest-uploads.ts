import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Which forms may carry files although their sender has not signed in. The platform knows of none; a door that can tell a guest's own
 * form by a key in its address teaches it.
 */
@Injectable()
export class GuestUploads {
  private readonly teachers: ((request: FastifyRequest) => boolean)[] = [];

  allow(isGuestsForm: (request: FastifyRequest) => boolean): void {
    this.teachers.push(isGuestsForm);
  }

  may(request: FastifyRequest): boolean {
    return this.teachers.some((isGuestsForm) => isGuestsForm(request));
  }
}
