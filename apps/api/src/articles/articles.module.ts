import { Module } from '@nestjs/common';
import { ArticlesDeskModule } from '#libs/desk';
import { ClearanceController } from '../clearance/clearance.controller.js';
import { ExtractionController } from '../extraction/extraction.controller.js';
import { ArticlesController } from './articles.controller.js';

@Module({ imports: [ArticlesDeskModule], controllers: [ArticlesController, ExtractionController, ClearanceController] })
export class ArticlesModule {}
