import { Module } from '@nestjs/common';
import { LiveFeedModule } from '#libs/desk';
import { LiveController } from './live.controller.js';

@Module({ imports: [LiveFeedModule], controllers: [LiveController] })
export class LiveModule {}
