import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes, when the server stops, every connection that has no request in hand, and the others after their answer. Node
 * itself waits for connections on which nothing was ever asked, such as browsers open in advance, until they time out.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  const idle = new Set<Socket>();
  let stopping = false;
  fastify.server.on('connection', (socket: Socket) => {
    if (stopping) {
      socket.destroy();
      return;
    }
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  fastify.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    idle.delete(socket);
    response.once('close', () => {
      if (stopping) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  fastify.addHook('preClose', (done) => {
    stopping = true;
    for (const socket of idle) socket.destroy();
    done();
  });
}
