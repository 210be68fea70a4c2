import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReportsDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { EXPORT_FORMATS, HTML_EXPORT_CSP } from '#libs/reports';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Id } from '../fields/id.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { ExportQuery, ReportDto, ReportListDto } from './reports.dto.js';

const MEDIA_TYPES = [...new Set(EXPORT_FORMATS.map((format) => format.mediaType.split(';')[0] ?? ''))];

@Controller()
@ApiTags('reports')
export class ReportsController {
  constructor(private readonly desk: ReportsDesk) {}

  @Post('articles/:articleId/reports')
  @ApiOperation({
    summary: 'Freezes the article’s claims and verdicts as they stand into the next version of its report.',
  })
  @Allow('editor')
  @Scope('reports:write')
  @ApiCreatedResponse({ type: ReportDto })
  @Problems('not_found')
  async freezeReport(@By() by: Caller, @Id('articleId') articleId: string): Promise<ReportDto> {
    return await this.desk.freeze(by, articleId);
  }

  @Get('articles/:articleId/reports')
  @ApiOperation({ summary: 'The reports of an article, newest first.' })
  @SignedIn()
  @Scope('reports:read')
  @ApiOkResponse({ type: ReportListDto })
  @Problems('not_found')
  async listReports(@By() by: Caller, @Id('articleId') articleId: string): Promise<ReportListDto> {
    return { items: [...(await this.desk.ofArticle(by, articleId))] };
  }

  @Get('reports/:reportId')
  @ApiOperation({ summary: 'What is known of a report without its content.' })
  @SignedIn()
  @Scope('reports:read')
  @ApiOkResponse({ type: ReportDto })
  @Problems('not_found')
  async getReport(@By() by: Caller, @Id('reportId') reportId: string): Promise<ReportDto> {
    return await this.desk.get(by, reportId);
  }

  @Get('reports/:reportId/export')
  @ApiOperation({
    summary:
      'One file, rendered from the frozen snapshot: the same report, format and language always give the same bytes.',
  })
  @SignedIn()
  @Scope('reports:read')
  @RateLimit('expensive')
  @HttpCode(200)
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({
    description: 'The file, as an attachment. `x-report-sha256` is the hash of the snapshot it was rendered from.',
    content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: { type: 'string' }, example: '…' }])),
  })
  @Problems('not_found', 'claimreview_refused')
  async exportReport(
    @By() by: Caller,
    @Id('reportId') reportId: string,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = await this.desk.export(by, reportId, { ...query, claimId: query.claimId ?? null });
    void reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('content-security-policy', HTML_EXPORT_CSP)
      .header('cache-control', 'private, no-store')
      .header('x-report-sha256', file.sha256);
    return Buffer.from(file.content, 'utf8');
  }
}
