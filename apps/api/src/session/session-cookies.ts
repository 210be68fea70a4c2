import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SessionView, StartedSession } from '#libs/identity';
import { Configuration } from '#libs/platform';
import { clearSessionCookie, setSessionCookie } from '../access/cookie.js';

/** Puts the secret of a new session into the cookie, and only there. */
@Injectable()
export class SessionCookies {
  constructor(private readonly configuration: Configuration) {}

  give(reply: FastifyReply, { secret, session }: StartedSession): SessionView {
    setSessionCookie(reply, secret, this.configuration);
    return session;
  }

  take(reply: FastifyReply): void {
    clearSessionCookie(reply, this.configuration);
  }
}
