import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArticlesDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Id } from '../fields/id.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { EventStreams } from '../streams/event-streams.js';
import { ExtractionDto } from './extraction.dto.js';

const LOOK_MS = 400;

@Controller('articles/:articleId/extraction')
@ApiTags('articles')
export class ExtractionController {
  constructor(
    private readonly desk: ArticlesDesk,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How far the machine is with the current revision, for clients that poll.' })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found')
  @ApiOkResponse({ type: ExtractionDto })
  async readExtraction(@By() by: Caller, @Id('articleId') articleId: string): Promise<ExtractionDto> {
    return await this.desk.readExtraction(by, articleId);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Runs the machine again. What people edited, accepted or decided stays as it is.' })
  @Allow('editor')
  @Scope('articles:write')
  @RateLimit('expensive')
  @Problems('not_found', 'extraction_running')
  @ApiAcceptedResponse({ type: ExtractionDto })
  async rerunExtraction(@By() by: Caller, @Id('articleId') articleId: string): Promise<ExtractionDto> {
    return await this.desk.rerunExtraction(by, articleId);
  }

  @Get('stream')
  @ApiOperation({ summary: 'The same as server-sent events: `progress` at every step, then `end`.' })
  @SignedIn()
  @Scope('articles:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Each event carries what GET on the extraction answers.',
    content: {
      'text/event-stream': {
        schema: { type: 'string', example: 'event: progress\ndata: {"state":"extracting","done":12,"total":42}\n\n' },
      },
    },
  })
  @Problems('not_found', 'rate_limited')
  async streamExtraction(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const first = await this.desk.readExtraction(by, articleId);
    const stream = this.streams.open(request, reply);
    let sent = 0;
    const show = (now: ExtractionDto): void => {
      if (now.version !== sent) stream.send({ id: String(now.version), event: 'progress', data: now });
      sent = now.version;
      if (now.state !== 'extracted' && now.state !== 'failed') return;
      stream.send({ event: 'end', data: now });
      stream.close();
    };
    const timer = setInterval(() => {
      // The database may be away for a moment; the next look tells.
      this.desk.readExtraction(by, articleId).then(show, () => undefined);
    }, LOOK_MS);
    stream.onClose(() => clearInterval(timer));
    show(first);
  }
}
