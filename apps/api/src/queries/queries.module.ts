import { Module } from '@nestjs/common';
import { QueriesDeskModule } from '#libs/desk';
import { QueriesController } from './queries.controller.js';

@Module({ imports: [QueriesDeskModule], controllers: [QueriesController] })
export class QueriesModule {}
