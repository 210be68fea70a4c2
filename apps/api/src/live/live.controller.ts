import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveFeed } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Scope, SignedIn } from '../access/classification.js';
import { Problems } from '../problems/problems.decorator.js';
import { EventStreams } from '../streams/event-streams.js';

@Controller('events')
@ApiTags('live')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly streams: EventStreams,
  ) {}

  @Get('stream')
  @ApiOperation({
    summary: 'That something changed in the workspace, as it happens: ids only. Resumes after `Last-Event-ID`.',
  })
  @SignedIn()
  @Scope('events:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description:
      'Server-sent events. `changed` carries `{ subject, id, articleId }`; `presence` carries `{ id }` of a claim that somebody opened or closed; `begin` opens a new stream; `reset` asks to read everything again. The id of an event is its place in the event log.',
    content: {
      'text/event-stream': {
        schema: {
          type: 'string',
          example: 'id: 42\nevent: changed\ndata: {"subject":"claim","id":"0199…","articleId":"0199…"}\n\n',
        },
      },
    },
  })
  @Problems('rate_limited', 'unavailable')
  async stream(@By() by: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const stream = this.streams.open(request, reply);
    const after =
      stream.lastEventId !== null && /^\d{1,15}$/.test(stream.lastEventId) ? Number(stream.lastEventId) : null;
    const stop = await this.feed.subscribe(by, after, {
      begin: (seq) => void stream.send({ id: String(seq), event: 'begin', data: {} }),
      notice: ({ seq, ...data }) => void stream.send({ id: String(seq), event: 'changed', data }),
      presence: (data) => void stream.send({ event: 'presence', data }),
      reset: (seq) => void stream.send({ id: String(seq), event: 'reset', data: {} }),
    });
    stream.onClose(stop);
  }
}
