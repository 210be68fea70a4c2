import { Module } from '@nestjs/common';
import { ReportsDesk } from './reports.desk.js';

@Module({ providers: [ReportsDesk], exports: [ReportsDesk] })
export class ReportsDeskModule {}
