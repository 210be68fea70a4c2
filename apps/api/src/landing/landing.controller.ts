import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/classification.js';
import { landingPage, preferredLanguage } from './landing-page.js';
import { LANDING_STYLE } from './landing-style.js';
import { openWebApp, WEB_APP } from './web-app.js';

/** The front door: the web app when it has been built, else a page that says what this is. */
@Controller()
@ApiExcludeController()
export class LandingController {
  @Get()
  @Public()
  async openLanding(
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await openWebApp(WEB_APP);
    if (page !== null) {
      void reply.headers(page.headers);
      return page.html;
    }
    void reply.type('text/html; charset=utf-8').header('vary', 'accept-language');
    return landingPage(preferredLanguage(languages));
  }

  @Get('landing.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  styleLanding(): string {
    return LANDING_STYLE;
  }
}
