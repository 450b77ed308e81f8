import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { publicActor, type Actor } from '../actor.js';

type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>;

/** Finds who a request comes from. Identity teaches it to read sessions; without a teacher everybody is the public. */
@Injectable()
export class RequestActor {
  private find: FindActor | undefined;

  learn(find: FindActor): void {
    this.find = find;
  }

  async of(request: FastifyRequest): Promise<Actor> {
    return (await this.find?.(request)) ?? publicActor;
  }
}
