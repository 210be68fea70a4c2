import { Module } from '@nestjs/common';
import { ReportsDeskModule } from '#libs/desk';
import { ReportsController } from './reports.controller.js';

@Module({ imports: [ReportsDeskModule], controllers: [ReportsController] })
export class ReportsModule {}
