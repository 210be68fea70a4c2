import { Controller, Get, Module, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { StatisticsDesk, StatisticsDeskModule } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope } from '../access/classification.js';
import { StatisticsDto, StatisticsQueryDto } from './statistics.dto.js';

@Controller('statistics')
@ApiTags('statistics')
export class StatisticsController {
  constructor(private readonly desk: StatisticsDesk) {}

  @Get()
  @ApiOperation({ summary: 'The desk’s work in numbers: what is open now, and what was done in a period.' })
  @Allow('editor', 'reviewer', 'admin')
  @Scope('claims:read')
  @ApiOkResponse({ type: StatisticsDto })
  async readStatistics(@By() by: Caller, @Query() query: StatisticsQueryDto): Promise<StatisticsDto> {
    const view = await this.desk.read(by, query);
    return {
      ...view,
      articles: [...view.articles],
      load: [...view.load],
      ratings: [...view.ratings],
      days: [...view.days],
      speakers: [...view.speakers],
      sources: [...view.sources],
    };
  }
}

@Module({ imports: [StatisticsDeskModule], controllers: [StatisticsController] })
export class StatisticsModule {}
