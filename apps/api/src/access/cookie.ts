import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '#libs/platform';

/** `__Host-` binds the cookie to this host and to https; over plain http on one machine browsers would refuse it. */
const cookieName = (configuration: Configuration): string => (configuration.secureCookies ? '__Host-sid' : 'sid');

export function sessionCookieOf(request: FastifyRequest, configuration: Configuration): string | null {
  return request.cookies[cookieName(configuration)] ?? null;
}

/** Gives the browser its session; it lives until the browser closes or the session ends on our side. */
export function setSessionCookie(reply: FastifyReply, secret: string, configuration: Configuration): void {
  void reply.setCookie(cookieName(configuration), secret, attributes(configuration));
}

export function clearSessionCookie(reply: FastifyReply, configuration: Configuration): void {
  void reply.clearCookie(cookieName(configuration), attributes(configuration));
}

const attributes = (configuration: Configuration) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: configuration.secureCookies }) as const;
