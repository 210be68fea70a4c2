import type { LoggerService } from '@nestjs/common';
import type { Logger } from '#libs/platform';

/** Lets Nest write into the one log of the process. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug(about(context), text(message));
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn(about(context), text(message));
  }
  error(message: unknown, ...context: unknown[]): void {
    this.logger.error(message instanceof Error ? { err: message } : about(context), text(message));
  }
  debug(message: unknown, ...context: unknown[]): void {
    this.logger.trace(about(context), text(message));
  }
  verbose(message: unknown, ...context: unknown[]): void {
    this.logger.trace(about(context), text(message));
  }
}

/** Nest gives the name of the class last; a stack may stand before it. */
const about = (context: readonly unknown[]): object => {
  const part = context.at(-1);
  return typeof part === 'string' && !part.includes('\n') ? { part } : {};
};
const text = (message: unknown): string => (typeof message === 'string' ? message : 'a fault');
