import { Module } from '@nestjs/common';
import { ClaimsDeskModule } from '#libs/desk';
import { ReviewsController } from '../reviews/reviews.controller.js';
import { ClaimsController } from './claims.controller.js';
import { LifecycleController } from './lifecycle.controller.js';

@Module({ imports: [ClaimsDeskModule], controllers: [ClaimsController, LifecycleController, ReviewsController] })
export class ClaimsModule {}
