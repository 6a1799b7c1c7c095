/** Sites whose posts cannot be read without running their scripts, or without a login. As of November 2026. */

const sites: readonly string[] = [
  'x.com',
  'twitter.com',
  'facebook.com',
  'fb.com',
  'fb.watch',
  'instagram.com',
  'threads.net',
  'threads.com',
  'tiktok.com',
  'truthsocial.com',
  'linkedin.com',
  'youtube.com',
  'youtu.be',
  'vk.com',
  'vk.ru',
];

/** Whether asking the site would give nothing to compare: the post is to be opened instead. */
export function needsScript(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname;
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}
