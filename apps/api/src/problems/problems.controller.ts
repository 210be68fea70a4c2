import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem, PROBLEM_CODES } from '#libs/platform';
import { Public } from '../access/classification.js';
import { PROBLEMS, problemPath } from './catalogue.js';

/** The pages that `type` of a problem points to. */
@Controller('problems')
@ApiExcludeController()
export class ProblemsController {
  @Get(':code')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  explainProblem(@Param('code') slug: string): string {
    const code = PROBLEM_CODES.find((one) => problemPath(one) === `/problems/${slug}`);
    if (code === undefined) throw new Problem('not_found', 'No problem has this name.');
    const { status, title, advice } = PROBLEMS[code];
    const advised = advice
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Claimdesk</title>
<link rel="stylesheet" href="/landing.css">
<main class="plain">
<p class="kicker">${status} · ${code}</p>
<h1>${title}</h1>
<p>${advised}</p>
<p><a href="/api/docs">All of the API</a></p>
</main>
</html>
`;
  }
}
