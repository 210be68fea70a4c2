import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ArticlesDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { HistoryPage } from '../history/history.dto.js';
import { Id } from '../fields/id.js';
import { PageQuery } from '../fields/page.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import {
  AddRevisionDto,
  ArticleDto,
  ArticlePage,
  ArticleQueryDto,
  ChangeArticleDto,
  CreateArticleDto,
  DeskListDto,
  RevisedArticleDto,
  RevisionListDto,
  RevisionTextDto,
} from './articles.dto.js';

@Controller('articles')
@ApiTags('articles')
export class ArticlesController {
  constructor(private readonly desk: ArticlesDesk) {}

  @Post()
  @ApiOperation({ summary: 'Drops an article into the desk. The machine starts to read it at once.' })
  @Allow('editor', 'author')
  @Scope('articles:write')
  @RateLimit('expensive')
  @Etag('write_only')
  @Problems('text_not_readable', 'payload_too_large')
  @ApiCreatedResponse({ type: ArticleDto })
  async createArticle(@By() by: Caller, @Body() body: CreateArticleDto): Promise<ArticleDto> {
    return await this.desk.create(by, { ...body, format: body.format ?? 'text' });
  }

  @Get()
  @ApiOperation({ summary: 'Articles by filter and sort.' })
  @SignedIn()
  @Scope('articles:read')
  @Problems('cursor_mismatch')
  @ApiOkResponse({ type: ArticlePage })
  async listArticles(@By() by: Caller, @Query() query: ArticleQueryDto): Promise<ArticlePage> {
    const { author, risk, dueBefore, dueAfter, ...rest } = query;
    const page = await this.desk.list(by, {
      ...rest,
      authorId: author,
      risks: risk,
      dueBefore: dueBefore === undefined ? undefined : new Date(dueBefore),
      dueAfter: dueAfter === undefined ? undefined : new Date(dueAfter),
    });
    return { items: [...page.items], next: page.next };
  }

  @Get('desks')
  @ApiOperation({ summary: 'The desks that articles were given to, in alphabetical order.' })
  @SignedIn()
  @Scope('articles:read')
  @ApiOkResponse({ type: DeskListDto })
  async listDesks(@By() by: Caller): Promise<DeskListDto> {
    return { items: [...(await this.desk.desks(by))] };
  }

  @Get(':articleId')
  @ApiOperation({ summary: 'One article with how far its check is.' })
  @SignedIn()
  @Scope('articles:read')
  @Etag('write_only')
  @Problems('not_found')
  @ApiOkResponse({ type: ArticleDto })
  async readArticle(@By() by: Caller, @Id('articleId') articleId: string): Promise<ArticleDto> {
    return await this.desk.read(by, articleId);
  }

  @Patch(':articleId')
  @ApiOperation({ summary: 'Changes what is known about an article. Its text changes with a new revision only.' })
  @Allow('editor')
  @Scope('articles:write')
  @Etag('write_only')
  @Problems('not_found')
  @ApiOkResponse({ type: ArticleDto })
  async changeArticle(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeArticleDto,
  ): Promise<ArticleDto> {
    return await this.desk.change(by, articleId, body, expected);
  }

  @Post(':articleId/revisions')
  @ApiOperation({ summary: 'Takes in a new text. Claims move with their words; verdicts on untouched words stand.' })
  @Allow('editor', 'author')
  @Scope('articles:write')
  @RateLimit('expensive')
  @Etag('write_only')
  @Problems('not_found', 'text_not_readable', 'payload_too_large', 'conflict')
  @ApiCreatedResponse({ type: RevisedArticleDto })
  async addRevision(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @ExpectedVersion() expected: number,
    @Body() body: AddRevisionDto,
  ): Promise<RevisedArticleDto> {
    return await this.desk.addRevision(by, articleId, { text: body.text, format: body.format ?? 'text' }, expected);
  }

  @Get(':articleId/revisions')
  @ApiOperation({ summary: 'The revisions of an article without their texts, newest first.' })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found')
  @ApiOkResponse({ type: RevisionListDto })
  async listRevisions(@By() by: Caller, @Id('articleId') articleId: string): Promise<RevisionListDto> {
    return { items: [...(await this.desk.listRevisions(by, articleId))] };
  }

  @Get(':articleId/revisions/current')
  @ApiOperation({
    summary: 'The newest text with its sentences, for whoever does not know its number yet.',
    description: 'Content-Location (RFC 9110, 8.7) is the address under which this text stays, relative to this one.',
  })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found')
  @ApiOkResponse({
    type: RevisionTextDto,
    headers: {
      'content-location': {
        schema: { type: 'string' },
        description: 'Its address, relative to the one that was asked.',
      },
    },
  })
  async readCurrentRevision(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RevisionTextDto> {
    const revision = await this.desk.readRevision(by, articleId, 'current');
    void reply.header('content-location', String(revision.number));
    return { ...revision, sentences: [...revision.sentences] };
  }

  @Get(':articleId/revisions/:number')
  @ApiOperation({ summary: 'One immutable text with its sentences.' })
  @SignedIn()
  @Scope('articles:read')
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1, example: 1 } })
  @Problems('not_found')
  @ApiOkResponse({ type: RevisionTextDto })
  async readRevision(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Param('number') number: string,
  ): Promise<RevisionTextDto> {
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not_found', 'Revisions are numbered from 1.');
    const revision = await this.desk.readRevision(by, articleId, Number(number));
    return { ...revision, sentences: [...revision.sentences] };
  }

  @Get(':articleId/history')
  @ApiOperation({
    summary: 'What happened to an article and everything in it, newest first, as far as you may know it.',
  })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found', 'cursor_mismatch')
  @ApiOkResponse({ type: HistoryPage })
  async readArticleHistory(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Query() query: PageQuery,
  ): Promise<HistoryPage> {
    const page = await this.desk.history(by, articleId, query.limit, query.after);
    return { items: [...page.items], next: page.next };
  }
}
