import { beforeAll, describe, expect, it } from '@jest/globals';
import { examine, examineOnPhone, newsroom, press, settled } from './support/index.js';
import { articleWithClaims } from './reader-article.js';

describe('the article reader', () => {
  const desk = newsroom();
  let article: Awaited<ReturnType<typeof articleWithClaims>>;

  beforeAll(async () => {
    article = await articleWithClaims(desk.people.edda.api);
  });

  it('shows the article with its claims, readable in both themes and on a phone', async () => {
    const page = await desk.signInAs('edda', `/articles/${article.id}`, { viewport: { width: 1440, height: 900 } });
    await page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' }).waitFor();
    await press(page, 'j', 'j');
    await settled(page);
    await examine(page, 'reader');
    await examineOnPhone(page, 'reader');
    expect(article.claims.length).toBeGreaterThan(5);

    // What is read ahead of the app is what the app asks for: nothing goes over the line twice.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(`${desk.origin}/api/v1/`, '')));
    await page.reload();
    await page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' }).waitFor();
    const { id } = article;
    for (const first of [
      'session',
      `articles/${id}`,
      `articles/${id}/revisions/1`,
      `claims?article=${id}&sort=position&limit=200`,
    ]) {
      expect([first, asked.filter((path) => path === first).length]).toEqual([first, 1]);
    }
  });
});
