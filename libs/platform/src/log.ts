import { Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** What must never be written down: credentials, cookies, signed links. */
const secrets = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
  '*.secretKey',
];

export const createLogger = (level: string): Logger => pino({ level, redact: { paths: secrets, censor: '[hidden]' } });

type Write = (facts: object, message: string) => void;

/** One line of JSON per entry, facts first: `log.warn({ orderId }, 'hold expired')`. */
@Injectable()
export class Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;

  constructor(readonly logger: Logger) {
    this.info = (facts, message) => logger.info(facts, message);
    this.warn = (facts, message) => logger.warn(facts, message);
    this.error = (facts, message) => logger.error(facts, message);
  }
}
