import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refusal } from './answer.js';

/** `{ 'address.communeCode': 'isString' }`: the first broken rule of each field. */
function faults(errors: readonly ValidationError[], path = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { property, constraints, children } of errors) {
    const here = path ? `${path}.${property}` : property;
    const [rule] = Object.keys(constraints ?? {});
    if (rule) all[here] = rule;
    Object.assign(all, faults(children ?? [], here));
  }
  return all;
}

/** Checks the shape of every body, query and parameter class; unknown fields are refused. */
export const bodyPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transformOptions: { exposeDefaultValues: true },
    exceptionFactory: (errors) => new Refusal({ code: 'platform/invalid', kind: 'invalid', fields: faults(errors) }),
  });
