import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name';

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari, macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
  ])('is browser and system: %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it.each(['', ' ', 'demo', 'curl/8.14.1', 'Mozilla/5.0', '\u0000<script>'])('stays as it was sent: "%s"', (sent) => {
    expect(deviceName(sent)).toBe(sent);
  });
});
